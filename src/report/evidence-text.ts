import type { CountedLeftover, Evidence, Found, Leaf, RowsOf } from '../diagnosis/index.ts';
import type { Mark } from '../snapshot/snapshot.ts';
import { andMoreApart } from './and-more.ts';
import { markText } from './mark-text.ts';
import type { ReportedEvidence } from './report.ts';
import { toolName } from './tool-name.ts';

/**
 * A piece of evidence in words: what was looked at, what was expected there, what was found. What is at
 * fault was expected to be otherwise; what only leads there was expected as it is.
 */
export function evidenceText({ condition, wanted, fault, found }: Evidence): ReportedEvidence {
  const { subject, holds, fails } = wording(condition);
  return { subject, expected: wanted === fault ? fails : holds, found: foundText(found, condition), fault };
}

/** The words for one leaf: its subject, and its two possible states. */
export function wording(leaf: Leaf): { readonly subject: string; readonly holds: string; readonly fails: string } {
  switch (leaf.kind) {
    case 'table.present':
      return { subject: `table ${leaf.table}`, holds: 'present', fails: 'absent' };
    case 'table.only':
      return {
        subject: 'tables of the file',
        holds: `only ${leaf.tables.join(', ')}`,
        fails: `others than ${leaf.tables.join(', ')}`,
      };
    case 'column.present':
      return { subject: `column ${leaf.table}.${leaf.column}`, holds: 'present', fails: 'absent' };
    case 'column.absent':
      return { subject: `column ${leaf.table}.${leaf.column}`, holds: 'absent', fails: 'present' };
    case 'column.not-null':
      return { subject: `column ${leaf.table}.${leaf.column}`, holds: 'NOT NULL', fails: 'may be NULL' };
    case 'history.applied':
      return { subject: `migration ${leaf.migration}`, holds: 'applied', fails: 'not applied' };
    case 'history.stamped':
      return {
        subject: `revision recorded by ${leaf.tool}`,
        holds: oneOf(leaf.anyOf),
        fails: `not ${oneOf(leaf.anyOf)}`,
      };
    case 'history.stamp-like':
      return { subject: `revision recorded by ${leaf.tool}`, holds: leaf.means, fails: `not ${leaf.means}` };
    case 'history.empty':
      return { subject: `revision recorded by ${leaf.tool}`, holds: 'none', fails: 'at least one' };
    case 'history.empty-beside-tables':
      return { subject: 'migration history', holds: 'empty, beside tables of the app', fails: 'at least one entry' };
    case 'history.marked':
      return {
        subject: 'what the migration tool recorded',
        holds: leaf.marks.map((kind) => MARKS[kind]).join(', or '),
        fails: `not ${leaf.marks.map((kind) => MARKS[kind]).join(', nor ')}`,
      };
    case 'history.several-tools':
      return { subject: 'migration tools with books in this file', holds: 'several', fails: 'one' };
    case 'leftover':
      return {
        subject:
          leaf.certainty === 'sure'
            ? 'copies that a rebuild of a table left'
            : 'tables that are called like the copy which a rebuild makes',
        holds: leaf.rows === 'kept' ? 'one, beside its table' : 'one, with the rows of its table',
        fails: 'none',
      };
    case 'history.missing':
      return { subject: 'migration history', holds: 'missing', fails: 'present' };
    case 'reference.dangling':
      return { subject: 'tables that others refer to', holds: 'some are missing', fails: 'all present' };
    case 'rows.exist':
      return { subject: leaf.of, holds: 'at least one', fails: 'none' };
    case 'running.release':
      return { subject: 'release that is running', holds: leaf.range, fails: oppositeOf(leaf.range) };
    case 'upgrading.to':
      return { subject: 'release to upgrade to', holds: leaf.range, fails: oppositeOf(leaf.range) };
    case 'release.is':
      return { subject: 'release that wrote the file', holds: leaf.range, fails: oppositeOf(leaf.range) };
    case 'drift.missing':
      return {
        subject: `${leaf.what} ${leaf.what === 'table' ? leaf.table : `${leaf.table}.${leaf.name}`}, which the history promises`,
        holds: 'missing',
        fails: 'present',
      };
    case 'drift.lacks':
      return {
        subject: 'tables and columns that the history promises',
        holds: 'some are missing',
        fails: 'all present',
      };
    case 'mention.of':
      return { subject: 'pasted text', holds: `“${messageOf(leaf)}”`, fails: `not “${messageOf(leaf)}”` };
    case 'mention.naming': {
      const message = leaf.templates.map((template) => `“${template}”`).join(' or ');
      const record =
        leaf.recorded === undefined ? '' : `, and its creation is ${leaf.recorded ? '' : 'not '}in the history`;
      const state = `, and the file has ${leaf.isThere ? 'this' : 'no such'} ${NAMED[leaf.what]}${record}`;
      return { subject: 'pasted text', holds: message + state, fails: `not ${message}${state}` };
    }
  }
}

