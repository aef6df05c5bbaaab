import { describe, expect, it } from 'vitest';
import { leavesOf, parseRange, type SignatureCase } from '../../src/diagnosis/index.ts';
import { examine } from '../../src/examination/examine.ts';
import { loadKnowledge, loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { aloneFile, bytesSource } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';

const root = process.cwd();
const engine = await engineForTests();
const knowledge = await loadKnowledge(root);
const files = await loadSignatures(root);

/** What the whole line says of a case: signature → verdict, from its real database. */
function verdicts({ database, log, running, upgradingTo }: SignatureCase): Record<string, string> {
  const words = { log: log ?? null, running: running ?? null, upgradingTo: upgradingTo ?? null };
  const report = examine(aloneFile(bytesSource('case.sqlite', engine.build(database))), words, engine, knowledge);
  expect(report.unreadable).toBeNull();
  // A query that does not fit the case's own tables would only look like a missing verdict.
  const misfits = report.notChecked.filter(({ why }) => /no such (table|column)|syntax error/.test(why));
  expect(misfits).toEqual([]);
  return Object.fromEntries([
    ...report.findings.map(({ signature, verdict }) => [signature, verdict]),
    ...report.ruledOut.map(({ signature }) => [signature, 'ruled-out']),
  ]);
}

/** Verdicts that say nothing; of a signature for any app, the report does not tell them apart. */
const SILENT: readonly string[] = ['ruled-out', 'not-applicable', 'explained'];

describe.each(files)('$signature.id', ({ signature, cases }) => {
  it.each(cases)('$verdict: $name', (example) => {
    const got = verdicts(example);
    // A file in which no app is recognised lists nothing as ruled out: it was not looked for by name.
    const general = signature.app === null && SILENT.includes(example.verdict) ? example.verdict : undefined;
    const silence = general ?? (signature.withoutRecognition === true ? 'ruled-out' : 'not-applicable');
    const own = got[signature.id] ?? silence;
    expect(own).toBe(example.verdict);
    const strays = Object.entries(got).filter(
      ([id, verdict]) => id !== signature.id && verdict !== 'ruled-out' && example.alsoMatches?.includes(id) !== true,
    );
    expect(strays).toEqual([]);
  });

  it('has a case that it finds, a healthy neighbour and a near miss', () => {
    expect(cases.some(({ verdict }) => verdict === 'confirmed' || verdict === 'possible')).toBe(true);
    const silent = cases.filter(({ verdict }) => SILENT.includes(verdict));
    expect(
      silent.map(({ name }) => name),
      'one name begins with "near miss: "',
    ).toContainEqual(expect.stringMatching(/^near miss: /));
    expect(silent.some(({ name }) => !name.startsWith('near miss: '))).toBe(true);
  });

  it('names only signatures that exist under alsoMatches', () => {
    const known = files.map((file) => file.signature.id);
    for (const { alsoMatches } of cases) expect(known).toEqual(expect.arrayContaining([...(alsoMatches ?? [])]));
  });

  it('is plain data, with ranges that can be read', () => {
    expect(JSON.parse(JSON.stringify(signature))).toEqual(signature);
    for (const leaf of leavesOf(signature.when))
      if ('range' in leaf) expect(() => parseRange(leaf.range)).not.toThrow();
  });

  it('says what is wrong, what to do first and what not to do, in whole sentences', () => {
    for (const sentence of Object.values(signature.says)) expect(sentence).toMatch(/^[A-Z].*[.]$/s);
    expect(signature.says.never).toMatch(/^Do not /);
  });
});
