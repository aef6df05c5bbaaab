import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const VERSION = 'CREATE TABLE `version` (`id` INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, `version` INTEGER NULL);';
const APP = ['repository', 'external_login_user', 'reaction', 'review', 'topic']
  .map((name) => `CREATE TABLE ${name} (id INTEGER PRIMARY KEY);`)
  .join('');
const FORGEJO = VERSION.replace('`version`', '`forgejo_version`');

describe('gitea', () => {
  it('has the number of the migration that would be next, and no time', () => {
    expect(historyIn(`${APP} ${VERSION} INSERT INTO version VALUES (1, 321)`)).toEqual({
      tool: 'gitea',
      orTools: [],
      table: 'version',
      applied: [{ id: '321', at: null }],
      heads: ['321'],
      marks: [],
    });
  });

  it('keeps a number for Gitea and one for Forgejo', () => {
    const script = `${VERSION} ${FORGEJO} INSERT INTO version VALUES (1, 305); INSERT INTO forgejo_version VALUES (1, 40)`;
    expect(snapshotAfter(script).histories).toMatchObject([
      { tool: 'gitea', table: 'version', heads: ['305'], marks: [] },
      { tool: 'gitea', table: 'forgejo_version', heads: ['40'], marks: [] },
    ]);
  });

  it('lists the migrations that Forgejo records since its release 14, with their time', () => {
    const book = 'CREATE TABLE `forgejo_migration` (`id` TEXT PRIMARY KEY NOT NULL, `created_unix` INTEGER NULL);';
    const rows =
      "INSERT INTO forgejo_migration VALUES ('v14a_add-forgejo-migrations-table', 1760000000), ('v14a_add-it', 1760000001)";
    expect(historyIn(book + rows)).toMatchObject({
      tool: 'gitea',
      applied: [
        { id: 'v14a_add-forgejo-migrations-table', at: '2025-10-09 08:53:20' },
        { id: 'v14a_add-it', at: '2025-10-09 08:53:21' },
      ],
      heads: ['v14a_add-it'],
      marks: [],
    });
  });

  it('says that it holds no row, or more than one, and reads the one with the id 1', () => {
    const odd = (count: number) => [{ kind: 'odd-book', says: `it holds ${count} rows where it must hold 1` }];
    expect(historyIn(APP + VERSION)).toMatchObject({ applied: [], heads: [], marks: odd(0) });
    const two = historyIn(`${APP} ${VERSION} INSERT INTO version VALUES (2, 99), (1, 321)`);
    expect(two).toMatchObject({ applied: [{ id: '321' }], heads: ['321'], marks: odd(2) });
  });

  it('says that its row has another id than the one that is asked for', () => {
    expect(historyIn(`${APP} ${VERSION} INSERT INTO version VALUES (2, 321)`)).toMatchObject({
      applied: [],
      heads: [],
      marks: [{ kind: 'odd-book', says: 'its row has not the id 1' }],
    });
  });

  it('is not the version table of another app, or of Gogs', () => {
    expect(snapshotAfter(VERSION).histories.map(({ tool }) => tool)).not.toContain('gitea');
    const gogs = ['repository', 'issue', 'user', 'access_token'].map((name) => `CREATE TABLE "${name}" (id INTEGER);`);
    expect(snapshotAfter(VERSION + gogs.join('')).histories.map(({ tool }) => tool)).not.toContain('gitea');
  });
});
