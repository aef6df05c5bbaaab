import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "aerich" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "version" VARCHAR(255) NOT NULL, "app" VARCHAR(100) NOT NULL, "content" JSON NOT NULL);`;

describe('aerich', () => {
  it('lists the files of every app, and stands at the last recorded one of each', () => {
    const rows = `INSERT INTO aerich (version, app, content) VALUES ('0_20240101000000_init.py', 'models', '{}'),
      ('0_20240101000001_init.py', 'audit', '{}'), ('9_20240201000000_a.py', 'models', '{}'), ('10_20240301000000_b.py', 'models', '{"models.User": {}}')`;
    expect(historyIn(`${BOOK} ${rows}`)).toEqual({
      tool: 'aerich',
      orTools: [],
      table: 'aerich',
      applied: [
        { id: 'models.0_20240101000000_init.py', at: null },
        { id: 'audit.0_20240101000001_init.py', at: null },
        { id: 'models.9_20240201000000_a.py', at: null },
        { id: 'models.10_20240301000000_b.py', at: null },
      ],
      heads: ['audit.0_20240101000001_init.py', 'models.10_20240301000000_b.py'],
      marks: [],
    });
  });

  it('says whose models cannot be read', () => {
    const rows =
      "INSERT INTO aerich (version, app, content) VALUES ('0_a.py', 'models', '{}'), ('1_b.py', 'models', '{')";
    expect(historyIn(`${BOOK} ${rows}`).marks).toEqual([
      { kind: 'odd-book', says: 'what it keeps of the models after models.1_b.py is not JSON' },
    ]);
  });

  it('reads the older form, and says what was recorded twice', () => {
    const older = BOOK.replace('VARCHAR(100)', 'VARCHAR(20)').replace('JSON', 'TEXT');
    const rows =
      "INSERT INTO aerich (version, app, content) VALUES ('0_a.py', 'models', '{}'), ('0_a.py', 'models', '{}')";
    expect(historyIn(`${older} ${rows}`)).toMatchObject({
      tool: 'aerich',
      heads: ['models.0_a.py'],
      marks: [{ kind: 'recorded-twice', migration: 'models.0_a.py' }],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });
});
