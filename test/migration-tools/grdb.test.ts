import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = 'CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);';

describe('grdb', () => {
  it('lists the names in the order of recording, not in theirs', () => {
    expect(historyIn(`${BOOK} INSERT INTO grdb_migrations VALUES ('v1'), ('createTeam'), ('addIndex')`)).toEqual({
      tool: 'grdb',
      orTools: [],
      table: 'grdb_migrations',
      applied: [
        { id: 'v1', at: null },
        { id: 'createTeam', at: null },
        { id: 'addIndex', at: null },
      ],
      heads: ['addIndex'],
      marks: [],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'grdb', applied: [], heads: [], marks: [] });
  });
});
