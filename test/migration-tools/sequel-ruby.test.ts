import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const FILES = 'CREATE TABLE `schema_migrations` (`filename` varchar(255) NOT NULL PRIMARY KEY);';
const NUMBER = 'CREATE TABLE `schema_info` (`version` integer DEFAULT (0) NOT NULL);';

describe('sequel-ruby', () => {
  it('lists files in the order of recording, and stands at the latest of them', () => {
    expect(historyIn(`${FILES} INSERT INTO schema_migrations VALUES ('20240103_c.rb'), ('20240101_a.rb')`)).toEqual({
      tool: 'sequel-ruby',
      orTools: [],
      table: 'schema_migrations',
      applied: [
        { id: '20240103_c.rb', at: null },
        { id: '20240101_a.rb', at: null },
      ],
      heads: ['20240103_c.rb'],
      marks: [],
    });
  });

  it('stands at a number where the files are numbered', () => {
    expect(historyIn(`${NUMBER} INSERT INTO schema_info VALUES (12)`)).toMatchObject({
      tool: 'sequel-ruby',
      table: 'schema_info',
      applied: [{ id: '12', at: null }],
      heads: ['12'],
      marks: [],
    });
  });

  it('stands nowhere at 0, nor in an empty table', () => {
    for (const sql of [`${NUMBER} INSERT INTO schema_info VALUES (0)`, NUMBER, FILES]) {
      expect(historyIn(sql)).toMatchObject({ tool: 'sequel-ruby', applied: [], heads: [], marks: [] });
    }
  });

  it('says that a second number was put in, which Sequel refuses', () => {
    const { marks } = historyIn(`${NUMBER} INSERT INTO schema_info VALUES (11), (12)`);
    expect(marks).toEqual([{ kind: 'odd-book', says: 'it holds 2 rows where it must hold 1' }]);
  });

  it("takes no app's own schema_info for its own", () => {
    const own = 'CREATE TABLE schema_info (version INTEGER NOT NULL, applied_at TEXT)';
    expect(historyIn(own).tool).toBe('home-grown');
  });
});
