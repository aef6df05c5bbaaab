import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { driftBetween } from '../../src/catalogue/drift.ts';
import { standingOf } from '../../src/catalogue/position.ts';
import { recorded } from '../../src/catalogue/record.ts';
import { shapeOf } from '../../src/catalogue/shape.ts';
import { stateText } from '../../src/report/release-text.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { snapshotOf } from '../snapshot/opened-snapshot.ts';
import { catalogueOf } from './catalogues.ts';

/** Real databases made by the apps' own migrations; they lie beside the project, or are not there. */
const SHARED = join(process.cwd(), '../shared/databases');

interface Entry {
  readonly file: string;
  readonly app: string;
  readonly set: 'releases' | 'incidents';
  readonly release: string;
}

const there = existsSync(SHARED);
if (!there) console.log('Skipped: the real databases (../shared/databases) are not there.');

const entries = (there ? ['healthchecks', 'gpustack', 'pyspur', 'oncall'] : []).flatMap(
  (app) => JSON.parse(readFileSync(join(SHARED, app, 'manifest.json'), 'utf8')) as Entry[],
);
const releases = entries.filter(({ set }) => set === 'releases');

const snapshotOfFile = ({ app, file }: Entry): Snapshot =>
  snapshotOf(gunzipSync(readFileSync(join(SHARED, app, file))));

/** Where a database stands, in one line, and its drift. */
function look(entry: Entry): { readonly stands: string; readonly drift: readonly string[] | null } {
  const catalogue = catalogueOf(entry.app);
  const snapshot = snapshotOfFile(entry);
  const present = shapeOf(snapshot);
  const { position, foreign } = standingOf(snapshot.histories, present, catalogue);
  expect(foreign).toEqual([]);
  const state = 'at' in position ? catalogue.states[position.at] : undefined;
  const text = (at: number) => plain(stateText(at, catalogue));
  return {
    stands:
      'at' in position
        ? text(position.at)
        : position.kind === 'between'
          ? `between ${text(position.after)} and ${text(position.before)}: ${position.applied.length} of ${position.applied.length + position.pending.length}`
          : position.kind,
    drift:
      state?.schema == null
        ? null
        : driftBetween(state.schema, present).map(
            ({ kind, what, table, name, effect }) =>
              `${kind} ${what} ${what === 'table' ? name : `${table}.${name}`}: ${effect.message ?? effect.judged}`,
          ),
  };
}

