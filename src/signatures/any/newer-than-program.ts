import { any, defineSignature, fault, given, mention, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'cannot-locate-revision',
  pageOf: {
    'golang-migrate': 'golang-migrate-no-migration-found',
    gitea: 'gitea-newer-database',
    knex: 'knex-migration-directory-is-corrupt',
    kysely: 'kysely-corrupted-migrations',
    refinery: 'refinery-migration-diverges',
    sqlx: 'sqlx-migration-missing-or-modified',
    'user-version': 'android-cannot-downgrade',
  },
  title: 'The file stands at a migration that the running program does not have',
  when: given(
    fault(
      any(
        mention.ofPresent('migration', 'revision', "Can't locate revision identified by '{revision}'"),
        mention.ofPresent(
          'migration',
          'version',
          'no migration found for version {version}',
          'migration {version} was previously applied but is missing in the resolved migrations',
          "Can't downgrade database from version {version} to {target}",
          'Your database (migration version: {version}) is for a newer Gitea',
        ),
        mention.ofPresent(
          'migration',
          'migration',
          'The migration directory is corrupt, the following files are missing: {migration}',
          'corrupted migrations: previously executed migration {migration} is missing',
          'migration {migration} is missing from the filesystem',
        ),
      ),
    ),
  ),
  says: {
    confirmed:
      'The program says that it does not know a migration, and this file does stand at it: the file was last used by a newer, a different or a development version of the app.',
    possible: 'If the program does not know a migration, this file has it.',
    first:
      'Find out which version of the app was last run on this file, and start that one again; a backup from before it is the other way.',
    never:
      'Do not write an older revision into the history and do not delete the row: the tables stay as the newer version made them.',
  },
});

const book = `CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL); CREATE TABLE users (id INTEGER PRIMARY KEY);
  INSERT INTO alembic_version VALUES ('5f2621c13b39');`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'Alembic names the revision at which the file stands',
    database: book,
    log: "FAILED: Can't locate revision identified by '5f2621c13b39'",
    verdict: 'confirmed',
  },
  {
    name: 'golang-migrate names the version at which the file stands',
    database: `CREATE TABLE schema_migrations (version uint64, dirty bool); INSERT INTO schema_migrations VALUES (42, 0);
      CREATE TABLE users (id INTEGER PRIMARY KEY);`,
    log: 'error: no migration found for version 42: read down for version 42 .: file does not exist',
    verdict: 'confirmed',
  },
  {
    name: 'SQLx names a version of which the file also has the description',
    database: `CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL,
      installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, success BOOLEAN NOT NULL, checksum BLOB NOT NULL, execution_time BIGINT NOT NULL);
      INSERT INTO _sqlx_migrations VALUES (20240101000000, 'init', '2024-01-01 00:00:00', 1, x'00', 5);
      CREATE TABLE users (id INTEGER PRIMARY KEY);`,
    log: 'migration 20240101000000 was previously applied but is missing in the resolved migrations',
    verdict: 'confirmed',
  },
  {
    name: 'Android names the version in the header',
    database:
      'PRAGMA user_version = 5; CREATE TABLE android_metadata (locale TEXT); CREATE TABLE users (id INTEGER PRIMARY KEY);',
    log: "android.database.sqlite.SQLiteException: Can't downgrade database from version 5 to 4",
    verdict: 'confirmed',
  },
  { name: 'a healthy database, and nothing said', database: book, verdict: 'not-applicable' },
  {
    name: 'near miss: the revision that is not found is not the one in this file',
    database: book,
    log: "FAILED: Can't locate revision identified by 'aaaaaaaaaaaa'",
    verdict: 'not-applicable',
  },
];
