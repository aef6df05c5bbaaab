import { describe, expect, it } from 'vitest';
import { deepCheck } from '../../src/examination/deep-check.ts';
import type { CheckKind } from '../../src/report/index.ts';
import { aloneFile, bytesSource, openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from './engine-for-tests.ts';

const engine = await engineForTests();

const ROWS = `WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 2000)`;
const SOUND = `CREATE TABLE t (a, b); CREATE INDEX i ON t (a); ${ROWS} INSERT INTO t SELECT x, -x FROM i;`;

/** The name that a declaration begins with. */
const columnOf = (declaration: string) => declaration.match(/^(?:"(?:[^"]|"")+"|\w+)/)?.[0] as string;

const checked = (kind: CheckKind, database: Uint8Array, onProgress = () => {}) =>
  deepCheck(aloneFile(bytesSource('x.db', database)), kind, engine, onProgress);

describe('a check of the whole file', () => {
  it.each(['quick', 'full', 'foreign-keys'] as const)('finds nothing in a sound database: %s', (kind) => {
    expect(checked(kind, engine.build(SOUND))).toMatchObject({ outcome: 'ok', groups: [] });
  });

  it('tells a damaged index from a damaged table, and says many alike findings once', () => {
    // The index was filled from one column and is said to be of another.
    const lie = `${SOUND} PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX i ON t (b)' WHERE name = 'i';`;
    const report = checked('full', engine.build(lie));
    expect(report.outcome).toBe('found');
    expect(report.groups).toContainEqual({ of: 'index', what: 'row … missing from index i', count: 2000 });
    expect(report.headline).toContain('REINDEX');
    expect(report.headline).not.toMatch(/\.recover/);
  });

  it('says what to do about a damaged table, and nothing about deleting', () => {
    const bytes = engine.build(SOUND);
    // The second page is the root of t: its cells now point anywhere.
    bytes.fill(0x5a, 4096 + 8, 4096 + 200);
    const report = checked('quick', bytes);
    expect(report.outcome).not.toBe('ok');
    expect(report.headline).toContain('.recover');
    expect(report.headline).not.toMatch(/delete|REINDEX/i);
  });

  it('says 100,000 orphans in one line', () => {
    const report = checked(
      'foreign-keys',
      engine.build(`CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p (id));
        WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 100000) INSERT INTO c SELECT x FROM i;`),
    );
    expect(report.groups).toEqual([
      { of: 'relation', what: 'rows of c that point at a row of p which is not there', count: 100_000 },
    ]);
  });

  it('does not take a foreign key that cannot be checked for damage, and checks the others', () => {
    const unfit = 'CREATE TABLE p (id); CREATE TABLE c (p REFERENCES p (id)); INSERT INTO c VALUES (1);';
    const report = checked('foreign-keys', engine.build(unfit));
    expect(report.groups).toMatchObject([{ of: 'unchecked', what: expect.stringContaining('table c') }]);
    expect(report.headline).toContain('not damage');
    const broken = checked(
      'foreign-keys',
      engine.build(`${unfit} CREATE TABLE d (p REFERENCES no); INSERT INTO d VALUES (1);`),
    );
    expect(broken.groups.map(({ of }) => of).toSorted()).toEqual(['relation', 'unchecked']);
  });

  it('tells how far it is', () => {
    const steps: number[] = [];
    deepCheck(
      aloneFile(
        bytesSource('x.db', engine.build(`${SOUND} CREATE TABLE big (x); INSERT INTO big VALUES (zeroblob(3000000));`)),
      ),
      'full',
      engine,
      (read) => steps.push(read),
    );
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  });
});

describe('a file that SQLite does not get through', () => {
  const bytes = engine.build(`${SOUND} CREATE TABLE n (a NOT NULL); INSERT INTO n VALUES (1), (2);
    CREATE TABLE c (t REFERENCES p (id)); CREATE TABLE p (id INTEGER PRIMARY KEY); INSERT INTO c VALUES (7);
    PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE n (a NOT NULL CHECK (a > 1))' WHERE name = 'n';`);
  // A leaf of t: the first of its cells say that they are larger than any row.
  const leaf = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096).findLast(
    (at) => bytes[at] === 13 && ((bytes[at + 3] ?? 0) << 8) + (bytes[at + 4] ?? 0) > 100,
  ) as number;
  for (const cell of [0, 1]) {
    const at = leaf + ((bytes[leaf + 8 + 2 * cell] ?? 0) << 8) + (bytes[leaf + 9 + 2 * cell] ?? 0);
    bytes.fill(0xff, at, at + 4);
  }

  it.each(['quick', 'full'] as const)('is checked table by table: %s', (kind) => {
    const report = checked(kind, bytes);
    expect(report.outcome).toBe('found');
    expect(report.groups).toContainEqual({
      of: 'table',
      what: 'SQLite did not get through table t: database disk image is malformed',
      count: 1,
    });
    expect(report.groups).toContainEqual({ of: 'value', what: 'CHECK constraint failed in n', count: 1 });
    expect(report.groups.some(({ what }) => what.startsWith('Tree … page …'))).toBe(true);
    expect(report.headline).toContain('database-disk-image-is-malformed');
  });

  it('does not keep the foreign keys of other tables from being checked', () => {
    expect(checked('foreign-keys', bytes).groups).toMatchObject([{ of: 'relation', count: 1 }]);
  });
});

