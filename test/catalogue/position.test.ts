import { describe, expect, it } from 'vitest';
import { type Catalogue, stateOfRelease } from '../../src/catalogue/catalogue.ts';
import { linesOf, stepBetween } from '../../src/catalogue/line.ts';
import { standingOf } from '../../src/catalogue/position.ts';
import type { Shape } from '../../src/catalogue/shape.ts';
import { catalogueOf, catalogues, firstRelease, historyOf } from './catalogues.ts';

const EMPTY: Shape = { tables: {}, triggers: {}, views: {} };

const healthchecks = catalogueOf('healthchecks');
const oncall = catalogueOf('oncall');
const gpustack = catalogueOf('gpustack');
const pyspur = catalogueOf('pyspur');

const standing = (catalogue: Catalogue, ids: readonly string[]) =>
  standingOf([historyOf(catalogue.tool, ids)], EMPTY, catalogue);

/** What a database of a release has recorded, as far as the catalogue knows. */
function applied(catalogue: Catalogue, release: string): readonly string[] {
  const at = stateOfRelease(catalogue, release) ?? -1;
  return catalogue.states[at]?.migrations ?? [...(linesOf(catalogue)[at]?.ids ?? [])];
}

const at = (catalogue: Catalogue, release: string) => stateOfRelease(catalogue, release);

describe.each(catalogues)('every history of $app', (catalogue) => {
  const { states, tool } = catalogue;

  it('is known for that of its state', () => {
    for (const [index, { heads, migrations }] of states.entries()) {
      if (typeof heads === 'string') continue;
      const ids = tool === 'django' ? (migrations ?? [...(linesOf(catalogue)[index]?.ids ?? [])]) : heads;
      expect(standing(catalogue, ids), firstRelease(catalogue, index)).toEqual({
        position: { kind: 'exact', at: index },
        foreign: [],
      });
    }
  });

  it.runIf(tool === 'django')('is known by how far it has come from one state to the next', () => {
    let prefixes = 0;
    const lines = linesOf(catalogue);
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (line == null || next == null || ![...line.ids].every((id) => next.ids.has(id))) continue;
      const step = stepBetween(catalogue, index, index + 1);
      for (let count = 1; count < step.length; count += 1) {
        const { position } = standing(catalogue, [...line.ids, ...step.slice(0, count)]);
        expect(position, `${firstRelease(catalogue, index)}, ${count} of ${step.length}`).toEqual({
          kind: 'between',
          after: index,
          before: index + 1,
          applied: step.slice(0, count),
          pending: step.slice(count),
        });
        prefixes += 1;
      }
    }
    expect(prefixes).toBeGreaterThan(10);
  });
});

