import type { Snapshot } from '../snapshot/snapshot.ts';
import { sameName } from './answer.ts';
import type { Leaf, NamedThing } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Look } from './look.ts';

/** Looks for a message in what was pasted that names something which the file has, or has not. */
export function lookAtNaming(leaf: Extract<Leaf, { kind: 'mention.naming' }>, { mentions, snapshot }: Facts): Look {
  const gap = snapshot.gaps.find(({ what }) => OBSTACLES[leaf.what].includes(what));
  const named = mentions.filter(({ template }) => leaf.templates.includes(template));
  const mention = named.find(({ captures }) => {
    const word = captures[leaf.placeholder] ?? '';
    const owner = leaf.what === 'column' && !word.includes('.') ? captures['table'] : undefined;
    const name = owner === undefined ? word : `${owner}.${word}`;
    const fits = isThere(leaf.what, name, snapshot) === leaf.isThere;
    return fits && (leaf.recorded === undefined || isCreationRecorded(name, snapshot) === leaf.recorded);
  });
  if (mention === undefined) return { kind: 'unsupplied', need: 'log' };
  if (gap !== undefined && !leaf.isThere) {
    return {
      kind: 'obstructed',
      obstacle: { kind: 'schema-not-read', what: `every ${leaf.what}`, message: gap.message },
    };
  }
  return { kind: 'seen', holds: true, found: { kind: 'line', line: mention.line, text: mention.text } };
}

const OBSTACLES: Record<NamedThing, readonly string[]> = {
  table: ['tables'],
  'own-table': ['tables'],
  copy: ['tables'],
  copied: ['tables'],
  reference: ['tables', 'foreign-keys'],
  column: ['tables', 'columns'],
  index: ['tables', 'indexes'],
  migration: ['tables', 'history'],
};

/** Names as messages write them, with the schema or the table in front: `main.users`, `users.name`, `T1.name`. */
function isThere(what: NamedThing, name: string, snapshot: Snapshot): boolean {
  const { tables, views, histories, leftovers, dangling } = snapshot;
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  switch (what) {
    case 'table':
      return [...tables.map((table) => table.name), ...views].some((other) => sameName(other, last));
    case 'own-table': {
      const copy = leftovers.some(({ table, certainty }) => certainty !== 'by-name' && sameName(table, last));
      return !copy && isThere('table', name, snapshot);
    }
    case 'copy':
      return leftovers.some(({ table }) => sameName(table, last));
    case 'copied':
      return leftovers.some(({ original }) => original !== null && sameName(original, last));
    case 'reference':
      return dangling.some(({ to }) => sameName(to, last));
    case 'column': {
      const owner = tables.find((table) => parts.length > 1 && sameName(table.name, parts.at(-2) ?? ''));
      // What a virtual table has is not read, and these every table has. https://www.sqlite.org/rowidtable.html
      if (owner?.kind === 'virtual' || /^(rowid|oid|_rowid_)$/i.test(last)) return true;
      // Behind an alias, any table may be meant.
      return (owner === undefined ? tables : [owner]).some(({ columns }) =>
        columns.some((column) => sameName(column.name, last)),
      );
    }
    case 'index':
      return tables.some(({ indexes }) => indexes.some((index) => sameName(index.name, last)));
    case 'migration':
      return histories.some(({ applied, heads }) => [...heads, ...applied.map(({ id }) => id)].some(isNamed(name)));
  }
}

/** Many tools number their migrations, and name only the number where the history has a name behind it. */
function isNamed(name: string): (id: string) => boolean {
  return (id) => id === name || (/^\d+$/.test(name) && id.startsWith(name) && /^[\W_]/.test(id.slice(name.length)));
}

/** Characters of a migration's name that are looked through: a stranger's text, which can be of any length. */
const LONGEST = 500;

/** What a migration is called that creates a table, in most tools: create_users_table, 001-create-users.js, CreateUsers. */
const CREATES = /(?:^|[^a-z])create[_-]?(\w+?)(?:[_-]?table)?(?:\.\w+)?$/i;

/**
 * Whether a recorded migration says by its name that it creates this; `null` where names say nothing: no migration is
 * named so, or a later one names it again and may have renamed or dropped it.
 */
function isCreationRecorded(name: string, { histories }: Snapshot): boolean | null {
  const wanted = bare(name.split('.').at(-1) ?? '');
  const ids = histories.flatMap(({ applied }) => applied.map(({ id }) => id));
  const created = ids.map((id) => bare(CREATES.exec(id.slice(0, LONGEST))?.[1] ?? ''));
  if (created.every((table) => table === '')) return null;
  const at = created.indexOf(wanted);
  if (at === -1) return false;
  return ids.slice(at + 1).some((id) => bare(id).includes(wanted)) ? null : true;
}

/** Without case and what joins words: user_profiles, UserProfiles and user-profiles are one name. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
