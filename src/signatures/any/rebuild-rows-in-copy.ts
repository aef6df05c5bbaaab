import {
  all,
  any,
  defineSignature,
  fault,
  given,
  leftover,
  mention,
  type SignatureCase,
} from '../../diagnosis/index.ts';

/** The message that a copy is in the way, or that the table which it is of is gone. */
const named = any(
  mention.ofPresent('copy', 'table', 'table {table} already exists'),
  mention.ofPresent('copied', 'table', 'no such table: {table}'),
);

export const signature = defineSignature({
  app: null,
  page: 'no-such-table',
  explains: ['any/dangling-reference', 'any/promised-but-missing', 'any/recorded-but-missing', 'any/table-missing'],
  title: 'A table rebuild died half-way: the rows are only in its copy',
  when: any(
    fault(leftover.holdingTheRows()),
    all(fault(leftover.holdingTheRows('likely')), named),
    given(all(fault(leftover.holdingTheRows('by-name')), named)),
  ),
  says: {
    confirmed:
      'A migration died while it rebuilt a table, after the table itself was emptied or dropped: what was in it is now only in the working copy, so do not drop that copy.',
    possible:
      'A table is empty, and its rows are in one that is called like its working copy: if the log says that this one already exists, or that the table is missing, a migration died while it rebuilt the table.',
    first:
      'Stop the app and copy the file at once; then, on the copy, look at the rows of the working table before anything is renamed.',
    never:
      'Do not drop the working copy, whatever the message says, and do not start the app again: it may make the table anew, empty.',
  },
});

const rows = "INSERT INTO ef_temp_posts (title) VALUES ('a'), ('b');";
const copy = `CREATE TABLE ef_temp_posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL); ${rows}`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'the copy without its table',
    database: copy,
    verdict: 'confirmed',
    sample: 'An unknown app: the rows are in the copy of a table',
  },
  {
    name: 'the table made anew and empty, beside a full copy',
    database: `${copy} CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL);`,
    verdict: 'confirmed',
  },
  {
    name: 'a copy whose name could be anybody’s, with something that still refers to the table',
    database: `CREATE TABLE knex_migrations (id INTEGER PRIMARY KEY, name TEXT, batch INTEGER, migration_time DATETIME);
      INSERT INTO knex_migrations VALUES (1, '001_a.js', 1, 0);
      CREATE TABLE posts_old (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO posts_old VALUES (1, 'a');
      CREATE TABLE comments (id INTEGER PRIMARY KEY, post INTEGER REFERENCES posts (id));`,
    verdict: 'confirmed',
  },
  {
    name: 'a copy of a tool that does not say of which table, and no table is like it',
    database: `CREATE TABLE posts (slug TEXT, body TEXT); CREATE TABLE _knex_temp_alter042 (id INTEGER PRIMARY KEY, email TEXT);
      INSERT INTO _knex_temp_alter042 VALUES (1, 'a@example.org');`,
    verdict: 'confirmed',
  },
  {
    name: 'a copy whose name could be anybody’s, and the log misses its table',
    database: `CREATE TABLE SequelizeMeta (name VARCHAR(255) PRIMARY KEY); INSERT INTO SequelizeMeta VALUES ('1.js');
      CREATE TABLE posts_backup (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO posts_backup VALUES (1, 'a');`,
    log: 'SQLITE_ERROR: no such table: posts',
    verdict: 'confirmed',
  },
  {
    name: 'an empty table, and its rows in one whose name could be a copy’s',
    database:
      "CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT); CREATE TABLE posts_old (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO posts_old VALUES (1, 'a');",
    verdict: 'possible',
  },
  {
    name: 'a healthy database',
    database: 'CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL);',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: the table has its rows as well',
    database: `${copy} CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO posts SELECT * FROM ef_temp_posts;`,
    verdict: 'ruled-out',
    alsoMatches: ['any/rebuild-copy-left'],
  },
  {
    name: 'near miss: the log misses another table than the one of which there could be a copy',
    database: 'CREATE TABLE posts_old (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO posts_old VALUES (1, 2);',
    log: 'no such table: users',
    verdict: 'ruled-out',
    alsoMatches: ['any/table-missing'],
  },
  {
    name: 'near miss: a table of the app’s own whose name could be a copy’s',
    database: 'CREATE TABLE posts_old (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO posts_old VALUES (1, 2);',
    verdict: 'ruled-out',
  },
];
