import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const LOCK = `CREATE TABLE "yoyo_lock" ("locked" INT DEFAULT 1, "ctime" TIMESTAMP,"pid" INT NOT NULL,PRIMARY KEY ("locked"));`;
const BOOK = `CREATE TABLE "_yoyo_migration" ("migration_hash" VARCHAR(64), "migration_id" VARCHAR(255), "applied_at_utc" TIMESTAMP, PRIMARY KEY ("migration_hash"));
  CREATE TABLE "_yoyo_log" ("id" VARCHAR(36), "migration_hash" VARCHAR(64), "migration_id" VARCHAR(255), "operation" VARCHAR(10),
    "username" VARCHAR(255), "hostname" VARCHAR(255), "comment" VARCHAR(255), "created_at_utc" TIMESTAMP, PRIMARY KEY ("id"));
  CREATE TABLE "_yoyo_version" ("version" INT NOT NULL PRIMARY KEY, "installed_at_utc" TIMESTAMP); ${LOCK}`;
const APPLIED = `INSERT INTO _yoyo_migration VALUES ('7d7e', '0002.b', '2026-11-21T00:39:30.937837'), ('f00d', '0001.a', '2026-11-21T00:39:29.937837');`;
const held = "INSERT INTO yoyo_lock VALUES (1, '2026-11-21 00:39:30.5', 4242);";

describe('yoyo', () => {
  it('lists the migrations by their time', () => {
    expect(historyIn(`${BOOK} ${APPLIED}`)).toEqual({
      tool: 'yoyo',
      orTools: [],
      table: '_yoyo_migration',
      applied: [
        { id: '0001.a', at: '2026-11-21 00:39:29' },
        { id: '0002.b', at: '2026-11-21 00:39:30' },
      ],
      heads: ['0002.b'],
      marks: [],
    });
  });

  it('says that its lock is held, and since when', () => {
    expect(historyIn(`${BOOK} ${APPLIED} ${held}`).marks).toEqual([
      { kind: 'locked', table: 'yoyo_lock', since: '2026-11-21 00:39:30' },
    ]);
  });

  it('is known under another name, and its log is not taken for it', () => {
    const renamed = `${BOOK} ${APPLIED} ${held}`.replaceAll('_yoyo_migration', 'migrations_done');
    expect(historyIn(renamed)).toMatchObject({ tool: 'yoyo', table: 'migrations_done', marks: [{ kind: 'locked' }] });
  });

  it('reads the table from before 6.0', () => {
    const older = 'CREATE TABLE _yoyo_migration (id VARCHAR(255), ctime TIMESTAMP, PRIMARY KEY (id));';
    expect(
      historyIn(`${older} INSERT INTO _yoyo_migration VALUES ('0001.a', '2015-01-02 03:04:05.678')`),
    ).toMatchObject({
      tool: 'yoyo',
      applied: [{ id: '0001.a', at: '2015-01-02 03:04:05' }],
      heads: ['0001.a'],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });
});
