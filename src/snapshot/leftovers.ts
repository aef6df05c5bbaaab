import { type History, migrationTools, type Rebuild } from '../migration-tools/index.ts';
import { foldName } from '../names/fold-name.ts';
import type { Leftover, Reference, Table } from './snapshot.ts';

/** Copies that are looked at, the surest first: the rows of each are counted, and a rebuild that died leaves one. */
const MOST = 100;

/** Of the columns of two tables, the part that must be alike for one to be a copy of the other. */
const ALIKE = 0.6;

/**
 * Whether a name is one that a rebuild gives, to a copy or to the original: one that hardly anybody would choose, or one
 * that could be a table's own where the table of the rest of the name is among these names, folded.
 */
export function isCopyName(name: string, there: ReadonlySet<string>): boolean {
  return REBUILDS.some(({ rebuild, pattern }) => {
    const match = pattern.exec(name);
    return match !== null && (rebuild.unmistakable || there.has(foldName(match.groups?.['table'] ?? '')));
  });
}

/** What varies in such a name. */
const PARTS: Readonly<Record<string, string>> = {
  table: '(?<table>.+)',
  digits: '\\d+',
  hex: '[0-9a-f]+',
};

/** Names that tools give to what they rebuild, each with the tool. */
const REBUILDS = migrationTools.flatMap(({ id, rebuilds }) =>
  rebuilds.map((rebuild) => ({ tool: id, rebuild, pattern: patternOf(rebuild) })),
);

/**
 * Tables that a rebuild seems to have left behind. A name that hardly anybody would choose is enough; a name that could
 * be a table's own counts only where the tool's history is in the file (or the name is one that people give by hand), and
 * the original is either there and alike, or gone.
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

  const found = tables.flatMap((table): Leftover[] => {
    if (books.has(table.name) || table.kind === 'virtual') return [];
    const fitting = REBUILDS.flatMap(({ tool, rebuild, pattern }): Leftover[] => {
      const original = originalOf(table.name, rebuild, pattern, byName);
      if (original === undefined) return [];
      const copied = original === null ? undefined : byName.get(foldName(original));
      const likely = copied === undefined || areAlike(table, copied);
      if (!rebuild.unmistakable && !(present.has(tool) && likely)) return [];
      const sure = rebuild.unmistakable || (copied === undefined && missing.has(foldName(original ?? '')));
      const certainty = sure ? 'sure' : copied === undefined ? 'by-name' : 'likely';
      const originalIsThere = copied !== undefined;
      return [{ table: table.name, original: copied?.name ?? original, originalIsThere, tool, certainty }];
    });
    // Of two that are as sure, the one whose tool is here.
    const rank = ({ certainty, tool }: Leftover) => 2 * CERTAINTIES.indexOf(certainty) + Number(present.has(tool));
    const [best] = fitting.toSorted((one, other) => rank(other) - rank(one));
    return best === undefined ? [] : [best];
  });
  const sureness = ({ certainty }: Leftover) => CERTAINTIES.indexOf(certainty);
  const looked = found.toSorted((one, other) => sureness(other) - sureness(one)).slice(0, MOST);
  return looked.map((one) => {
    const copy = one.original === null ? byName.get(foldName(one.table)) : undefined;
    if (copy === undefined) return one;
    const others = tables.filter((other) => other !== copy && !books.has(other.name));
    return { ...one, originalIsThere: others.some((other) => areAlike(copy, other)) };
  });
}

const CERTAINTIES: readonly Leftover['certainty'][] = ['by-name', 'likely', 'sure'];

/** The name of the table that a copy of this name is of; `null` where the name does not say it, `undefined` for no such name. */
function originalOf(
  name: string,
  rebuild: Rebuild,
  pattern: RegExp,
  byName: ReadonlyMap<string, Table>,
): string | null | undefined {
  const match = pattern.exec(name);
  if (match === null) return undefined;
  const original = match.groups?.['table'];
  if (original === undefined) return null;
  if (name.length !== rebuild.cutTo) return original;
  const begin = foldName(original);
  for (const [folded, { name: whole }] of byName) if (folded.startsWith(begin)) return whole;
  return original;
}

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
