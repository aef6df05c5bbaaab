import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrationTools } from '../../src/migration-tools/index.ts';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';

/** Files of the folder that are no tool. */
const NO_TOOLS = ['history.ts', 'index.ts', 'migration-tool.ts'];

describe('migrationTools', () => {
  it('lists every tool of the folder, each under the name of its file', () => {
    const files = readdirSync('src/migration-tools').filter((file) => !NO_TOOLS.includes(file));
    expect(migrationTools.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it.each(migrationTools)('$id reads an empty bookkeeping table as a history without an entry', (tool) => {
    const { table, columns } = tool.bookkeeping;
    const extra = columns.includes('id') ? [] : ['id INTEGER PRIMARY KEY'];
    const snapshot = snapshotAfter(`CREATE TABLE ${table} (${[...extra, ...columns].join(', ')})`);
    expect(snapshot.histories).toEqual([{ tool: tool.id, table, applied: [], heads: [] }]);
    expect(snapshot.gaps).toEqual([]);
  });

  it.each(migrationTools)('$id writes names in lower case, as they are compared', ({ bookkeeping }) => {
    for (const name of [bookkeeping.table, ...bookkeeping.columns]) expect(name).toBe(name.toLowerCase());
  });
});
