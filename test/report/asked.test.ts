import { describe, expect, it } from 'vitest';
import { loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { toMarkdown, toTerminal } from '../../src/report/index.ts';
import { engine, examined, pyspur } from './examined.ts';

const signatures = await loadSignatures(process.cwd());

/** The first case of a signature with this verdict. */
function caseOf(id: string, verdict: string) {
  const found = signatures
    .find(({ signature }) => signature.id === id)
    ?.cases.find((example) => example.verdict === verdict);
  if (found === undefined) throw new Error(`${id} has no case that is ${verdict}`);
  return found;
}

function answered(id: string, verdict: string) {
  const { database, log, running, upgradingTo } = caseOf(id, verdict);
  const words = { log: log ?? null, running: running ?? null, upgradingTo: upgradingTo ?? null, asked: [id] };
  return examined(database, words).asked[0];
}

describe('what was asked about', () => {
  it('is confirmed, with the proof', () => {
    const answer = answered('gpustack/resolved-path', 'confirmed');
    expect(answer).toMatchObject({ verdict: 'confirmed', page: 'incidents/gpustack-resolved-path' });
    expect(answer?.evidence.filter(({ fault }) => fault)).toEqual([
      { subject: 'column model_instances.resolved_path', expected: 'present', found: 'absent', fault: true },
    ]);
  });

  it('is possible, with what would settle it', () => {
    expect(answered('healthchecks/badge-key-not-null', 'possible')?.says).toContain('the release that is running');
  });

  it('is ruled out with the fact that contradicts it', () => {
    const { database } = caseOf('gpustack/resolved-path', 'confirmed');
    expect(answered('gpustack/resolved-path', 'ruled-out')).toMatchObject({
      verdict: 'ruled-out',
      says: 'No, this is not the case in your file. Column model_instances.resolved_path: present, as in a healthy file.',
    });
    const [other] = examined(database, { asked: ['gpustack/restart-columns'] }).asked;
    expect(other?.says).toBe(
      'No, this is not the case in your file. Column model_instances.resolved_path: absent; with this failure it would be: present.',
    );
  });

  it('does not apply to the file of another app, and it says whose the file is', () => {
    const [known] = examined(pyspur('0123456789ab'), { asked: ['gpustack/resolved-path'] }).asked;
    expect(known).toMatchObject({ verdict: 'not-applicable', evidence: [] });
    expect(known?.says).toContain('a failure of GPUStack, and the file is a database of PySpur');
    const [unknown] = examined('CREATE TABLE a (x)', { asked: ['gpustack/resolved-path'] }).asked;
    expect(unknown?.says).toContain('was not recognised as a database of GPUStack');
  });

  it('needs the log where only a log can show it', () => {
    const [answer] = examined('CREATE TABLE a (x)', { asked: ['any/table-missing'] }).asked;
    expect(answer).toMatchObject({ verdict: 'not-applicable', page: 'errors/no-such-table' });
    expect(answer?.says).toContain('paste the log as well');
  });

  it('is part of what another failure says more about', () => {
    const { database } = caseOf('gpustack/resolved-path', 'confirmed');
    const [answer] = examined(database, { asked: ['any/promised-but-missing'] }).asked;
    expect(answer?.verdict).toBe('explained');
    expect(answer?.says).toContain('Stamped c45e397531d1 by its February text');
  });

  it('is not judged where the file cannot be read, and is judged where it can in part', () => {
    const asked = ['gpustack/resolved-path'];
    const empty = examined(new Uint8Array(0), { asked });
    expect(empty.asked).toMatchObject([{ verdict: 'undetermined', title: expect.stringContaining('c45e397531d1') }]);
    const whole = engine.build(caseOf('gpustack/resolved-path', 'confirmed').database);
    expect(examined(whole.slice(0, whole.length - 4096), { asked }).asked).toMatchObject([{ verdict: 'confirmed' }]);
  });

  it('is named where nothing is called so, once', () => {
    for (const file of ['CREATE TABLE a (x)', new Uint8Array(0)]) {
      const report = examined(file, { asked: ['nobody/knows'] });
      expect(report.asked).toEqual([]);
      expect(report.notChecked.filter(({ what }) => what.includes('nobody/knows'))).toHaveLength(1);
    }
  });

  it('is the first thing that a report says, in the order in which it was asked about', () => {
    const asked = ['gpustack/restart-columns', 'gpustack/resolved-path'];
    const report = examined(caseOf('gpustack/resolved-path', 'confirmed').database, { asked });
    expect(report.asked.map(({ signature }) => signature)).toEqual(asked);
    for (const text of [toMarkdown(report), toTerminal(report, { colour: false, width: 9999 })]) {
      const at = ['Ruled out: ', report.headline.slice(0, 20)].map((part) => text.indexOf(part));
      expect(at[0]).toBeGreaterThan(-1);
      expect(at[0]).toBeLessThan(at[1] ?? -1);
    }
  });

  it('changes nothing else in the report', () => {
    const { database } = caseOf('gpustack/resolved-path', 'confirmed');
    const plain = examined(database);
    expect({ ...examined(database, { asked: ['gpustack/resolved-path'] }), asked: [] }).toEqual(plain);
  });
});
