import { describe, expect, it } from 'vitest';
import { stateOfRelease } from '../../src/catalogue/catalogue.ts';
import { unfolded } from '../../src/catalogue/catalogue-file.ts';
import { relationTo } from '../../src/catalogue/relation.ts';
import { knowledge } from '../report/examined.ts';

function catalogueOf(app: string) {
  const file = knowledge.catalogues.find((one) => one.app === app);
  if (file === undefined) throw new Error(app);
  return unfolded(file);
}

/** How a database as `from` leaves it is seen by `to`. */
function relation(app: string, from: string, to: string) {
  const catalogue = catalogueOf(app);
  const at = stateOfRelease(catalogue, from);
  if (at === null) throw new Error(from);
  return relationTo(to, { position: { kind: 'exact', at }, foreign: [] }, catalogue);
}

describe('relationTo', () => {
  it('is the same for releases that share a state, however they are written', () => {
    expect(relation('healthchecks', 'v3.8', '3.9')).toEqual({ kind: 'same', release: '3.9' });
  });

  it('names what is pending, and what each step changes', () => {
    const behind = relation('healthchecks', 'v3.7', 'v3.10');
    expect(behind).toMatchObject({
      kind: 'behind',
      pending: expect.arrayContaining(['accounts.0049_convert_email_lowercase']),
    });
    expect(behind).toMatchObject({
      steps: [
        {
          releases: ['v3.8', 'v3.8.1', 'v3.8.2', 'v3.9'],
          changes: expect.arrayContaining([
            { table: 'api_flip', what: 'column', name: 'reason', kind: 'added', as: expect.any(String) },
          ]),
        },
        { releases: expect.arrayContaining(['v3.10']) },
      ],
    });
  });

  it('names what an older program has never heard of', () => {
    const ahead = relation('gpustack', 'v0.6.0', 'v0.5.1');
    expect(ahead).toMatchObject({ kind: 'ahead', unknown: ['c45e397531d1'] });
    expect(ahead.kind === 'ahead' && ahead.changes.map(({ name }) => name)).toContain('resolved_path');
  });

  it('says what it cannot: releases without a line between them, and releases that are none', () => {
    expect(relation('pyspur', 'v0.0.1', 'v0.1.18').kind).toBe('cannot-tell');
    expect(relation('gpustack', 'v0.6.0', 'v99')).toEqual({ kind: 'unknown-release', stated: 'v99' });
  });

  it('goes on from where an upgrade stopped', () => {
    const catalogue = catalogueOf('healthchecks');
    const [after, before] = [stateOfRelease(catalogue, 'v3.7') ?? 0, stateOfRelease(catalogue, 'v3.8') ?? 0];
    const position = {
      kind: 'between',
      after,
      before,
      applied: ['accounts.0049_convert_email_lowercase'],
      pending: ['api.0113_x'],
    } as const;
    const behind = relationTo('v3.8', { position, foreign: [] }, catalogue);
    expect(behind.kind === 'behind' && behind.pending).not.toContain('accounts.0049_convert_email_lowercase');
    expect(relationTo('v3.7', { position, foreign: [] }, catalogue).kind).toBe('ahead');
  });
});
