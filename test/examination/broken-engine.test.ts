import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { examine } from '../../src/examination/examine.ts';
import { loadKnowledge, loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { aloneFile, bytesSource, startEngine } from '../../src/sqlite/index.ts';
import { nativeDatabase } from '../sqlite/native-database.ts';
import { withMemoryLimit } from '../sqlite/tight-memory.ts';

const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
const engine = await startEngine(withMemoryLimit(wasm, 24 * 1024 ** 2));
const knowledge = await loadKnowledge(process.cwd());
const files = await loadSignatures(process.cwd());
const WORDS = { log: null, running: null, upgradingTo: null };

const { cases } = files.find(({ signature }) => signature.id === 'oncall/custom-button-trigger') ?? { cases: [] };
const ONCALL = engine.build(cases.find(({ verdict }) => verdict === 'confirmed')?.database ?? '');

const examined = (bytes: Uint8Array, known = knowledge) =>
  examine(aloneFile(bytesSource('x.db', bytes)), WORDS, engine, known);

/** A schema that takes more memory than this engine may have. */
const COLUMNS = Array.from({ length: 1000 }, (_, at) => `c${at.toString(36)}`).join();
const TABLES = Array.from({ length: 1300 }, (_, at) => `CREATE TABLE t${at} (${COLUMNS});`);
const TOO_LARGE = nativeDatabase(`BEGIN; ${TABLES.join('')} COMMIT;`);

it('names a file for which there is not enough memory, and reads the next one', () => {
  const report = examined(TOO_LARGE);
  expect(report.unreadable).toMatchObject({ kind: 'reader-failed', found: expect.stringContaining('out of memory') });
  expect(report.headline).toContain('nothing about whether the file is sound');
  expect(examined(ONCALL).outcome).toBe('confirmed');
});

it('says what could not be counted when a count breaks the engine, and keeps what was read before', () => {
  const tooDeep = `like('${'%a'.repeat(24_000)}', '${'a'.repeat(24_000)}')`;
  const breaking: typeof knowledge = JSON.parse(JSON.stringify(knowledge), (key, value) =>
    key === 'sql' ? `SELECT 1 FROM (${value}) WHERE ${tooDeep}` : value,
  );
  const report = examined(ONCALL, breaking);
  expect(report.unreadable).toBeNull();
  expect(report.app?.id).toBe('oncall');
  expect(report.findings.map(({ verdict }) => verdict)).not.toContain('confirmed');
  expect(report.notChecked.map(({ why }) => why).join()).toMatch(/could not be counted: .*(call stack|recursion)/);
  expect(examined(ONCALL).outcome).toBe('confirmed');
});
