import { describe, expect, it } from 'vitest';
import { loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { reportJsonSchema, reportShape } from '../../src/report/report-schema.ts';
import { nativeDatabase } from '../sqlite/native-database.ts';
import { examined, HOSTILE, HOSTILE_NAME, pyspur } from './examined.ts';

const cases = (await loadSignatures(process.cwd())).flatMap((file) => file.cases);

describe('reportShape', () => {
  it.each(cases)('describes the whole report: $name', ({ database, log, running, upgradingTo }) => {
    const report = examined(database, {
      log: log ?? null,
      running: running ?? null,
      upgradingTo: upgradingTo ?? null,
    });
    // What the shape does not know would be missing from what it gives back.
    expect(reportShape.strict().parse(report)).toEqual(report);
  });

  it.each([
    ['an empty file', new Uint8Array(0)],
    ['no database', new Uint8Array(900).fill(65)],
    ['a WAL-mode file', nativeDatabase('PRAGMA journal_mode = WAL; CREATE TABLE a (x)')],
    ['an empty database', nativeDatabase('PRAGMA user_version = 1')],
    ['hostile names', nativeDatabase(pyspur(HOSTILE, `CREATE TABLE ${HOSTILE_NAME} (x);`))],
  ])('describes the report on %s', (_, bytes) => {
    const report = examined(bytes, { running: 'latest', log: 'SIGILL' }, HOSTILE);
    expect(reportShape.strict().parse(report)).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('is published as a JSON Schema with every field required', () => {
    const report = examined('CREATE TABLE a (x)');
    expect(reportJsonSchema()).toMatchObject({ type: 'object', required: Object.keys(report) });
  });
});
