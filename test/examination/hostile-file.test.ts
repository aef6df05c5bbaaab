import { expect, it } from 'vitest';
import { examine } from '../../src/examination/examine.ts';
import { loadKnowledge, loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { aloneFile, bytesSource } from '../../src/sqlite/index.ts';
import { engineForTests } from './engine-for-tests.ts';

const engine = await engineForTests();
const knowledge = await loadKnowledge(process.cwd());
const files = await loadSignatures(process.cwd());
const WORDS = { log: null, running: null, upgradingTo: null };

const examined = (script: string) =>
  examine(aloneFile(bytesSource('x.db', engine.build(script))), WORDS, engine, knowledge);

it('asks no question of a view, which could answer for ever', () => {
  const { cases } = files.find(({ signature }) => signature.id === 'healthchecks/email-case-conflict') ?? { cases: [] };
  // No release leaves this history, so none promises the table: only the question about its rows is left.
  const endless = `DELETE FROM django_migrations WHERE app = 'payments'; DROP TABLE auth_user;
    CREATE VIEW auth_user AS WITH RECURSIVE i(id, email) AS (SELECT 1, 'A' UNION ALL SELECT id + 1, 'a' FROM i) SELECT * FROM i;`;
  const report = examined(`${cases[0]?.database} ${endless}`);
  expect(report.app?.id).toBe('healthchecks');
  expect(report.findings.map(({ verdict }) => verdict)).not.toContain('confirmed');
  expect(report.headline).toContain('could not be judged');
  expect(report.notChecked.map(({ why }) => why).join()).toContain('auth_user is a view here, not a table');
});

it('runs neither triggers nor views, and computes no column that nobody asked for', () => {
  const report = examined(`CREATE TABLE t (a, b AS (zeroblob(900000000)) VIRTUAL, c AS (abs(a)) STORED);
    INSERT INTO t (a) VALUES (1); CREATE VIEW v AS SELECT b FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT b FROM t; END;`);
  expect(report.unreadable).toBeNull();
  expect(report.checked).toContain('schema: 1 table, 3 columns');
});

it('reads a file whose schema refers to itself', () => {
  const report = examined(
    'CREATE VIEW one AS SELECT * FROM two; CREATE VIEW two AS SELECT * FROM one; CREATE TABLE t (a);',
  );
  expect(report.unreadable).toBeNull();
});

it('does not try a list of tables whose rows share one long text', () => {
  const comment = 'x'.repeat(1_000_000);
  const bytes = engine.build(`PRAGMA page_size = 4096; CREATE TABLE long (a /* ${comment} */);
    ${Array.from({ length: 40 }, (_, at) => `CREATE TABLE t${at} (a);`).join('')}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const cells = view.getUint16(103);
  for (let cell = 1; cell < cells; cell += 1) view.setUint16(108 + 2 * cell, view.getUint16(108));
  const report = examine(aloneFile(bytesSource('x.db', bytes)), WORDS, engine, knowledge);
  expect(report.unreadable?.kind).toBe('schema-too-large');
});

it('diagnoses what is left of a truncated file, and never calls the file readable', () => {
  const { cases } = files.find(({ signature }) => signature.id === 'healthchecks/badge-key-not-null') ?? { cases: [] };
  const whole = engine.build(`${cases[0]?.database};
    CREATE TABLE zz_filler (x); INSERT INTO zz_filler VALUES (randomblob(200000))`);
  const words = { ...WORDS, running: cases[0]?.running ?? null };
  const half = aloneFile(bytesSource('x.db', whole.slice(0, whole.length - 100_000)));
  const report = examine(half, words, engine, knowledge);
  expect(report.outcome).toBe('unreadable');
  expect(report.unreadable?.kind).toBe('truncated');
  expect(report.headline).toContain('What could still be read of it fits a known failure');
  expect(report.caveats[0]?.kind).toBe('past-damage');
  expect(report.app?.id).toBe('healthchecks');
  expect(report.findings[0]?.signature).toBe('healthchecks/badge-key-not-null');
});
