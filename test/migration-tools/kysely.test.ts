import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
  CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);`;
const applied = (name: string, at: string) => `INSERT INTO kysely_migration VALUES ('${name}', '${at}');`;

describe('kysely', () => {
  it('lists by time what was applied', () => {
    const rows = applied('002_b', '2024-02-01T08:15:01.002Z') + applied('001_a', '2024-02-01T08:15:01.001Z');
    expect(historyIn(BOOK + rows)).toEqual({
      tool: 'kysely',
      orTools: [],
      table: 'kysely_migration',
      applied: [
        { id: '001_a', at: '2024-02-01 08:15:01' },
        { id: '002_b', at: '2024-02-01 08:15:01' },
      ],
      heads: ['002_b'],
      marks: [],
    });
  });

  it('says what was applied after a later name, which the next run refuses', () => {
    const rows = applied('002_b', '2024-02-01T08:15:01.001Z') + applied('001_a', '2024-03-01T08:15:01.001Z');
    expect(historyIn(BOOK + rows)).toMatchObject({
      heads: ['002_b'],
      marks: [{ kind: 'out-of-order', migration: '001_a', after: '002_b' }],
    });
  });

  it('makes nothing of a lock that no run on SQLite takes', () => {
    expect(historyIn(`${BOOK} INSERT INTO kysely_migration_lock VALUES ('migration_lock', 1)`).marks).toEqual([]);
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('is known by its two columns under another name, and not by those names with other types', () => {
    const renamed = BOOK.replaceAll('kysely_migration', 'app_steps');
    expect(historyIn(renamed)).toMatchObject({ tool: 'kysely', table: 'app_steps' });
    expect(
      snapshotAfter('CREATE TABLE visits (name TEXT, timestamp INTEGER)').histories.map(({ tool }) => tool),
    ).not.toContain('kysely');
    const wider = 'CREATE TABLE visits (name varchar(255), timestamp varchar(255), page varchar(255))';
    expect(snapshotAfter(wider).histories.map(({ tool }) => tool)).not.toContain('kysely');
  });
});