describe('a foreign key', () => {
  // What SQLite itself answers is what must come out, on whatever way.
  const counted = (database: Uint8Array) => {
    const image = openImage(bytesSource('x.db', database));
    if (image.kind !== 'image') throw new Error(image.kind);
    const connection = engine.open(image);
    const result = connection.query(
      `SELECT 'rows of ' || "table" || ' that point at a row of ' || parent || ' which is not there', count(*)
         FROM pragma_foreign_key_check GROUP BY "table", parent, fkid`,
    );
    connection.close();
    return result.kind === 'rows'
      ? result.rows.map(([what, count]) => `${what}: ${count}`).toSorted()
      : [result.message];
  };
  const VALUES = `(NULL), (1), (2), ('2'), (2.0), ('2.0'), (' 2 '), (2.5), ('x'), ('X'), (x'32'), (''), (9007199254740993), ('0x2'), ('1e0')`;
  const PARENTS = [
    'id INTEGER PRIMARY KEY',
    'id INTEGER PRIMARY KEY DESC',
    'id INT PRIMARY KEY',
    'id TEXT PRIMARY KEY COLLATE NOCASE',
    'id PRIMARY KEY',
    '"a ""b" INTEGER PRIMARY KEY, rowid',
    'id INTEGER PRIMARY KEY, other UNIQUE',
  ];
  const CHILDREN = ['c', 'c INTEGER', 'c TEXT', 'c TEXT COLLATE NOCASE', 'c REAL', '"the ""key" TEXT COLLATE RTRIM'];

  it.each(PARENTS)('finds of a parent (%s) what SQLite finds', (parent) => {
    for (const [at, child] of CHILDREN.entries()) {
      for (const ending of [
        '',
        at % 2 === 0 ? 'CREATE INDEX i ON child (ROWID);'.replace('ROWID', columnOf(child)) : '',
      ]) {
        const database =
          engine.build(`CREATE TABLE parent (${parent}); INSERT INTO parent (${columnOf(parent)}) VALUES (1), (2), (9007199254740993);
          CREATE TABLE child (${child} REFERENCES PARENT, again REFERENCES parent${parent.includes('other') ? ' (other)' : ''});
          INSERT INTO child (${columnOf(child)}) VALUES ${VALUES}; UPDATE child SET again = rowid; ${ending}`);
        const found = checked('foreign-keys', database).groups.map(({ what, count }) => `${what}: ${count}`);
        expect(found.toSorted(), `${parent} / ${child}`).toEqual(counted(database));
      }
    }
  });

  it('to a table itself, to one that is not there, and of several columns is counted too', () => {
    const database =
      engine.build(`CREATE TABLE "it's" (id INTEGER PRIMARY KEY, up REFERENCES "it's"); INSERT INTO "it's" VALUES (1, 1), (2, 9);
      CREATE TABLE lost (x REFERENCES nowhere, y REFERENCES "it's" (ID)); INSERT INTO lost VALUES (1, 1), (NULL, 5);
      CREATE TABLE pair (a, b, PRIMARY KEY (a, b)) WITHOUT ROWID; INSERT INTO pair VALUES (1, 2);
      CREATE TABLE pairs (a, b, FOREIGN KEY (a, b) REFERENCES pair); INSERT INTO pairs VALUES (1, 2), (1, 3), (1, NULL);`);
    const found = checked('foreign-keys', database).groups.map(({ what, count }) => `${what}: ${count}`);
    expect(found.toSorted()).toEqual(counted(database));
    expect(found).toHaveLength(4);
  });
});

describe('a check that breaks the engine', () => {
  // SQLite evaluates CHECK constraints while it checks; each `%` calls itself, deeper than any stack.
  const TOO_DEEP = `x LIKE '${'%a'.repeat(20_000)}'`;
  const BREAKS = `CREATE TABLE t (x CHECK (${TOO_DEEP})); PRAGMA ignore_check_constraints = ON;
    INSERT INTO t VALUES ('${'a'.repeat(20_000)}');`;

  it.each(['quick', 'full'] as const)('says so, takes it for no damage, and the next check works: %s', (kind) => {
    const broken = checked(kind, engine.build(BREAKS));
    expect(broken.outcome).toBe('stopped');
    expect(broken.headline).toContain('fault of ours');
    expect(broken.headline).not.toMatch(/damaged|recover/);
    expect(checked(kind, engine.build(SOUND))).toMatchObject({ outcome: 'ok' });
  });
});