describe('a history of Django', () => {
  it('stands between v3.7 and v3.8, one of four', () => {
    const ids = [...applied(healthchecks, 'v3.7'), 'accounts.0049_convert_email_lowercase'];
    expect(standing(healthchecks, ids).position).toEqual({
      kind: 'between',
      after: at(healthchecks, 'v3.7'),
      before: at(healthchecks, 'v3.8'),
      applied: ['accounts.0049_convert_email_lowercase'],
      pending: ['api.0113_alter_channel_kind', 'api.0114_flip_reason', 'api.0115_flip_api_flip_owner_created'],
    });
  });

  it('has a gap, which is what is pending', () => {
    const ids = applied(healthchecks, 'v3.9').filter((id) => id !== 'api.0113_alter_channel_kind');
    expect(standing(healthchecks, ids).position).toMatchObject({
      kind: 'between',
      after: at(healthchecks, 'v3.7'),
      before: at(healthchecks, 'v3.8'),
      pending: ['api.0113_alter_channel_kind'],
    });
  });

  it('died on a jump over many releases', () => {
    const ahead = applied(oncall, 'v1.8.5').filter((id) => id.startsWith('alerts.'));
    const { position } = standing(oncall, [...new Set([...applied(oncall, 'v1.2.40'), ...ahead])]);
    expect(position).toMatchObject({
      kind: 'between',
      after: at(oncall, 'v1.2.40'),
      before: at(oncall, 'v1.8.5'),
    });
  });

  it('is newer than anything known', () => {
    const ids = [...applied(healthchecks, 'v4.3'), 'api.0200_from_tomorrow'];
    expect(standing(healthchecks, ids)).toEqual({
      position: { kind: 'newer', ids: ['api.0200_from_tomorrow'] },
      foreign: [],
    });
  });

  it('is older than anything known', () => {
    const ids = applied(healthchecks, 'v2.0').filter((id) => !id.startsWith('payments.0006'));
    expect(standing(healthchecks, ids)).toEqual({ position: { kind: 'older' }, foreign: [] });
  });

  it('is mixed where later migrations are there without the first', () => {
    const ids = applied(healthchecks, 'v4.3').filter((id) => id !== 'api.0001_initial');
    expect(standing(healthchecks, ids).position).toEqual({
      kind: 'mixed',
      ids: [
        'accounts.0053_alter_profile_sms_limit',
        'api.0123_alter_channel_kind',
        'logs.0002_record_host',
        'payments.0009_alter_subscription_user',
      ],
    });
  });

  it.each([[[]], [['auth.0001_initial', 'sessions.0001_initial']]])('is none with %j', (ids) => {
    expect(standing(healthchecks, ids)).toEqual({ position: { kind: 'no-history' }, foreign: [] });
    expect(standingOf([], EMPTY, healthchecks).position).toEqual({ kind: 'no-history' });
  });

  it('says nothing by migrations of Django itself, known or not', () => {
    const ids = applied(healthchecks, 'v3.7').filter((id) => !/^(auth|sessions)\./.test(id));
    const expected = { position: { kind: 'exact', at: at(healthchecks, 'v3.7') }, foreign: [] };
    expect(standing(healthchecks, ids)).toEqual(expected);
    expect(standing(healthchecks, [...ids, 'auth.0013_from_tomorrow', 'sites.0001_initial'])).toEqual(expected);
  });

  it('has what a plug-in added beside it', () => {
    const ids = [...applied(healthchecks, 'v3.7'), 'plugin.0001_initial'];
    expect(standing(healthchecks, ids)).toEqual({
      position: { kind: 'exact', at: at(healthchecks, 'v3.7') },
      foreign: ['plugin.0001_initial'],
    });
  });

  it('keeps the migrations of a part that is gone', () => {
    const retired = [
      'migration_tool.0001_squashed_initial',
      'migration_tool.0002_amixrmigrationtaskstatus_organization',
    ];
    for (const release of ['v1.0.46', 'v1.2.40', 'v1.16.9']) {
      const ids = [...applied(oncall, release).filter((id) => !retired.includes(id)), ...retired];
      // Where nothing else tells the releases apart, the one that still has the part says more.
      const expected = release === 'v1.0.46' ? 'v1.0.45' : release;
      expect(standing(oncall, ids), release).toEqual({
        position: { kind: 'exact', at: at(oncall, expected) },
        foreign: [],
      });
    }
    expect(standing(oncall, applied(oncall, 'v1.0.46')).position).toEqual({ kind: 'exact', at: at(oncall, 'v1.0.44') });
  });

  it('may have a part that only some installations switch on', () => {
    const ids = [...applied(oncall, 'v1.16.9'), 'mattermost.0001_initial'];
    expect(standing(oncall, ids)).toEqual({ position: { kind: 'exact', at: at(oncall, 'v1.16.9') }, foreign: [] });
  });
});

/** What `makemigrations` writes in the LinuxServer image, by the release on which it ran (facts/healthchecks.md, section 3). */
const LINUXSERVER: [release: string, row: string, position: object, foreign: boolean][] = [
  [
    'v3.0.1',
    'payments.0009_remove_subscription_next_billing_date_and_more',
    { kind: 'exact', at: at(healthchecks, 'v3.0.1') },
    true,
  ],
  ['v3.10', 'api.0119_alter_channel_kind', { kind: 'exact', at: at(healthchecks, 'v3.10') }, true],
  ['v3.12', 'api.0119_alter_channel_kind', { kind: 'exact', at: at(healthchecks, 'v3.12') }, true],
  ['v3.11', 'accounts.0050_alter_profile_reports', { kind: 'exact', at: at(healthchecks, 'v3.11') }, true],
  // Upstream gave the same name later: these cannot be told from upstream's own.
  [
    'v2.9',
    'api.0097_alter_channel_kind',
    { kind: 'between', after: at(healthchecks, 'v2.9'), before: at(healthchecks, 'v2.10') },
    false,
  ],
  [
    'v3.0',
    'api.0101_alter_channel_kind',
    { kind: 'between', after: at(healthchecks, 'v3.0'), before: at(healthchecks, 'v3.1') },
    false,
  ],
  ['v3.1', 'api.0102_alter_check_kind', { kind: 'exact', at: at(healthchecks, 'v3.2') }, false],
  ['v3.6', 'api.0112_alter_channel_kind', { kind: 'exact', at: at(healthchecks, 'v3.7') }, false],
  [
    'v3.12',
    'accounts.0051_alter_profile_reports',
    { kind: 'between', after: at(healthchecks, 'v3.12'), before: at(healthchecks, 'v3.13') },
    false,
  ],
  [
    'v4.0',
    'api.0123_alter_channel_kind',
    { kind: 'between', after: at(healthchecks, 'v4.0'), before: at(healthchecks, 'v4.1') },
    false,
  ],
];

