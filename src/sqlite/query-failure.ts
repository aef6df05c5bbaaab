import { BudgetSpent } from './block-cache.ts';

/** Why a statement gave no rows. */
export interface QueryFailed {
  readonly kind: 'failed';
  readonly why: QueryFailure;
  /** What SQLite, the medium or the WebAssembly said. */
  readonly message: string;
}

/**
 * - `malformed`: SQLite says that the file is damaged or no database.
 * - `budget`: more bytes would have had to be read than was granted.
 * - `medium`: the file could not be read (removed, changed, permission lost).
 * - `statement`: the statement does not fit this database (no such table, no such function …).
 * - `memory`: the engine had no memory left for it; this connection is lost.
 * - `engine`: the compiled SQLite broke on it, and says nothing about the file; this connection is lost.
 */
export type QueryFailure = 'malformed' | 'budget' | 'medium' | 'statement' | 'memory' | 'engine';

/**
 * What a statement that threw means. `failure` is what the medium threw meanwhile, `null` for nothing; with `thrown` as
 * `null` SQLite itself made nothing of that.
 */
export function explain(thrown: unknown, failure: unknown): QueryFailed {
  const failed = (why: QueryFailure, message: string): QueryFailed => ({ kind: 'failed', why, message });
  if (thrown !== null && !isOfSqlite(thrown)) return failed('engine', messageOf(thrown));
  const spent = [failure, thrown].find((cause) => cause instanceof BudgetSpent);
  if (spent !== undefined) return failed('budget', spent.message);
  if (failure !== null) return failed('medium', messageOf(failure));
  const message = messageOf(thrown);
  if (message === 'out of memory') return failed('memory', message);
  // https://www.sqlite.org/rescode.html: SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR at schema load, SQLITE_IOERR.
  const damaged = /malformed|not a database|unsupported file format|disk I\/O error/.test(message);
  return failed(damaged ? 'malformed' : 'statement', message);
}

/**
 * Whether this is SQLite's own answer, which sql.js throws as a plain `Error` or a string, or our own. Anything else flew
 * through compiled code: a trap (`WebAssembly.RuntimeError`), a stack that ran out (`RangeError`, in Firefox `InternalError`).
 */
function isOfSqlite(thrown: unknown): boolean {
  if (typeof thrown === 'string' || thrown instanceof BudgetSpent) return true;
  return thrown instanceof Error && Object.getPrototypeOf(thrown) === Error.prototype;
}

/**
 * Whether the engine must not be used any more. SQLite unwinds properly when its memory is used up, but the memory
 * stays as large as it is.
 */
export function isBreak({ why }: QueryFailed): boolean {
  return why === 'engine' || why === 'memory';
}

export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
