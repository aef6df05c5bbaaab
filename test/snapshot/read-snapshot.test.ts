import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../src/snapshot/index.ts';
import { bytesSource, openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { nativeDatabase } from '../sqlite/native-database.ts';
import { snapshotAfter, snapshotOf, tableOf } from './opened-snapshot.ts';

const engine = await engineForTests();

describe('readSnapshot', () => {
  it('lists views and triggers, and none of what SQLite keeps for itself', () => {
    const snapshot = snapshotAfter(`CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, x UNIQUE);
      INSERT INTO a (x) VALUES (1); ANALYZE;
      CREATE VIEW v AS SELECT nothing_of_the_kind(x) FROM nowhere;
      CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;
      CREATE TRIGGER on_view INSTEAD OF DELETE ON v BEGIN SELECT 1; END;`);
    expect(snapshot.tables.map(({ name }) => name)).toEqual(['a']);
    expect(snapshot.views).toEqual(['v']);
    expect(snapshot.triggers).toEqual([
      { name: 't', table: 'a' },
      { name: 'on_view', table: 'v' },
    ]);
    expect(snapshot.gaps).toEqual([]);
  });

  it('says of an intact database without tables that it has none', () => {
    expect(snapshotAfter('PRAGMA user_version = 3')).toMatchObject({
      tables: [],
      histories: [{ tool: 'user-version', table: null, heads: ['3'] }],
      caveats: [],
      gaps: [],
      header: { userVersion: 3 },
    });
  });

  it('carries a caveat for WAL mode, where the newest changes may be in a log that was not read', () => {
    const snapshot = snapshotOf(nativeDatabase('PRAGMA journal_mode = WAL; CREATE TABLE a (x)'));
    expect(snapshot.caveats).toEqual([{ kind: 'wal-log-not-read' }]);
    expect(tableOf(snapshot, 'a').columns).toHaveLength(1);
  });

  it('reads what the migration tools recorded, in any case of the name', () => {
    const { histories } = snapshotAfter(`CREATE TABLE Alembic_Version (version_num VARCHAR(32));
      INSERT INTO Alembic_Version VALUES ('c45e397531d1');
      CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
      INSERT INTO django_migrations (app, name, applied) VALUES ('api', '0001_initial', '2024-01-01 00:00:00');`);
    expect(histories).toEqual([
      {
        tool: 'alembic',
        orTools: [],
        table: 'Alembic_Version',
        applied: [{ id: 'c45e397531d1', at: null }],
        heads: ['c45e397531d1'],
        marks: [],
      },
      {
        tool: 'django',
        orTools: [],
        table: 'django_migrations',
        applied: [{ id: 'api.0001_initial', at: '2024-01-01 00:00:00' }],
        heads: ['api.0001_initial'],
        marks: [],
      },
    ]);
  });

  it('takes no other table or view of that name for a history', () => {
    expect(snapshotAfter('CREATE TABLE alembic_version (id, note)').histories).toEqual([]);
    expect(snapshotAfter("CREATE VIEW alembic_version AS SELECT 'x' AS version_num").histories).toEqual([]);
  });

  it('names a history that could not be read as a gap, and reads the rest', () => {
    const bytes = engine.build('CREATE TABLE alembic_version (version_num); CREATE TABLE a (x)');
    bytes.fill(0xff, 4096, 8192);
    const snapshot = snapshotOf(bytes);
    expect(snapshot.gaps).toMatchObject([
      { what: 'history', of: 'alembic', message: expect.stringMatching(/malformed/) },
    ]);
    expect(snapshot.histories).toEqual([]);
    expect(tableOf(snapshot, 'a').columns).toHaveLength(1);
  });

  it('answers that it is malformed where the schema itself is', () => {
    const bytes = engine.build('CREATE TABLE a (x)');
    bytes.fill(0, 100, 4096);
    const image = openImage(bytesSource('a.sqlite', bytes));
    if (image.kind !== 'image') throw new Error(image.kind);
    const connection = engine.open(image);
    expect(readSnapshot(image, connection)).toMatchObject({ kind: 'malformed' });
    connection.close();
  });

  it('holds no row of the user, and is plain data', () => {
    const snapshot = snapshotAfter(`CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE, note);
      INSERT INTO users (email, note) VALUES ('SECRET-1@example.org', 'SECRET-2'), ('SECRET-3', x'5345435245542d34');
      CREATE INDEX partly ON users (note) WHERE note IS NOT NULL; ANALYZE;
      CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied, extra);
      INSERT INTO django_migrations (app, name, applied, extra) VALUES ('api', '0001_initial', '2024-01-01', 'SECRET-5');
      CREATE VIEW everything AS SELECT * FROM users;`);
    const json = JSON.stringify(snapshot);
    expect(json).toContain('0001_initial');
    expect(json).not.toMatch(/SECRET|83,69,67,82/);
    expect(JSON.parse(json)).toEqual(snapshot);
  });

  it('reads a schema of 10,000 columns beside 20 MB of rows from less than 1 MB', () => {
    const tables = Array.from(
      { length: 200 },
      (_, at) => `CREATE TABLE t${at} (${Array.from({ length: 50 }, (__, c) => `c${c}`)});`,
    );
    const bytes = nativeDatabase(`${tables.join('')} CREATE TABLE big (x);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2200)
      INSERT INTO big SELECT randomblob(10000) FROM n; CREATE TABLE last (y);`);
    const image = openImage(bytesSource('a.sqlite', bytes));
    if (image.kind !== 'image') throw new Error(image.kind);
    const connection = engine.open(image);
    expect(readSnapshot(image, connection)).toMatchObject({ gaps: [] });
    connection.close();
    expect(bytes.length).toBeGreaterThan(20_000_000);
    expect(image.bytes.bytesRead).toBeLessThan(1_000_000);
  });
});
