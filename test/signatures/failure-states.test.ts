import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deepCheck } from '../../src/examination/deep-check.ts';
import { examine, type Words } from '../../src/examination/examine.ts';
import { loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import type { Report } from '../../src/report/index.ts';
import { aloneFile, bytesSource, type DatabaseFiles } from '../../src/sqlite/index.ts';
import { engine, knowledge } from '../report/examined.ts';
import { JOURNALS, LOGS } from '../sqlite/interrupted-databases.ts';
import { refusedFiles } from '../sqlite/refused-files.ts';

/**
 * The states in which a failed migration leaves a file, S1 to S32: what the whole line says of each. The table in
 * src/signatures/README.md names the same states; the two are compared below.
 */

const WORDS: Words = { log: null, running: null, upgradingTo: null };
const source = (bytes: Uint8Array) => bytesSource('app.sqlite', bytes);
const looked = (files: DatabaseFiles, words: Partial<Words> = {}): Report =>
  examine(files, { ...WORDS, ...words }, engine, knowledge);
const ofScript = (script: string, words: Partial<Words> = {}) => looked(aloneFile(source(engine.build(script))), words);
const findings = (report: Report) => report.findings.map(({ signature, verdict }) => `${signature}: ${verdict}`);
const caveats = (report: Report) => report.caveats.map(({ kind }) => kind);

/** What a file that is refused is called. */
function refusal(is: string): string | undefined {
  const file = refusedFiles.find((one) => one.is === is);
  if (file === undefined) throw new Error(`no file in refused-files.ts is ${is}`);
  const report = looked(aloneFile(source(file.bytes)));
  expect(report.outcome).toBe('unreadable');
  expect(report.unreadable?.page).not.toBeNull();
  return report.unreadable?.kind;
}

const state = (states: typeof LOGS, name: string) => {
  const made = states[name]?.(4096);
  if (made === undefined) throw new Error(name);
  const file = (bytes: Uint8Array | null) => (bytes === null ? null : source(bytes));
  return { main: source(made.main), log: file(made.log), journal: file(made.journal) };
};

const cases = await loadSignatures(process.cwd());
/** The verdict on the first case of a signature that finds something. */
function caseOf(id: string): string[] {
  const example = cases
    .find(({ signature }) => signature.id === id)
    ?.cases.find(({ verdict }) => verdict === 'confirmed' || verdict === 'possible');
  if (example === undefined) throw new Error(id);
  const { database, log = null, running = null, upgradingTo = null } = example;
  return findings(ofScript(database, { log, running, upgradingTo }));
}

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);';
const ALEMBIC = `CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
  INSERT INTO alembic_version VALUES ('5f2621c13b39'); ${USERS}`;
const LARAVEL = `CREATE TABLE migrations (id integer not null primary key autoincrement, migration varchar not null, batch integer not null);
  INSERT INTO migrations (migration, batch) VALUES ('2014_10_12_000000_create_users_table', 1); ${USERS}`;

