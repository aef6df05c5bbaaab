import { type History, migrationTools, type Rebuild } from '../migration-tools/index.ts';
import { foldName } from './fold-name.ts';
import type { Leftover, Reference, Table } from './snapshot.ts';

/** Of the columns of two tables, the part that must be alike for one to be a copy of the other. */
const ALIKE = 0.6;

/** Whether a name is one that a rebuild gives, to a copy or to the original. */
export function isCopyName(name: string): boolean {
  return REBUILDS.some(({ rebuild }) => patternOf(rebuild).test(name));
}

/** Names that tools give to what they rebuild, each with the tool. */
const REBUILDS = migrationTools.flatMap(({ id, rebuilds }) => rebuilds.map((rebuild) => ({ tool: id, rebuild })));

/**
 * Tables that a rebuild seems to have left behind. A name that hardly anybody would choose is enough; a name that could
 * be a table's own counts only where the tool's history is in the file (or the name is one that people give by hand), and
 * either the original is there and alike, or something still refers to it.
 */
export function findLeftovers(
  tables: readonly Table[],
  histories: readonly History[],
  dangling: readonly Reference[],
): readonly Leftover[] {
  const byName = new Map(tables.map((table) => [foldName(table.name), table]));
  const present = new Set(['by-hand', ...histories.flatMap(({ tool, orTools }) => [tool, ...orTools])]);
  const missing = new Set(dangling.map(({ to }) => foldName(to)));
  const books = new Set(histories.map(({ table }) => table));

  return tables.flatMap((table): Leftover[] => {
    if (books.has(table.name) || table.kind === 'virtual') return [];
    const fitting = REBUILDS.flatMap(({ tool, rebuild }): Leftover[] => {
      const original = originalOf(table.name, rebuild, byName);
      if (original === undefined) return [];
      const copied = original === null ? undefined : byName.get(foldName(original));
      const likely =
        rebuild.unmistakable ||
        (present.has(tool) && (copied === undefined ? missing.has(foldName(original ?? '')) : areAlike(table, copied)));
      if (!likely) return [];
      return [{ table: table.name, original: copied?.name ?? original, originalIsThere: copied !== undefined, tool }];
    });
    const best = fitting.find(({ tool }) => present.has(tool)) ?? fitting[0];
    return best === undefined ? [] : [best];
  });
}

/** The name of the table that a copy of this name is of; `null` where the name does not say it, `undefined` for no such name. */
function originalOf(name: string, rebuild: Rebuild, byName: ReadonlyMap<string, Table>): string | null | undefined {
  const match = patternOf(rebuild).exec(name);
  if (match === null) return undefined;
  const original = match.groups?.['table'];
  if (original === undefined) return null;
  if (name.length !== rebuild.cutTo) return original;
  const whole = [...byName.keys()].find((other) => other.startsWith(foldName(original)));
  return whole === undefined ? original : (byName.get(whole)?.name ?? original);
}

const PARTS: Readonly<Record<string, string>> = {
  table: '(?<table>.+)',
  digits: '\\d+',
  hex: '[0-9a-f]+',
};

function patternOf({ name }: Rebuild): RegExp {
  const source = name
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 1 ? (PARTS[part] ?? '') : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 'i');
}

function areAlike(one: Table, other: Table): boolean {
  const names = new Set(other.columns.map(({ name }) => foldName(name)));
  const shared = one.columns.filter(({ name }) => names.has(foldName(name))).length;
  return shared >= ALIKE * Math.max(1, Math.min(one.columns.length, other.columns.length));
}
