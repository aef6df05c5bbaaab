import { type History, migrationTools } from '../migration-tools/index.ts';
import { foldName } from '../names/fold-name.ts';
import type { LostBooks, Table } from './snapshot.ts';

/**
 * Tools that make tables beside their books, where those are in the file and the books are not. Books that nobody is
 * known to keep may well be theirs, under a name that somebody chose; then nothing is called lost.
 */
export function findLostBooks(tables: readonly Table[], histories: readonly History[]): readonly LostBooks[] {
  const present = new Set(histories.flatMap(({ tool, orTools }) => [tool, ...orTools]));
  if (histories.some(({ tool, applied }) => tool === 'home-grown' && applied.length > 0)) return [];
  return migrationTools.flatMap(({ id, traces }): LostBooks[] => {
    if (traces === undefined || present.has(id)) return [];
    const found = tables.map(({ name }) => name).filter((name) => traces.tables.includes(foldName(name)));
    return found.length < traces.enough ? [] : [{ tool: id, traces: found }];
  });
}
