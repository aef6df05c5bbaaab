import type { ReportedChange, ReportedDifference } from './report.ts';

/** A part of a schema that differs from another, or that a release changes. */
export type Thing = Pick<ReportedChange, 'table' | 'what' | 'name'>;

/** What each kind of difference is marked with, beside its colour. */
export const DIFFERENCE_SIGN: Record<ReportedDifference['kind'], string> = { missing: '−', extra: '+', other: '≠' };

/** What each kind of change is marked with, beside its colour. */
export const CHANGE_SIGN: Record<ReportedChange['kind'], string> = { added: '+', removed: '−', changed: '~' };

/** The name as people know it: an index that a UNIQUE made has no name of its own. `line` says what it holds. */
export function nameText({ what, name }: Thing, line: string): string {
  const columns = name.replace(/^unique /, '');
  return what === 'index' && line === `unique (${columns})` ? `UNIQUE (${columns})` : name;
}

/** A thing and where it is: `column checks.badge_key`, `index by_day on runs`. */
export function thingText(thing: Thing, line: string): string {
  const { table, what, name } = thing;
  switch (what) {
    case 'table':
    case 'view':
      return `${what} ${name}`;
    case 'column':
      return `column ${table}.${name}`;
    case 'index':
    case 'trigger':
      return `${what} ${nameText(thing, line)} on ${table}`;
  }
}

/** What a thing is declared as, where that says more than its name does; else an empty text. */
export function declared(thing: Thing, line: string): string {
  const says = thing.what === 'column' || (thing.what === 'index' && nameText(thing, line) === thing.name);
  return says ? line : '';
}
