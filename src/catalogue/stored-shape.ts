import { type Fields, isFields, type Json } from './merge-patch.ts';
import type { Shape } from './shape.ts';

/** The shape in what the patches of a catalogue's file made. What is no part of a shape is left out. */
export function shapeIn(stored: Fields): Shape {
  return {
    tables: each(stored['tables'], (table) => ({
      columns: each(fieldIn(table, 'columns'), text),
      indexes: each(fieldIn(table, 'indexes'), text),
    })),
    triggers: each(stored['triggers'], text),
    views: each(stored['views'], () => true as const),
  };
}

function each<Value>(value: Json | undefined, read: (value: Json) => Value): Readonly<Record<string, Value>> {
  const entries = isFields(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([name, field]) => [name, read(field)]));
}

function fieldIn(value: Json, name: string): Json | undefined {
  return isFields(value) ? value[name] : undefined;
}

function text(value: Json): string {
  return typeof value === 'string' ? value : '';
}
