import { describe, expect, it } from 'vitest';
import { databaseOf } from '../../src/catalogue/build-database.ts';
import { type Catalogue, type State, stateOfRelease } from '../../src/catalogue/catalogue.ts';
import { folded } from '../../src/catalogue/catalogue-file.ts';
import type { Refusal } from '../../src/catalogue/heads.ts';
import { type Recording, recorded } from '../../src/catalogue/record.ts';
import { type TableRow, withTable } from '../../src/catalogue/release-table.ts';
import { catalogueText } from '../../src/knowledge/catalogue-record.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { catalogues } from './catalogues.ts';

const DJANGO: Catalogue = { app: 'a', tool: 'django', states: [] };
const ALEMBIC: Catalogue = { app: 'a', tool: 'alembic', states: [] };

const django = (ids: readonly string[], more = '') =>
  snapshotAfter(`CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
    ${ids.map((id) => `INSERT INTO django_migrations (app, name) VALUES ('${id.replace('.', "', '")}');`).join('')}
    CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); ${more}`);
const alembic = (id: string, more = '') =>
  snapshotAfter(`CREATE TABLE alembic_version (version_num TEXT PRIMARY KEY); INSERT INTO alembic_version VALUES ('${id}');
    CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); ${more}`);

function record(catalogue: Catalogue, release: string, snapshot: Snapshot, more: Partial<Recording> = {}): Catalogue {
  return done(
    recorded(catalogue, { release: { release, date: null }, snapshot, history: 'told', replace: false, ...more }),
  );
}

function refusal(catalogue: Catalogue, release: string, snapshot: Snapshot, more: Partial<Recording> = {}): string {
  const found = recorded(catalogue, {
    release: { release, date: null },
    snapshot,
    history: 'told',
    replace: false,
    ...more,
  });
  return 'refused' in found ? found.refused : 'nothing was refused';
}

