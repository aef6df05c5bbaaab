import { type History, migrationTools } from '../migration-tools/index.ts';
import { foldName } from './fold-name.ts';
import type { LostBooks, Table } from './snapshot.ts';

/** Tools that make tables beside their books, where those are in the file and the books are not. */
export function findLostBooks(tables: readonly Table[], histories: readonly History[]): readonly LostBooks[] {
  const present = new Set(histories.flatMap(({ tool, orTools }) => [tool, ...orTools]));
  return migrationTools.flatMap(({ id, traces }): LostBooks[] => {
    if (traces === undefined || present.has(id)) return [];
    const found = tables.map(({ name }) => name).filter((name) => traces.tables.includes(foldName(name)));
    return found.length < traces.enough ? [] : [{ tool: id, traces: found }];
  });
}
