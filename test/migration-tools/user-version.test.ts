import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

describe('user-version', () => {
  it('is the history of a file without any books', () => {
    expect(historyIn('PRAGMA user_version = 7; CREATE TABLE a (x)')).toMatchObject({
      tool: 'user-version',
      table: null,
      applied: [{ id: '7', at: null }],
      heads: ['7'],
    });
  });

  it('says nothing beside the books of a tool, nor where it was never set', () => {
    const books = 'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)';
    expect(historyIn(`PRAGMA user_version = 7; ${books}`).tool).toBe('alembic');
    expect(snapshotAfter('CREATE TABLE a (x)').histories).toEqual([]);
  });
});