function done(result: Catalogue | Refusal): Catalogue {
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

const row = (release: string, ...heads: string[]): TableRow => ({ release: { release, date: null }, heads });
const text = (catalogue: Catalogue) => catalogueText(folded(catalogue));
const stateOf = (catalogue: Catalogue, release: string): State | undefined =>
  catalogue.states[stateOfRelease(catalogue, release) ?? -1];

describe('recording a database', () => {
  it('makes a state, and the same again changes nothing', () => {
    const snapshot = django(['api.0001_initial', 'api.0002_more', 'auth.0001_initial']);
    const once = record(DJANGO, 'v1', snapshot, { release: { release: 'v1', date: '2024-01-01' } });
    expect(once.states).toMatchObject([
      {
        releases: [{ release: 'v1', date: '2024-01-01' }],
        heads: ['api.0002_more'],
        migrations: ['api.0001_initial', 'api.0002_more', 'auth.0001_initial'],
      },
    ]);
    expect(text(record(once, 'v1', snapshot))).toBe(text(once));
  });

  it('lets releases that leave the same share a state, in the order of their days', () => {
    const first = record(ALEMBIC, '0.10', alembic('aa'), { release: { release: '0.10', date: '2024-03-01' } });
    const both = record(first, '0.9', alembic('aa'), { release: { release: '0.9', date: '2024-02-01' } });
    const other = record(both, '0.8', alembic('bb'), { release: { release: '0.8', date: '2024-01-01' } });
    expect(other.states.map(({ releases }) => releases.map(({ release }) => release))).toEqual([
      ['0.8'],
      ['0.9', '0.10'],
    ]);
  });

  it('gives the same whether the table of releases or the database came first', () => {
    const rows = [
      row('v1', 'api.0001_initial'),
      row('v2', 'api.0002_more', 'chat.0001_initial'),
      row('v2.1', 'api.0002_more', 'chat.0001_initial'),
    ];
    // `push` is another app's, and `chat` is not switched on.
    const snapshot = django(['auth.0001_initial', 'api.0001_initial', 'api.0002_more', 'push.0001_initial']);
    const tableFirst = record(done(withTable(DJANGO, rows)), 'v2', snapshot);
    const tableLast = done(withTable(record(DJANGO, 'v2', snapshot), rows));
    expect(text(tableLast)).toBe(text(tableFirst));
    expect(stateOf(tableFirst, 'v2.1')).toMatchObject({ heads: ['api.0002_more'], optional: ['chat.0001_initial'] });
    expect(text(done(withTable(tableFirst, rows)))).toBe(text(tableFirst));
    const withChat = django(['auth.0001_initial', 'api.0001_initial', 'api.0002_more', 'chat.0001_initial']);
    expect(text(record(tableFirst, 'v2.2', withChat))).toBe(text(record(tableFirst, 'v2.2', snapshot)));
  });

  it('tells the app’s own parts by what is recorded already', () => {
    const table = done(withTable(DJANGO, [row('v1', 'api.0001_initial')]));
    const first = record(table, 'v1', django(['api.0001_initial', 'push.0001_initial']));
    const next = record(first, 'v2', django(['api.0001_initial', 'push.0002_more', 'news.0001_initial']));
    expect(stateOf(next, 'v2')?.heads).toEqual(['api.0001_initial', 'news.0001_initial']);
  });

  it('keeps what is recorded where only the spelling is another', () => {
    const first = record(ALEMBIC, '1', alembic('aa'));
    const again =
      snapshotAfter(`CREATE TABLE "t" (a text, id integer PRIMARY KEY); CREATE TABLE alembic_version (version_num TEXT PRIMARY KEY);
      INSERT INTO alembic_version VALUES ('aa');`);
    expect(text(record(first, '1', again))).toBe(text(first));
  });

  it('takes another schema only when it is told to', () => {
    const first = record(record(ALEMBIC, '1', alembic('aa')), '1.1', alembic('aa'));
    const other = alembic('aa', 'ALTER TABLE t ADD b TEXT; CREATE TABLE u (a);');
    expect(refusal(first, '1.1', other)).toBe(
      'the schema recorded for this history (1) is another one: 2 differences (extra column t.b, extra table u); --replace takes the one of this database',
    );
    expect(Object.keys(stateOf(record(first, '1.1', other, { replace: true }), '1')?.schema?.tables ?? {})).toContain(
      'u',
    );
  });

  it('goes by the schema where the history says nothing', () => {
    const table = done(
      withTable(
        ALEMBIC,
        ['1', '2', '3'].map((release) => ({ release: { release, date: null }, heads: 'none' })),
      ),
    );
    expect(table.states).toHaveLength(1);
    const bare = (more = '') => snapshotAfter(`CREATE TABLE t (a); ${more}`);
    const some = record(record(record(table, '2', bare()), '3', bare()), '4', bare('CREATE TABLE u (a);'));
    expect(
      some.states.map(({ releases, schema }) => [releases.map(({ release }) => release).join(), schema !== null]),
    ).toEqual([
      ['1', false],
      ['2,3', true],
      ['4', true],
    ]);
    expect(text(record(some, '3', bare()))).toBe(text(some));
    expect(refusal(some, '3', bare('CREATE TABLE u (a);'))).toMatch(
      /^the schema recorded for this history \(2\) is another one/,
    );
    const random = { history: 'random' } as const;
    const made = record(ALEMBIC, '1', alembic('0a1b'), random);
    expect(text(record(made, '2', alembic('c2d3'), random))).toBe(
      text(made).replace('"1": null', '"1": null,\n        "2": null'),
    );
    expect(made.states).toMatchObject([{ heads: 'random', migrations: [] }]);
  });

  it('is the same for every recorded state', () => {
    for (const catalogue of catalogues) {
      const shown = catalogue.states.filter(({ schema }) => schema !== null);
      // From nothing, the last first.
      let again: Catalogue = { ...catalogue, states: [] };
      for (const { releases, heads } of shown.toReversed()) {
        for (const release of releases) {
          const snapshot = snapshotAfter(databaseOf(catalogue, release.release));
          again = record(again, release.release, snapshot, {
            release,
            history: heads === 'random' ? 'random' : 'told',
          });
        }
      }
      const rows = catalogue.states.flatMap(({ releases, heads, optional }) =>
        releases.map((release) => ({ release, heads: typeof heads === 'string' ? heads : [...heads, ...optional] })),
      );
      expect(text(done(withTable(again, rows)))).toBe(text(catalogue));
    }
  });
});

describe('a database that does not show what a release leaves', () => {
  const LATER = alembic('aa');
  it.each<[string, Catalogue, Snapshot, RegExp]>([
    [
      'a failed migration',
      { ...DJANGO, tool: 'prisma' },
      snapshotAfter(`CREATE TABLE _prisma_migrations (id TEXT PRIMARY KEY, checksum TEXT, finished_at DATETIME, migration_name TEXT, logs TEXT, rolled_back_at DATETIME, started_at DATETIME, applied_steps_count INTEGER);
      INSERT INTO _prisma_migrations VALUES ('1', 'c', NULL, 'm', 'it failed', NULL, 0, 0);`),
      /its history \(_prisma_migrations\) records a (failed migration|migration that has not ended)/,
    ],
    [
      'a lock',
      { ...DJANGO, tool: 'knex' },
      snapshotAfter(`CREATE TABLE knex_migrations (id INTEGER PRIMARY KEY, name, batch, migration_time); INSERT INTO knex_migrations VALUES (1, 'a.js', 1, 0);
      CREATE TABLE knex_migrations_lock ("index" INTEGER PRIMARY KEY, is_locked); INSERT INTO knex_migrations_lock VALUES (1, 1);`),
      /is locked: stop the app first/,
    ],
    [
      'a migration that is recorded twice',
      DJANGO,
      django(['api.0001_initial', 'api.0001_initial']),
      /its history \(django_migrations\) records a migration twice/,
    ],
    [
      'what a rebuild left',
      ALEMBIC,
      alembic('aa', 'CREATE TABLE _alembic_tmp_t (id INTEGER PRIMARY KEY);'),
      /a migration that died left the copy _alembic_tmp_t behind/,
    ],
    [
      'a history that is gone',
      DJANGO,
      snapshotAfter(
        'CREATE TABLE django_content_type (id); CREATE TABLE auth_permission (id); CREATE TABLE django_session (id);',
      ),
      /its history is gone: .*django_session.* are there without it/,
    ],
    [
      'an empty history',
      ALEMBIC,
      snapshotAfter('CREATE TABLE alembic_version (version_num); CREATE TABLE t (a);'),
      /its history is empty/,
    ],
    [
      'something that could not be read',
      ALEMBIC,
      { ...LATER, gaps: [{ what: 'columns', of: null, message: 'disk I/O error' }] },
      /not all of it could be read \(columns: disk I\/O error\)/,
    ],
    [
      'the log of another file',
      ALEMBIC,
      { ...LATER, caveats: [{ kind: 'wal-foreign' }] },
      /the -wal beside it belongs to another database/,
    ],
    [
      'the journal of another file',
      ALEMBIC,
      { ...LATER, caveats: [{ kind: 'journal-foreign' }] },
      /the -journal beside it/,
    ],
  ])('is refused for %s', (_, catalogue, snapshot, says) => {
    expect(refusal(catalogue, '1', snapshot)).toMatch(says);
  });

  it.each<[string, string, Snapshot, RegExp]>([
    [
      'another head',
      'v2',
      django(['api.0001_initial']),
      /^v2 is recorded at api\.0002_more, log\.0001_initial, and this database stands at api\.0001_initial$/,
    ],
    [
      'a part that comes later',
      'v1',
      django(['api.0001_initial', 'log.0001_initial']),
      /^v1 is recorded at api\.0001_initial, and this database stands at api\.0001_initial, log\.0001_initial$/,
    ],
    [
      'no history',
      'v1',
      snapshotAfter('CREATE TABLE t (a)'),
      /^v1 is recorded at api\.0001_initial, and this database stands without a history$/,
    ],
  ])('is refused for %s than the table has', (_, release, snapshot, says) => {
    const table = done(
      withTable(DJANGO, [row('v1', 'api.0001_initial'), row('v2', 'api.0002_more', 'log.0001_initial')]),
    );
    expect(refusal(table, release, snapshot)).toMatch(says);
  });

  it('is a table, too, that says otherwise than what is recorded', () => {
    const first = record(ALEMBIC, '1', alembic('aa'));
    expect(withTable(first, [row('1', 'bb')])).toEqual({ refused: '1 is recorded at aa, and the table has it at bb' });
    expect(withTable(first, [{ ...row('1'), heads: 'none' }])).toHaveProperty('refused');
  });
});
