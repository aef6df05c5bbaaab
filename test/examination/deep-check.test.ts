import { describe, expect, it } from 'vitest';
import { deepCheck } from '../../src/examination/deep-check.ts';
import type { CheckKind } from '../../src/report/index.ts';
import { aloneFile, bytesSource } from '../../src/sqlite/index.ts';
import { engineForTests } from './engine-for-tests.ts';

const engine = await engineForTests();

const ROWS = `WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 2000)`;
const SOUND = `CREATE TABLE t (a, b); CREATE INDEX i ON t (a); ${ROWS} INSERT INTO t SELECT x, -x FROM i;`;

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

  it('does not take a foreign key that cannot be checked for damage', () => {
    const report = checked(
      'foreign-keys',
      engine.build('CREATE TABLE p (id); CREATE TABLE c (p REFERENCES p (id)); INSERT INTO c VALUES (1);'),
    );
    expect(report.outcome).toBe('stopped');
    expect(report.headline).toContain('not damage');
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
