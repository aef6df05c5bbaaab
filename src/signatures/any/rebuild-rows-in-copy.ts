import { defineSignature, fault, leftover, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'no-such-table',
  explains: ['any/dangling-reference'],
  title: 'A table rebuild died half-way: the rows are only in its copy',
  when: fault(leftover.holdingTheRows()),
  says: {
    confirmed:
      'A migration died while it rebuilt a table, after the table itself was emptied or dropped: what was in it is now only in the working copy, so do not drop that copy.',
    possible: 'If a migration rebuilt this table, its rows are now only in the working copy.',
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
    name: 'near miss: a table of the app’s own whose name could be a copy’s',
    database: 'CREATE TABLE posts_old (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO posts_old VALUES (1, 2);',
    verdict: 'ruled-out',
  },
];
