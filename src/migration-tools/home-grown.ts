import type { BooksSay } from './history.ts';
import { byNumber } from './listed.ts';
import type { Book, MigrationTool, Rows } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/** Columns that say which migration it is; a table of versions is asked for the number first, one of migrations for the name. */
const NUMBERS = ['version', 'schema_version', 'db_version', 'version_number', 'version_num', 'migration_version'];
const NAMES = ['migration', 'migration_name', 'name', 'filename', 'file_name', 'file', 'script', 'migration_id'];

const TIMES = [
  ...['applied_at', 'applied', 'applied_on', 'executed_at', 'executed_on', 'executed', 'migrated_at', 'installed_at'],
  ...['installed_on', 'run_at', 'run_on', 'ran_at', 'upgraded_at', 'upgraded', 'finished_at', 'completed_at'],
  ...['inserted_at', 'created_at', 'created', 'updated_at', 'changed_at', 'timestamp', 'time', 'date', 'ts'],
];

/** What else such tables have. One with any other column is taken for a table of the app's own. */
const OTHERS = [
  ...['id', 'description', 'title', 'comment', 'note', 'notes', 'checksum', 'hash', 'md5', 'sha256', 'signature'],
  ...['success', 'status', 'dirty', 'batch', 'rank', 'sequence', 'position', 'type', 'direction', 'started_at'],
  ...['duration', 'duration_ms', 'execution_time', 'execution_time_ms', 'execution_ms', 'elapsed_ms', 'error'],
  ...['sql', 'up', 'down', 'rollback_sql', 'optimize_on_rollback', 'min_version', 'currentversion', 'app_version'],
  ...['lock', 'locked', 'singleton', 'applied_by', 'rolled_back_at', 'reverted_at', 'compat_version'],
];

/**
 * Books that an app keeps by itself, under a name that says what they are. A guess: so only where no other tool's are in
 * the file, and only in a table that has nothing but the columns of such books. Nothing but the version or name, and the
 * time, is read.
 */
export const homeGrown: MigrationTool = {
  id: 'home-grown',
  name: 'the app itself',
  books: [
    ...booksNamed(/^_{0,2}(\w+_)?(schema|db|database)_?(versions?|info|revision)$/, [...NUMBERS, ...NAMES]),
    ...booksNamed(/^_{0,2}version$/, NUMBERS),
    ...booksNamed(
      /^_{0,2}((applied|executed|schema|db|database|data|app|sql|sqlite)_?)*(migrations?|schema_deltas|schema_history|schema_changes|schema_updates)(_?(history|log|versions?|applied|info))?$/,
      [...NAMES, ...NUMBERS],
    ),
  ],
  dies: {
    kind: 'unknown',
    says: 'Whether a migration and its row are written together is up to the app: where they are not, one that is done already is done again at the next start.',
    source: 'https://www.sqlite.org/lang_transaction.html',
  },
  rebuilds: [],
};

/** A book for every column that can identify a migration; the one that is asked for first is the first that fits. */
function booksNamed(table: RegExp, idColumns: readonly string[]): Book[] {
  return idColumns.map((id) => ({
    table,
    columns: [id],
    mayHave: [...NUMBERS, ...NAMES, ...TIMES, ...OTHERS],
    lastResort: true,
    rows: (book, columns) => rowsOf(book, id, TIMES.find((time) => columns.includes(time)) ?? null),
    say: sayGuessed,
  }));
}

function rowsOf(book: string, id: string, time: string | null): string {
  // NOT INDEXED reads the table itself, which is in the order of recording, and works without a rowid too.
  return `SELECT substr(CAST("${id}" AS TEXT), 1, 200), ${time === null ? 'NULL' : `"${time}"`} FROM ${book} NOT INDEXED WHERE "${id}" IS NOT NULL`;
}

/** Whether a row twice or late means anything is not known of an app's own books, so that nothing is remarked. */
function sayGuessed(rows: Rows): BooksSay {
  const applied = rows.map(([id, at]) => ({ id: String(id), at: timeOf(at) }));
  const ids = applied.map(({ id }) => id);
  const last = ids.every((id) => /^v?\d/i.test(id)) ? [...ids].sort(byNumber).at(-1) : ids.at(-1);
  return { applied, heads: last === undefined ? [] : [last], marks: [] };
}
