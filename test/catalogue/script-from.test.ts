import { describe, expect, it } from 'vitest';
import { databaseOf } from '../../src/catalogue/build-database.ts';
import { folded } from '../../src/catalogue/catalogue-file.ts';
import { scriptFrom } from '../../src/catalogue/script-from.ts';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { catalogueOf, catalogues } from './catalogues.ts';

const files = catalogues.map(folded);

describe('scriptFrom', () => {
  it('leaves a script alone that makes all of its database', () => {
    expect(scriptFrom(null, 'CREATE TABLE a (b);', files)).toBe('CREATE TABLE a (b);');
  });

  it('goes on where the release ends', () => {
    const script = 'ALTER TABLE models ADD COLUMN note TEXT;';
    const whole = scriptFrom('gpustack@v0.7.1', script, files);
    expect(whole.startsWith(databaseOf(catalogueOf('gpustack'), 'v0.7.1'))).toBe(true);
    const { tables } = snapshotAfter(whole);
    expect(tables.find(({ name }) => name === 'models')?.columns.map(({ name }) => name)).toContain('note');
  });

  it.each([
    ['an app without a catalogue', 'grafana@v1', /^there is no catalogue of "grafana"; there are .*oncall/],
    ['a release that is not recorded', 'gpustack@v9', /^no database of gpustack v9 is recorded; there are 0\.1\.0/],
    ['no release', 'gpustack', /^no database of gpustack /],
  ])('says what there is instead of %s', (_, at, message) => {
    expect(() => scriptFrom(at, '', files)).toThrow(message);
  });
});
