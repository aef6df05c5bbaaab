import { describe, expect, it } from 'vitest';
import { databasesAmong } from '../../src/ui/databases-among.ts';

const MAGIC = `SQLite format 3\0${'x'.repeat(84)}`;

async function foundAmong(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const list = Object.entries(files).map(([name, content]) => new File([content], name));
  const search = await databasesAmong({ name: 'data', files: list, more: false });
  return search.files.map(({ name }) => name);
}

describe('databasesAmong', () => {
  it('knows a database by its first bytes, whatever it is called', async () => {
    expect(
      await foundAmong({ 'a/gitea': MAGIC, 'a/short': MAGIC.slice(0, 9), 'a/text.js': 'SQLite format 3' }),
    ).toEqual(['a/gitea']);
  });

  it('takes what is named as a database, since it may be damaged, empty or packed', async () => {
    const named = { 'a.db': '', 'b.SQLite3': 'junk', 'c.sqlite.gz': 'packed' };
    expect(await foundAmong({ ...named, 'mime-db.json': '{}', 'db.js': '' })).toEqual(Object.keys(named));
  });

  it('takes companions, and knows a damaged database by them', async () => {
    const whole = { 'x/store': 'zeros', 'x/store-wal': 'log', 'x/store-shm': 'index' };
    expect(await foundAmong({ ...whole, 'y/store': 'another', 'y/store-shm': 'index' })).toEqual(Object.keys(whole));
  });

  it('takes a log without its database, which may be all that is left, and no index of one', async () => {
    expect(await foundAmong({ 'x.db-wal': 'log', 'y.db-journal': 'log', 'z.db-shm': 'index' })).toEqual([
      'x.db-wal',
      'y.db-journal',
    ]);
  });

  it('stops at a number of databases, and says how many more there are', async () => {
    const files = Array.from({ length: 130 }, (_, n) => [`${n}.db`, `${n}.db-wal`].map((name) => new File([], name)));
    const search = await databasesAmong({ name: 'data', files: files.flat(), more: false });
    expect(search).toMatchObject({ lookedAt: 260, databases: 100, tooMany: 30 });
    expect(search.files).toHaveLength(200);
  });

  it('leaves out what can not be opened', async () => {
    const locked = new File([MAGIC], 'locked');
    locked.slice = () => {
      throw new DOMException('in use', 'NotReadableError');
    };
    expect(await databasesAmong({ name: 'data', files: [locked], more: false })).toMatchObject({ databases: 0 });
  });
});
