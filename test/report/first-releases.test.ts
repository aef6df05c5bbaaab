import { describe, expect, it } from 'vitest';
import { databaseOf } from '../../src/catalogue/build-database.ts';
import { unfolded } from '../../src/catalogue/catalogue-file.ts';
import { firstReleases } from '../../src/report/first-releases.ts';
import { engine, examined, knowledge } from './examined.ts';

const file = knowledge.catalogues.find(({ app }) => app === 'healthchecks');
if (file === undefined) throw new Error('there is no catalogue of Healthchecks');
const healthchecks = unfolded(file);

describe('firstReleases', () => {
  it('names the release that brought a migration, and none for what is older than the record', () => {
    const releases = firstReleases(healthchecks);
    expect(releases.get('api.0114_flip_reason')).toBe('v3.8');
    expect(releases.get('api.0118_alter_check_badge_key')).toBe('v3.10');
    expect(releases.get('api.0001_initial')).toBeUndefined();
  });

  it('stands on the timeline of a file of the app, and on no other', () => {
    const [history] = examined(engine.build(databaseOf(healthchecks, 'v3.8'))).histories;
    const flip = history?.timeline.find(({ id }) => id === 'api.0114_flip_reason');
    expect(flip?.release).toBe('v3.8');
    const other = examined(
      "CREATE TABLE alembic_version (version_num VARCHAR(32)); INSERT INTO alembic_version VALUES ('a1');",
    );
    expect(other.histories[0]?.timeline[0]?.release).toBeNull();
  });
});
