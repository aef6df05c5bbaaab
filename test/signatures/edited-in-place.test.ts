import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { databaseOf } from '../../src/catalogue/build-database.ts';
import { unfolded } from '../../src/catalogue/catalogue-file.ts';
import { diagnose } from '../../src/diagnosis/index.ts';
import { engine, knowledge } from '../report/examined.ts';
import { snapshotOf } from '../snapshot/opened-snapshot.ts';

/**
 * GPUStack edited migrations in place after people had run them. One signature for any app finds every such file by what
 * its history promises; those of GPUStack's own say which edit it was.
 */
const GENERAL = 'any/promised-but-missing';

const file = knowledge.catalogues.find(({ app }) => app === 'gpustack');
if (file === undefined) throw new Error('there is no catalogue of GPUStack');
const gpustack = unfolded(file);

function verdictsOn(bytes: Uint8Array) {
  const facts = { snapshot: snapshotOf(bytes), rows: {}, mentions: [], running: null, upgradingTo: null };
  return diagnose(facts, knowledge).verdicts;
}

const general = (bytes: Uint8Array) => verdictsOn(bytes).find(({ signature }) => signature === GENERAL)?.kind;
const built = (release: string, sql: string) => engine.build(`${databaseOf(gpustack, release)}\n${sql}`);

const WITHOUT_RESTARTS = `ALTER TABLE model_instances DROP COLUMN restart_count;
  ALTER TABLE model_instances DROP COLUMN last_restart_time; ALTER TABLE models DROP COLUMN restart_on_error;`;
const STATE_A = `${WITHOUT_RESTARTS} ALTER TABLE model_instances DROP COLUMN resolved_path;
  DROP TABLE modelinstancemodelfilelink; DROP TABLE model_files;`;

describe('a migration that was edited after it had run', () => {
  it.each([
    ['image_only', 'v0.4.0', 'ALTER TABLE models DROP COLUMN image_only;'],
    ['state A', 'v0.6.0', STATE_A],
    ['state A, migrated further by v0.7.1', 'v0.7.1', STATE_A],
    ['state B1', 'v0.6.0', `${WITHOUT_RESTARTS} ALTER TABLE model_files DROP COLUMN cleanup_on_delete;`],
    ['state B2', 'v0.6.0', WITHOUT_RESTARTS],
  ])('is found by what the history promises: %s', (_, release, sql) => {
    expect(['confirmed', 'explained']).toContain(general(built(release, sql)));
  });

  it('is not found where nothing is missing, nor where nearly all is', () => {
    for (const { releases, schema } of gpustack.states) {
      const release = releases.at(-1)?.release;
      if (schema === null || release === undefined) continue;
      expect(general(built(release, '')), release).toBe('ruled-out');
    }
    const rest = 'DROP TABLE models; DROP TABLE model_instances; DROP TABLE workers; DROP TABLE users;';
    expect(general(built('v0.6.0', rest))).not.toBe('confirmed');
  });

  const incidents = join(process.cwd(), '../shared/databases/gpustack/incidents');
  it.skipIf(!existsSync(incidents)).each(['state-a', 'state-b1'])('is found in the real file: %s', (name) => {
    const bytes = gunzipSync(readFileSync(join(incidents, `${name}.sqlite.gz`)));
    expect(general(bytes)).toBe('explained');
  });
});