it.each(LINUXSERVER)('%s with %s of the LinuxServer image', (release, row, position, isForeign) => {
  const found = standing(healthchecks, [...applied(healthchecks, release), row]);
  expect(found.position).toMatchObject(position);
  expect(found.foreign).toEqual(isForeign ? [row] : []);
});

describe('a tool that keeps only where it stands', () => {
  it('has an id that no release has', () => {
    expect(standing(gpustack, ['924c9a0b4c13']).position).toEqual({ kind: 'unknown', ids: ['924c9a0b4c13'] });
  });

  it('stands at several places at once', () => {
    const ids = ['c45e397531d1', 'e6bf9e067296'];
    expect(standing(gpustack, ids).position).toEqual({ kind: 'mixed', ids });
    expect(standing(gpustack, ['c45e397531d1', 'ffffffffffff']).position.kind).toBe('mixed');
  });

  it('has the books of a plug-in beside its own', () => {
    const books = [historyOf('alembic', ['abc'], 'alembic_version_plugin'), historyOf('alembic', ['c45e397531d1'])];
    expect(standingOf(books, EMPTY, gpustack)).toEqual({
      position: { kind: 'exact', at: at(gpustack, 'v0.6.0') },
      foreign: ['abc'],
    });
  });

  it('has an empty book, or none, or that of another tool', () => {
    expect(standing(gpustack, []).position).toEqual({ kind: 'no-history' });
    expect(standingOf([], EMPTY, gpustack).position).toEqual({ kind: 'no-history' });
    expect(standingOf([historyOf('knex', ['c45e397531d1'])], EMPTY, gpustack).position).toEqual({ kind: 'no-history' });
  });

  it('leaves between two states the heads that follow the first', () => {
    const between = (from: string, to: string) =>
      stepBetween(gpustack, at(gpustack, from) ?? -1, at(gpustack, to) ?? -1);
    expect(between('v0.4.0', 'v0.6.0')).toEqual(['e6bf9e067296', 'c45e397531d1']);
    expect(between('v0.6.0', 'v0.6.2')).toEqual([]);
  });
});

describe('a history that says nothing', () => {
  const [random, none] = ['v0.0.1', 'v0.1.18'].map((release) => at(pyspur, release) ?? -1);
  const schemaAt = (index = -1) => pyspur.states[index]?.schema ?? EMPTY;

  it('is known by its schema', () => {
    const made = [historyOf('alembic', ['03e1d7d0e307'])];
    expect(standingOf(made, schemaAt(random), pyspur).position).toEqual({ kind: 'by-schema', at: random });
    expect(standingOf([], schemaAt(none), pyspur).position).toEqual({ kind: 'by-schema', at: none });
  });

  it('is not known by a schema that lacks something, or has a column more', () => {
    const schema = schemaAt(random);
    const { runs, ...rest } = schema.tables;
    const made = [historyOf('alembic', ['03e1d7d0e307'])];
    const unknown = { kind: 'unknown', ids: ['03e1d7d0e307'] };
    expect(standingOf(made, { ...schema, tables: rest }, pyspur).position).toEqual(unknown);
    const wider = { ...runs, columns: { ...runs?.columns, more: 'TEXT' }, indexes: runs?.indexes ?? {} };
    expect(standingOf(made, { ...schema, tables: { ...rest, runs: wider } }, pyspur).position).toEqual(unknown);
  });

  it('is known by its schema with a table of the user’s own beside it', () => {
    const schema = schemaAt(none);
    const tables = { ...schema.tables, mine: { columns: { a: 'TEXT' }, indexes: {} } };
    expect(standingOf([], { ...schema, tables }, pyspur).position).toEqual({ kind: 'by-schema', at: none });
  });
});