const NAMED: Record<Extract<Leaf, { kind: 'mention.naming' }>['what'], string> = {
  table: 'table',
  'own-table': 'table',
  copy: 'copy of a table',
  copied: 'table under another name',
  reference: 'reference that leads nowhere',
  column: 'column',
  index: 'index',
  migration: 'migration',
};

const MARKS: Record<Mark['kind'], string> = {
  failed: 'a failed migration',
  unfinished: 'a migration without an end',
  locked: 'a held lock',
  'several-heads': 'several heads',
  'recorded-twice': 'a migration recorded twice',
  'out-of-order': 'a migration out of order',
  gap: 'a missing number',
  'rolled-back': 'a migration rolled back',
  'by-hand': 'a migration that was not run',
  'odd-book': 'a table that is not as the tool keeps it',
};

const OPPOSITE: Record<string, string> = { '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

/** A range turned round, where it has one end; otherwise in words. */
function oppositeOf(range: string): string {
  const [, comparator, release] = /^(<=|>=|<|>)\s*(\S+)$/.exec(range) ?? [];
  return comparator === undefined ? `not ${range}` : `${OPPOSITE[comparator]} ${release}`;
}

function oneOf(ids: readonly string[]): string {
  return ids.length === 1 ? String(ids[0]) : `one of ${ids.join(', ')}`;
}

/** The template with those captures filled in that must have a certain text. */
function messageOf(leaf: Extract<Leaf, { kind: 'mention.of' }>): string {
  return leaf.template.replace(/\{([a-z_]+)\}/g, (whole, name: string) => {
    const capture = leaf.captures[name];
    if (capture === undefined) return whole;
    return typeof capture === 'string' ? capture : 'the recorded revision';
  });
}

function foundText(found: Found, leaf: Leaf): string {
  switch (found.kind) {
    case 'present':
      return 'present';
    case 'absent':
      return 'absent';
    case 'table-absent':
      return 'the table is absent';
    case 'tables':
      return found.count === 0
        ? 'no table'
        : `${found.first.join(', ')}${found.count > found.first.length ? ` and ${found.count - found.first.length} more` : ''}`;
    case 'column':
      if (leaf.kind !== 'column.not-null') return 'present';
      return found.notNull ? 'NOT NULL' : 'may be NULL';
    case 'applied':
      return found.at ? `applied on ${found.at.slice(0, 19)}` : 'applied';
    case 'not-applied':
      return 'not applied';
    case 'stamps':
      return found.ids.length === 0 ? 'none' : found.ids.join(', ');
    case 'no-history':
      return 'this tool has no table here';
    case 'rows':
      return found.count === 0 ? 'none' : `${found.count}${found.orMore ? ' or more' : ''}`;
    case 'books':
      return listed(found.of.map(({ tool, table }) => `${toolName(tool)}${table === null ? '' : ` (${table})`}`));
    case 'lost-books':
      return listed(found.of.map(({ tool, traces }) => `${toolName(tool)} has ${traces.join(', ')} and no history`));
    case 'marks':
      return listed(found.of.map(({ tool, mark }) => `${toolName(tool)}: ${markText(mark)}`));
    case 'leftovers':
      return listed(found.of.map(leftoverText));
    case 'references':
      return listed(found.of.map(({ from, to }) => `${to} (named by ${from.kind} ${from.name})`));
    case 'release':
      return found.stated;
    case 'drift':
      return listed(
        found.of.map(({ what, table, name }) => (what === 'table' ? `table ${table}` : `${table}.${name}`)),
      );
    case 'line':
      return `line ${found.line}: ${found.text}`;
  }
}

/** Things that are shown of a long list. */
const SHOWN = 5;

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : andMoreApart(texts, SHOWN);
}

function leftoverText({ table, original, originalIsThere, rows, originalRows }: CountedLeftover): string {
  const copy = `${table}: ${rowsText(rows)}`;
  if (original === null) return copy;
  return `${copy}; ${original}: ${originalIsThere && originalRows !== null ? rowsText(originalRows) : 'absent'}`;
}

function rowsText({ count, orMore }: RowsOf): string {
  return `${count}${orMore ? ' or more' : ''} row${count === 1 && !orMore ? '' : 's'}`;
}