const STATES: Readonly<Record<string, () => void>> = {
  S1: () => expect(refusal('empty')).toBe('empty'),
  S2: () => {
    for (const half of ['sqlite-wal', 'sqlite-shm', 'sqlite-journal']) expect(refusal(half)).toBe('not-sqlite');
  },
  S3: () => {
    for (const other of ['sqlite-dump', 'html', 'json', 'xz']) expect(refusal(other)).toBe('not-sqlite');
  },
  S4: () => expect(refusal('sqlite-2')).toBe('not-sqlite'),
  S5: () => expect(refusal('perhaps-encrypted')).toBe('not-sqlite'),
  S6: () => expect(refusal('truncated')).toBe('truncated'),
  S7: () => expect(refusal('header-damaged')).toBe('header-damaged'),
  S8: () => expect(refusal('git-lfs-pointer')).toBe('not-sqlite'),
  S9: () => {
    const { main } = state(LOGS, 'everything is in the log');
    expect(caveats(looked(aloneFile(main)))).toContain('wal-log-not-read');
  },
  S10: () => {
    const { main } = state(LOGS, 'a checkpoint, then more');
    const log = source(LOGS['everything is in the log']?.(512).log ?? new Uint8Array());
    expect(caveats(looked({ main, log, journal: null }))).toContain('wal-foreign');
  },
  S11: () => expect(caveats(looked(state(JOURNALS, 'an update of every row')))).toContain('journal-rolled-back'),
  S12: () => {
    const log = "FAILED: Can't locate revision identified by '5f2621c13b39'";
    expect(findings(ofScript(ALEMBIC, { log }))).toEqual(['any/newer-than-program: confirmed']);
  },
  S13: () =>
    expect(findings(ofScript(ALEMBIC, { log: 'no such column: users.avatar' }))).toEqual([
      'any/column-missing: confirmed',
    ]),
  S14: () => expect(caseOf('pyspur/unknown-revision')).toContain('pyspur/unknown-revision: confirmed'),
  S15: () =>
    expect(caseOf('any/migration-recorded-as-failed')).toEqual(['any/migration-recorded-as-failed: confirmed']),
  S16: () => expect(caseOf('any/migration-lock-held')).toEqual(['any/migration-lock-held: confirmed']),
  S17: () =>
    expect(findings(ofScript(`${ALEMBIC} CREATE TABLE _alembic_tmp_users (id INTEGER PRIMARY KEY);`))).toEqual([
      'any/rebuild-copy-left: confirmed',
    ]),
  S18: () =>
    expect(
      findings(ofScript(`${ALEMBIC} CREATE TABLE _alembic_tmp_posts (x); INSERT INTO _alembic_tmp_posts VALUES (1);`)),
    ).toEqual(['any/rebuild-rows-in-copy: confirmed']),
  S19: () => {
    expect(findings(ofScript(ALEMBIC, { log: 'duplicate column name: email' }))).toEqual([
      'any/already-there: confirmed',
    ]);
    const jobs = 'CREATE TABLE jobs (id INTEGER PRIMARY KEY);';
    expect(findings(ofScript(`${LARAVEL} ${jobs}`, { log: 'table "jobs" already exists' }))).toEqual([
      'any/present-but-unrecorded: confirmed',
    ]);
  },
  S20: () => {
    const log = 'no such table: users';
    expect(findings(ofScript(`${LARAVEL} DROP TABLE users;`, { log }))).toEqual([
      'any/recorded-but-missing: confirmed',
    ]);
  },
  S21: () => expect(caseOf('gpustack/restart-columns').join()).toContain('gpustack/'),
  S22: () => expect(caseOf('healthchecks/badge-key-not-null').join()).toContain('healthchecks/badge-key-not-null'),
  S23: () => {
    const posts = 'CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES "users__old" (id));';
    expect(findings(ofScript(`${ALEMBIC} ${posts}`))).toEqual(['any/dangling-reference: confirmed']);
  },
  S24: () =>
    expect(findings(ofScript(`${ALEMBIC} INSERT INTO alembic_version VALUES ('aaaa11112222');`))).toEqual([
      'any/several-heads: possible',
    ]),
  S25: () => {
    expect(findings(ofScript(`${ALEMBIC} DELETE FROM alembic_version;`))).toEqual(['any/history-empty: confirmed']);
    expect(caseOf('any/history-missing')).toEqual(['any/history-missing: confirmed']);
  },
  S26: () => {
    const late = "INSERT INTO knex_migrations VALUES (1, '002_b.js', 1, 0), (2, '001_a.js', 2, 0);";
    const books =
      'CREATE TABLE knex_migrations (id INTEGER PRIMARY KEY, name TEXT, batch INTEGER, migration_time DATETIME);';
    expect(ofScript(`${books} ${late} ${USERS}`).histories[0]?.standsOut).toEqual([
      '001_a.js was recorded after 002_b.js, which comes later',
    ]);
  },
  S28: () => {
    const orphans = engine.build(
      `${USERS} CREATE TABLE posts (author REFERENCES users (id)); INSERT INTO posts VALUES (7);`,
    );
    expect(deepCheck(aloneFile(source(orphans)), 'foreign-keys', engine, () => {})).toMatchObject({
      outcome: 'found',
      groups: [{ of: 'relation', count: 1 }],
    });
  },
  S29: () => expect(caseOf('healthchecks/email-case-conflict').join()).toContain('healthchecks/email-case-conflict'),
  S31: () => {
    const django = `CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
      INSERT INTO django_migrations VALUES (1, 'a', '0001_initial', '2024-01-01 00:00:00');`;
    expect(findings(ofScript(`${ALEMBIC} ${django}`))).toEqual(['any/two-tools: possible']);
  },
  S32: () => {
    const damaged =
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'fts4', 'vec0') WHERE name = 'notes';";
    const report = ofScript(`${ALEMBIC} CREATE VIRTUAL TABLE notes USING fts4 (body); ${damaged}`);
    expect(report.unreadable).toBeNull();
    expect(report.histories[0]?.heads).toEqual(['5f2621c13b39']);
  },
};

/** Rows of the table in the README: state → what names it. */
const inReadme = [...readFileSync('src/signatures/README.md', 'utf8').matchAll(/^\| (S\d+) \|.*\| ([^|]+) \|$/gm)].map(
  ([, name = '', by = '']) => ({ name, by }),
);

describe('the failure states', () => {
  it.each(Object.entries(STATES))('%s is named', (_, look) => look());

  it('are all in the table of the README, and what has no test says why', () => {
    expect(inReadme.map(({ name }) => name)).toEqual(Array.from({ length: 32 }, (_, at) => `S${at + 1}`));
    const untested = inReadme.filter(({ name }) => STATES[name] === undefined);
    for (const { by } of untested) expect(by).toMatch(/^A file cannot show it: /);
    expect(Object.keys(STATES).length).toBeGreaterThanOrEqual(28);
  });

  it('are named by signatures that there are', () => {
    const ids = cases.map(({ signature }) => signature.id);
    const named = inReadme.flatMap(({ by }) => [...by.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map(([, id]) => id ?? ''));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
