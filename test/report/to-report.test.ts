import { describe, expect, it } from 'vitest';
import { loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { toMarkdown, toTerminal } from '../../src/report/index.ts';
import { nativeDatabase } from '../sqlite/native-database.ts';
import { engine, examined, pyspur } from './examined.ts';

const signatures = await loadSignatures(process.cwd());

describe('toReport', () => {
  it('always says what was not checked, and that a release was not understood', () => {
    const { notChecked } = examined('CREATE TABLE a (x)', { running: 'latest', upgradingTo: 'v3' });
    expect(notChecked.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('“latest”'),
        'every page of the file',
        'everything outside the file',
      ]),
    );
    expect(JSON.stringify(notChecked)).not.toContain('“v3”');
  });

  it('carries the caveat of a WAL-mode file into every form', () => {
    const report = examined(nativeDatabase(`PRAGMA journal_mode = WAL; ${pyspur('005')}`));
    expect(report.app?.id).toBe('pyspur');
    for (const text of [
      JSON.stringify(report),
      toMarkdown(report),
      toTerminal(report, { colour: false, width: 999 }),
    ]) {
      expect(text).toContain('-wal');
    }
  });

  it('names a fact for every signature that it calls ruled out', () => {
    for (const { signature, cases } of signatures) {
      for (const { database, running, name } of cases) {
        for (const ruledOut of examined(database, { running: running ?? null }).ruledOut) {
          expect(ruledOut.evidence, `${ruledOut.signature} in "${name}" of ${signature.id}`).not.toEqual([]);
        }
      }
    }
  });

  it('says that the size is as the header promises only where the header is to be trusted', () => {
    const bytes = engine.build('CREATE TABLE a (x)');
    expect(examined(bytes).checked.join()).toContain('size as the header promises');
    bytes.set([9, 9, 9, 9], 92);
    expect(examined(bytes).checked.join()).not.toContain('as the header promises');
  });

  it('counts what was read of the file, and what the file holds', () => {
    const report = examined('CREATE TABLE a (x, y); CREATE TABLE b (z)', {}, 'b.sqlite');
    expect(report.file).toEqual({ name: 'b.sqlite', sizeBytes: 3 * 4096, bytesRead: expect.any(Number) });
    expect(report.file.bytesRead).toBeGreaterThan(0);
    expect(report.checked.join()).toContain('2 tables, 3 columns');
  });
});