/** A release or a range, whatever the dash. What a manifest says of PySpur's older code ends with the one release. */
function plain(text: string): string {
  return text.replace(/^code of about .* to (\S+) \(.*$/, '$1').replace(/\s*[–-]\s*/g, '–');
}

it.skipIf(!there)('there are releases and incidents', () => {
  expect(releases.length).toBeGreaterThan(40);
  expect(entries.length - releases.length).toBe(Object.keys(INCIDENTS).length);
});

describe.skipIf(!there).each(releases)('$app $file', (entry) => {
  it('is named exactly, and is as its releases leave it', () => {
    expect(look(entry)).toEqual({ stands: plain(entry.release), drift: [] });
  });

  it('leaves nothing to be recorded', () => {
    const catalogue = catalogueOf(entry.app);
    const named = basename(entry.file, '.sqlite.gz').replace(/-(?:upgraded|no-live-buttons|serve-sqlite)$/, '');
    // A day of development is recorded under the release that leaves the same.
    const release = named.startsWith('main-') ? 'v0.0.1' : named;
    const history = catalogue.states.find(({ releases }) => releases.some((one) => one.release === release))?.heads;
    expect(
      recorded(catalogue, {
        release: { release, date: null },
        snapshot: snapshotOfFile(entry),
        history: history === 'random' ? 'random' : 'told',
        replace: false,
      }),
    ).toEqual(catalogue);
  });
});

/** What the sheets in ../shared/facts say of each incident's schema. */
const INCIDENTS: Readonly<Record<string, { readonly stands: string; readonly drift: readonly string[] | null }>> = {
  // healthchecks.md 2.3: a healthy database of v3.10, wrong only for the release being run.
  'badge-key-created-at-v3.9': { stands: 'v3.10–v3.11.2', drift: [] },
  // healthchecks.md 1.5 and 4, no. 10: an intact v3.7 database.
  'email-case-conflict': { stands: 'v3.7', drift: [] },
  'illegal-instruction-after-sendalerts': { stands: 'v3.7', drift: [] },
  // gpustack.md 2, state A: stamped with what it has not got.
  'state-a': {
    stands: 'v0.6.0–v0.6.2',
    drift: [
      'missing table model_files: no such table: model_files',
      'missing column model_instances.last_restart_time: no such column: model_instances.last_restart_time',
      'missing column model_instances.resolved_path: no such column: model_instances.resolved_path',
      'missing column model_instances.restart_count: no such column: model_instances.restart_count',
      'missing table modelinstancemodelfilelink: no such table: modelinstancemodelfilelink',
      'missing column models.restart_on_error: no such column: models.restart_on_error',
    ],
  },
  // gpustack.md 2, state B1, and 6: "keep harmless older type names".
  'state-b1': {
    stands: 'v0.6.0–v0.6.2',
    drift: [
      'missing column model_files.cleanup_on_delete: no such column: model_files.cleanup_on_delete',
      'other column model_files.size: harmless',
      'other column model_files.source: harmless',
      'missing column model_instances.last_restart_time: no such column: model_instances.last_restart_time',
      'missing column model_instances.restart_count: no such column: model_instances.restart_count',
      'missing column models.restart_on_error: no such column: models.restart_on_error',
    ],
  },
  // gpustack.md 2, "interrupted in step 5/6": the old id with what steps 1 to 3 add, and the empty copy.
  'tmp-users-leftover': {
    stands: 'v0.5.0–v0.5.1',
    drift: [
      'extra table _alembic_tmp_users: harmless',
      'extra table model_files: harmless',
      'extra column model_instances.last_restart_time: harmless',
      'extra column model_instances.resolved_path: harmless',
      'extra column model_instances.restart_count: harmless',
      'extra table modelinstancemodelfilelink: harmless',
      'extra column models.env: harmless',
      'extra column models.restart_on_error: harmless',
    ],
  },
  // pyspur.md 5: an empty alembic_version and nothing else; then the file with its data; then one half upgraded.
  't1-db': { stands: 'no-history', drift: null },
  't1-test.db': { stands: 'v0.0.1', drift: [] },
  t3: { stands: 'unknown', drift: null },
  // oncall.md 2: healthy before, and no release's history after the jump to v1.8.5.
  'custom-button-before': { stands: 'v1.2.34–v1.2.40', drift: [] },
  'custom-button-trigger-failed': { stands: 'between v1.2.34–v1.2.40 and v1.8.5: 59 of 90', drift: null },
};

describe.skipIf(!there).each(entries.filter(({ set }) => set === 'incidents'))('$app $file', (entry) => {
  it('shows the drift that its facts describe, and nothing else', () => {
    expect(look(entry)).toEqual(INCIDENTS[basename(entry.file, '.sqlite.gz')]);
  });
});

it.skipIf(!there)('the names that a table of an older build lacks are those that its release has', () => {
  const facts = JSON.parse(readFileSync(join(SHARED, '../facts/gpustack-sqlite-schema.json'), 'utf8')) as {
    readonly revision: string;
    readonly tables: Readonly<Record<string, readonly string[]>>;
  }[];
  const { states } = catalogueOf('gpustack');
  for (const { revision, tables } of facts) {
    const schema = states.find(({ heads }) => heads.includes(revision))?.schema;
    const columns = Object.entries(schema?.tables ?? {}).map(([name, table]) => [name, Object.keys(table.columns)]);
    const sorted = Object.entries(tables).map(([name, names]) => [name, [...names].sort()]);
    expect(columns, revision).toEqual(sorted.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
  }
});
