import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE _sqlx_migrations (
  version BIGINT PRIMARY KEY,
  description TEXT NOT NULL,
  installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  success BOOLEAN NOT NULL,
  checksum BLOB NOT NULL,
  execution_time BIGINT NOT NULL
);`;
const row = (version: number, success: 0 | 1 = 1, duration = 19276032) =>
  `INSERT INTO _sqlx_migrations VALUES (${version}, 'first one', '2026-11-21 00:53:15', ${success}, x'56a4', ${duration});`;

describe('sqlx', () => {
  it('lists the files that were applied, with their time', () => {
    expect(historyIn(BOOK + row(20240101000000) + row(20240102000000))).toEqual({
      tool: 'sqlx',
      orTools: [],
      table: '_sqlx_migrations',
      applied: [
        { id: '20240101000000', at: '2026-11-21 00:53:15' },
        { id: '20240102000000', at: '2026-11-21 00:53:15' },
      ],
      heads: ['20240102000000'],
      marks: [],
    });
  });

  it('does not count what is not recorded as a success', () => {
    expect(historyIn(BOOK + row(1) + row(2, 0))).toMatchObject({
      applied: [{ id: '1' }],
      heads: ['1'],
      marks: [{ kind: 'unfinished', migration: '2', at: '2026-11-21 00:53:15' }],
    });
  });

  it('thinks nothing of a duration that was never noted', () => {
    expect(historyIn(BOOK + row(1, 1, -1))).toMatchObject({ applied: [{ id: '1' }], marks: [] });
  });

  it('keeps the order of recording, and stands at the highest version', () => {
    const history = historyIn(BOOK + row(10) + row(9));
    expect(history.applied.map(({ id }) => id)).toEqual(['10', '9']);
    expect(history).toMatchObject({ heads: ['10'], marks: [] });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('is known by its columns under another name, and only with no other, since Flyway has all of them too', () => {
    const renamed = BOOK.replace('_sqlx_migrations', 'steps');
    expect(historyIn(renamed)).toMatchObject({ tool: 'sqlx', table: 'steps' });
    const more = renamed.replace('description', 'installed_rank INT, description');
    expect(snapshotAfter(more).histories.map(({ tool }) => tool)).not.toContain('sqlx');
  });
});
