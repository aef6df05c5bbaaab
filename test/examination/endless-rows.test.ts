import { expect, it } from 'vitest';
import { examine } from '../../src/examination/examine.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { aloneFile, bytesSource } from '../../src/sqlite/index.ts';
import { HOSTILE_SCRIPTS, ONCALL, tower } from '../fuzz/hostile.ts';
import { engineForTests } from './engine-for-tests.ts';

const engine = await engineForTests();
const knowledge = await loadKnowledge(process.cwd());
const NO_WORDS = { log: null, running: null, upgradingTo: null };
const TOWER = tower(
  engine.build(`PRAGMA page_size=512; CREATE TABLE alerts_custombutton (id integer PRIMARY KEY, deleted_at);
    INSERT INTO alerts_custombutton (deleted_at) VALUES ('2023-01-01'); ${ONCALL}`),
  512,
  18,
  2,
);

it.each([
  ['columns that the file computes', engine.build(HOSTILE_SCRIPTS['a column that takes for ever'] ?? ''), 'computes'],
  ['a tree that leads to one page on many ways', TOWER, 'stands in its tree twice'],
])('counts no rows of a table with %s, and says so', (_, bytes, why) => {
  const report = examine(aloneFile(bytesSource('x.db', bytes)), NO_WORDS, engine, knowledge);
  expect(report.app?.id).toBe('oncall');
  expect(report.notChecked.map((not) => not.why).join()).toContain(why);
});
