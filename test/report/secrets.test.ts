import { describe, expect, it } from 'vitest';
import type { Words } from '../../src/examination/examine.ts';
import { loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { type Report, toHtml, toMarkdown, toTerminal } from '../../src/report/index.ts';
import { engine, examined, knowledge } from './examined.ts';
import { MARK, marked } from './marked-database.ts';

const signatures = await loadSignatures(process.cwd());

/** Everything that a report can be kept or shown as. */
const FORMS: Readonly<Record<string, (report: Report) => string>> = {
  JSON: (report) => JSON.stringify(report),
  Markdown: toMarkdown,
  terminal: (report) => toTerminal(report, { colour: true, width: 100 }),
  text: (report) => toTerminal(report, { colour: false, width: 100 }),
  HTML: toHtml,
};

/** The forms of a report in which there is a secret. */
function leaks(report: Report): readonly string[] {
  return Object.entries(FORMS).flatMap(([name, form]) => (form(report).includes(MARK) ? [name] : []));
}

/** The tables in which migration tools keep their books: what stands in there are names of migrations. */
function booksIn(database: string): readonly string[] {
  return examined(database).histories.flatMap(({ table }) => (table === null ? [] : [table]));
}

function reportOnMarked(database: string, words: Partial<Words>) {
  const books = booksIn(database);
  const { bytes, secrets } = marked(engine.build(database), (table) => books.includes(table));
  return { report: examined(bytes, words), secrets };
}

/** Books of tools that keep more than names: who ran it, on which host, the SQL, what went wrong. Each secret is in such a column. */
const BOOKS: Readonly<Record<string, string>> = {
  flyway: `CREATE TABLE flyway_schema_history (installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50), description VARCHAR(200) NOT NULL,
      type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL, checksum INT, installed_by VARCHAR(100) NOT NULL,
      installed_on TEXT NOT NULL, execution_time INT NOT NULL, success BOOLEAN NOT NULL);
    INSERT INTO flyway_schema_history VALUES (1, '1', 'Base', 'SQL', '${MARK}.sql', 1, '${MARK}', '2026-01-02 03:04:05.678', 1, 1),
      (2, '2', 'Next', 'SQL', '${MARK}.sql', 1, '${MARK}', '2026-01-02 03:04:06.678', 1, 0);`,
  prisma: `CREATE TABLE _prisma_migrations (id TEXT PRIMARY KEY NOT NULL, checksum TEXT NOT NULL, finished_at DATETIME, migration_name TEXT NOT NULL,
      logs TEXT, rolled_back_at DATETIME, started_at DATETIME NOT NULL, applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0);
    INSERT INTO _prisma_migrations VALUES ('${MARK}', '${MARK}', NULL, '1_init', 'failed on row ${MARK}', NULL, 1700000000000, 0);`,
  grafana: `CREATE TABLE migration_log (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, migration_id TEXT NOT NULL, sql TEXT NOT NULL,
      success INTEGER NOT NULL, error TEXT NOT NULL, timestamp DATETIME NOT NULL);
    INSERT INTO migration_log (migration_id, sql, success, error, timestamp) VALUES
      ('create user table', 'INSERT INTO user VALUES (''${MARK}'')', 1, '', '2024-01-01 10:00:00'),
      ('add index', 'CREATE …', 0, 'UNIQUE constraint failed: ${MARK}', '2024-01-01 10:00:01');`,
  liquibase: `CREATE TABLE DATABASECHANGELOG (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL, FILENAME VARCHAR(255) NOT NULL,
      DATEEXECUTED TEXT NOT NULL, ORDEREXECUTED INTEGER NOT NULL, EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255),
      COMMENTS VARCHAR(255), TAG VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255), LABELS VARCHAR(255), DEPLOYMENT_ID VARCHAR(10));
    CREATE TABLE DATABASECHANGELOGLOCK (ID INTEGER NOT NULL, LOCKED BOOLEAN NOT NULL, LOCKGRANTED TEXT, LOCKEDBY VARCHAR(255), PRIMARY KEY (ID));
    INSERT INTO DATABASECHANGELOG VALUES ('a', 'author', 'cl.xml', '2026-11-21 00:00:01', 1, 'FAILED', '${MARK}', '${MARK}', '${MARK}', '${MARK}', '4.4.0',
      '${MARK}', '${MARK}', '5220');
    INSERT INTO DATABASECHANGELOGLOCK VALUES (1, 1, '2026-11-21 00:24:55.56', '${MARK} (10.0.0.1)');`,
  yoyo: `CREATE TABLE _yoyo_migration (migration_hash VARCHAR(64), migration_id VARCHAR(255), applied_at_utc TIMESTAMP, PRIMARY KEY (migration_hash));
    CREATE TABLE _yoyo_log (id VARCHAR(36), migration_hash VARCHAR(64), migration_id VARCHAR(255), operation VARCHAR(10), username VARCHAR(255),
      hostname VARCHAR(255), comment VARCHAR(255), created_at_utc TIMESTAMP, PRIMARY KEY (id));
    CREATE TABLE yoyo_lock (locked INT DEFAULT 1, ctime TIMESTAMP, pid INT NOT NULL, PRIMARY KEY (locked));
    INSERT INTO _yoyo_migration VALUES ('${MARK}', '0001.a', '2026-11-21T00:39:29.937837');
    INSERT INTO _yoyo_log VALUES ('1', '${MARK}', '${MARK}', 'apply', '${MARK}', '${MARK}', '${MARK}', '2026-11-21T00:39:29.937837');
    INSERT INTO yoyo_lock VALUES (1, '2026-11-21 00:39:30.5', '${MARK}');`,
  aerich: `CREATE TABLE aerich (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, version VARCHAR(255) NOT NULL, app VARCHAR(100) NOT NULL, content JSON NOT NULL);
    INSERT INTO aerich (version, app, content) VALUES ('0_20240101000000_init.py', 'models', '{"${MARK}": 1}'), ('1_20240201000000_a.py', 'models', '${MARK}');`,
  atlas: `CREATE TABLE atlas_schema_revisions (version text NOT NULL, description text NOT NULL, type integer NOT NULL DEFAULT 2, applied integer NOT NULL DEFAULT 0,
      total integer NOT NULL DEFAULT 0, executed_at datetime NOT NULL, execution_time integer NOT NULL, error text NULL, error_stmt text NULL,
      hash text NOT NULL, partial_hashes json NULL, operator_version text NOT NULL, PRIMARY KEY (version));
    INSERT INTO atlas_schema_revisions VALUES ('20240101000000', '${MARK}', 2, 1, 3, '2024-01-01 10:00:00.123456+00:00', 5, 'on ${MARK}', 'UPDATE ${MARK}',
      '${MARK}', '${MARK}', '${MARK}');`,
  rails: `CREATE TABLE schema_migrations (version varchar NOT NULL PRIMARY KEY);
    CREATE TABLE ar_internal_metadata (key varchar NOT NULL PRIMARY KEY, value varchar, created_at datetime(6) NOT NULL, updated_at datetime(6) NOT NULL);
    INSERT INTO schema_migrations VALUES ('20240101000000'); INSERT INTO ar_internal_metadata VALUES ('environment', '${MARK}', '', '');`,
  efcore: `CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL CONSTRAINT PK___EFMigrationsHistory PRIMARY KEY, ProductVersion TEXT NOT NULL);
    CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL);
    INSERT INTO __EFMigrationsHistory VALUES ('20240101000000_A', '${MARK}'); INSERT INTO __EFMigrationsLock VALUES (1, '${MARK}');`,
  sqlx: `CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL, installed_on TIMESTAMP NOT NULL, success BOOLEAN NOT NULL,
      checksum BLOB NOT NULL, execution_time BIGINT NOT NULL);
    INSERT INTO _sqlx_migrations VALUES (1, '${MARK}', '2026-11-21 00:53:15', 0, '${MARK}', 1);`,
};

describe('a report on a database full of secrets', () => {
  const outcomes = new Set<string>();

  it.each(signatures.map(({ signature, cases }) => [signature.id, cases] as const))(
    'holds none, in no form: %s',
    (id, cases) => {
      for (const { database, name, log, running, upgradingTo } of cases) {
        const words = { running: running ?? null, upgradingTo: upgradingTo ?? null, log: log ?? null, asked: [id] };
        const { report, secrets } = reportOnMarked(database, words);
        outcomes.add(report.outcome);
        expect(leaks(report), name).toEqual([]);
        expect(report.asked).toHaveLength(1);
        // Only a file of nothing but books has no place for one.
        if (report.app !== null) {
          // An app that is new here has small tables of its author's, and no recorded release.
          const isRecorded = knowledge.catalogues.some(({ app }) => app === report.app?.id);
          expect(secrets, name).toBeGreaterThan(isRecorded ? 20 : 0);
        }
      }
    },
  );

  it('says a lot all the same: the secrets did not make the files into something else', () => {
    expect([...outcomes]).toEqual(expect.arrayContaining(['confirmed', 'possible', 'nothing-known', 'not-recognised']));
  });

  it.each(Object.entries(BOOKS))('holds none of the books of %s either', (tool, books) => {
    const report = examined(`${books} CREATE TABLE users (name TEXT); INSERT INTO users VALUES ('${MARK}');`);
    expect(report.histories.map((history) => history.tool)).toContain(tool);
    expect(leaks(report)).toEqual([]);
  });

  it('holds none of a file that is refused and read in part', () => {
    const { bytes } = marked(
      engine.build(signatures.find(({ signature }) => signature.app === 'gpustack')?.cases[0]?.database ?? ''),
      (table) => table === 'alembic_version',
    );
    const cut = examined(bytes.slice(0, bytes.length - 3 * 4096));
    expect(cut.unreadable?.kind).toBe('truncated');
    expect(leaks(cut)).toEqual([]);
  });

  it('would be found to hold one: the name of a migration is shown, and so is a mark in it', () => {
    const books = `CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY); INSERT INTO alembic_version VALUES ('${MARK}');`;
    expect(leaks(examined(books))).toEqual(Object.keys(FORMS));
  });

  it('would be found to hold one that a signature gives away', () => {
    const [finding] = examined(
      signatures.find(({ signature }) => signature.id === 'gpustack/resolved-path')?.cases[0]?.database ?? '',
    ).findings;
    const report = examined('CREATE TABLE a (x)');
    if (finding === undefined) throw new Error('nothing was found');
    const evidence = [{ subject: 'users', expected: 'none', found: MARK, fault: true }];
    expect(leaks({ ...report, findings: [{ ...finding, evidence }] })).toEqual(Object.keys(FORMS));
    expect(knowledge.signatures.length).toBe(signatures.length);
  });
});
