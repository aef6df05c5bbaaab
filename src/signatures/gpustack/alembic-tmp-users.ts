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

/** All that revision c45e397531d1 does before it rebuilds users, and the stamp from which it began. */
const interrupted = { at: 'gpustack@v0.6.0' };
const stamp = "UPDATE alembic_version SET version_num = 'e6bf9e067296';";
const user = `INSERT INTO users (username, is_admin, hashed_password, require_password_change, created_at, updated_at)
  VALUES ('admin', 1, '', 0, '2025-03-01 08:00:00', '2025-03-01 08:00:00');`;
const leftover = 'CREATE TABLE _alembic_tmp_users (id INTEGER PRIMARY KEY, username VARCHAR NOT NULL);';

export const cases: readonly SignatureCase[] = [
  {
    name: 'killed while users was being rebuilt',
    ...interrupted,
    database: `${stamp} ${user} ${leftover}`,
    verdict: 'confirmed',
    sample: 'GPUStack, killed in the middle of an upgrade',
  },
  {
    name: 'interrupted before the rebuild, which heals by itself',
    ...interrupted,
    database: `${stamp} ${user}`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: the original is gone, its rows are in the temporary table',
    ...interrupted,
    database: `${stamp} ${user} ALTER TABLE users RENAME TO _alembic_tmp_users;`,
    verdict: 'ruled-out',
    alsoMatches: ['any/rebuild-rows-in-copy'],
  },
  {
    name: 'near miss: the stamp was set back by hand below a file of v0.7.0, which was then started twice',
    at: 'gpustack@v0.7.0',
    database: `${stamp} ${user} ${leftover}`,
    verdict: 'ruled-out',
    alsoMatches: ['any/rebuild-copy-left'],
  },
  {
    name: 'near miss: the leftover of another table',
    ...interrupted,
    database: `${stamp} ${user} CREATE TABLE _alembic_tmp_models (id INTEGER PRIMARY KEY);`,
    verdict: 'ruled-out',
    alsoMatches: ['any/rebuild-copy-left', 'any/rebuild-rows-in-copy'],
  },
];
