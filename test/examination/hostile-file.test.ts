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
  const endless = `DROP TABLE auth_user;
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
