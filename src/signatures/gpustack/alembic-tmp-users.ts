import {
  all,
  any,
  column,
  defineSignature,
  fault,
  history,
  not,
  rows,
  type SignatureCase,
  table,
} from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'gpustack',
  explains: ['any/already-there', 'any/rebuild-copy-left', 'any/promised-but-missing'],
  title: 'An interrupted rebuild of users left its temporary table',
  when: all(
    // Only revision c45e397531d1 rebuilds users, and it starts from this stamp. With columns of later revisions
    // beside it the stamp was set back by hand, and dropping the leftover would not help.
    history.stampedAs('alembic', 'e6bf9e067296'),
    not(column.present('workers', 'worker_uuid')),
    fault(table.present('_alembic_tmp_users')),
    table.present('users'),
    // Only then is the leftover safe to drop; otherwise the rows are in it, and this is another failure.
    any(
      rows.exist('users, still in their own table', 'SELECT 1 FROM users'),
      not(rows.exist('users in the temporary table', 'SELECT 1 FROM _alembic_tmp_users')),
    ),
  ),
  says: {
    confirmed:
      'An upgrade was interrupted while the table users was rebuilt; its temporary table is still there, so every start of v0.6 or later stops at "table _alembic_tmp_users already exists".',
    possible: 'An upgrade was interrupted while the table users was rebuilt.',
    first:
      'Copy the file, make sure that users has its rows and _alembic_tmp_users has none, then drop the temporary table on the copy.',
    never: 'Do not drop anything before both tables are counted.',
  },
});

const schema = (more: string) => `
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
CREATE TABLE api_keys (id INTEGER PRIMARY KEY);
CREATE TABLE model_files (id INTEGER PRIMARY KEY);
CREATE TABLE model_instances (id INTEGER PRIMARY KEY, resolved_path VARCHAR, restart_count INTEGER, last_restart_time TIMESTAMP);
CREATE TABLE model_usages (id INTEGER PRIMARY KEY);
CREATE TABLE models (id INTEGER PRIMARY KEY, image_only BOOLEAN, speech_to_text BOOLEAN, text_to_speech BOOLEAN, backend_version VARCHAR, categories JSON, env JSON, restart_on_error BOOLEAN);
CREATE TABLE system_loads (id INTEGER PRIMARY KEY);
CREATE TABLE workers (id INTEGER PRIMARY KEY);
INSERT INTO alembic_version VALUES ('e6bf9e067296');
${more}`;

const users =
  "CREATE TABLE users (id INTEGER PRIMARY KEY, username VARCHAR); INSERT INTO users (username) VALUES ('admin');";

export const cases: readonly SignatureCase[] = [
  {
    name: 'killed while users was being rebuilt',
    database: schema(`${users} CREATE TABLE _alembic_tmp_users (id INTEGER PRIMARY KEY);`),
    verdict: 'confirmed',
    sample: 'GPUStack, killed in the middle of an upgrade',
  },
  { name: 'interrupted before the rebuild, which heals by itself', database: schema(users), verdict: 'ruled-out' },
  {
    name: 'near miss: the original is gone, its rows are in the temporary table',
    database: schema('CREATE TABLE _alembic_tmp_users (id INTEGER PRIMARY KEY);'),
    verdict: 'ruled-out',
    alsoMatches: ['any/rebuild-rows-in-copy'],
  },
  {
    name: 'near miss: the stamp was set back by hand below a file of v0.7.0, which was then started twice',
    database: schema(
      `${users} CREATE TABLE _alembic_tmp_users (id INTEGER PRIMARY KEY); ALTER TABLE workers ADD COLUMN worker_uuid VARCHAR;`,
    ),
    verdict: 'ruled-out',
    alsoMatches: ['any/rebuild-copy-left'],
  },
  {
    name: 'near miss: the leftover of another table',
    database: schema(`${users} CREATE TABLE _alembic_tmp_models (id INTEGER PRIMARY KEY);`),
    verdict: 'ruled-out',
    alsoMatches: ['any/rebuild-copy-left', 'any/rebuild-rows-in-copy'],
  },
];
