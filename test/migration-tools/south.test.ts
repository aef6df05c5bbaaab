import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "south_migrationhistory" ("id" integer NOT NULL PRIMARY KEY, "app_name" varchar(255) NOT NULL,
  "migration" varchar(255) NOT NULL, "applied" datetime NOT NULL);`;
const row = (app: string, migration: string) =>
  `INSERT INTO south_migrationhistory (app_name, migration, applied) VALUES ('${app}', '${migration}', '2013-05-23 19:32:05.123');`;

describe('south', () => {
  it('lists the migrations of every app, and stands at the last of each', () => {
    expect(
      historyIn(`${BOOK} ${row('blog', '0001_initial')} ${row('shop', '0001_initial')} ${row('blog', '0002_tags')}`),
    ).toEqual({
      tool: 'south',
      orTools: [],
      table: 'south_migrationhistory',
      applied: [
        { id: 'blog.0001_initial', at: '2013-05-23 19:32:05' },
        { id: 'shop.0001_initial', at: '2013-05-23 19:32:05' },
        { id: 'blog.0002_tags', at: '2013-05-23 19:32:05' },
      ],
      heads: ['blog.0002_tags', 'shop.0001_initial'],
      marks: [],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [] });
  });

  it('leaves a copy whose name nobody else gives', () => {
    const { leftovers } = snapshotAfter(
      `${BOOK} CREATE TABLE posts (id, title); CREATE TABLE _south_new_posts (id, title);`,
    );
    expect(leftovers).toMatchObject([
      { table: '_south_new_posts', original: 'posts', tool: 'south', certainty: 'sure' },
    ]);
  });
});
