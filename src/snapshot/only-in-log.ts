import { foldName } from '../names/fold-name.ts';
import type { Caveat, Snapshot } from './snapshot.ts';

/** What stands in the log only: migrations and tables that the main file alone would not show. `null` for nothing. */
export function onlyInLog(together: Snapshot, alone: Snapshot | null): Caveat | null {
  const known = new Set(alone?.histories.flatMap(({ tool, applied }) => applied.map(({ id }) => `${tool} ${id}`)));
  const tables = new Set(alone?.tables.map(({ name }) => foldName(name)));
  const migrations = together.histories.flatMap(({ tool, applied }) =>
    applied.filter(({ id }) => !known.has(`${tool} ${id}`)).map(({ id }) => id),
  );
  const onlyTables = together.tables.map(({ name }) => name).filter((name) => !tables.has(foldName(name)));
  if (migrations.length === 0 && onlyTables.length === 0) return null;
  return { kind: 'only-in-wal', migrations, tables: onlyTables };
}
