import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = 'CREATE TABLE "gorp_migrations" ("id" varchar(255) not null primary key, "applied_at" datetime);';
const insert = (...ids: string[]) =>
  `INSERT INTO gorp_migrations VALUES ${ids.map((id) => `('${id}', '2026-11-21 00:45:32.618100105+00:00')`).join()};`;

describe('sql-migrate', () => {
  it('lists the files that were applied, with their time', () => {
    expect(historyIn(BOOK + insert('9_a.sql', '10_b.sql'))).toEqual({
      tool: 'sql-migrate',
      orTools: [],
      table: 'gorp_migrations',
      applied: [
        { id: '9_a.sql', at: '2026-11-21 00:45:32' },
        { id: '10_b.sql', at: '2026-11-21 00:45:32' },
      ],
      heads: ['10_b.sql'],
      marks: [],
    });
  });

  it('stands at the last file of its own order, and thinks nothing of one that was added late', () => {
    expect(historyIn(BOOK + insert('10_b.sql', '9_a.sql'))).toMatchObject({ heads: ['10_b.sql'], marks: [] });
    expect(historyIn(BOOK + insert('10_b.sql', '10_a.sql')).heads).toEqual(['10_b.sql']);
    expect(historyIn(BOOK + insert('seed.sql', '10_b.sql')).heads).toEqual(['seed.sql']);
    expect(historyIn(BOOK + insert('seed.sql', 'init.sql')).heads).toEqual(['seed.sql']);
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'sql-migrate', applied: [], heads: [], marks: [] });
  });

  it('is known by its two columns under another name', () => {
    const renamed = (BOOK + insert('1_a.sql')).replaceAll('gorp_migrations', 'migrations');
    expect(historyIn(renamed)).toMatchObject({ tool: 'sql-migrate', table: 'migrations', heads: ['1_a.sql'] });
    expect(
      snapshotAfter('CREATE TABLE migrations (id INTEGER PRIMARY KEY, applied_at TEXT)').histories.map(
        ({ tool }) => tool,
      ),
    ).not.toContain('sql-migrate');
  });

  it('is known by its name with a column more', () => {
    const more = BOOK.replace('"applied_at" datetime', '"applied_at" datetime, "checksum" varchar(255)');
    expect(historyIn(more)).toMatchObject({ tool: 'sql-migrate' });
  });
});
