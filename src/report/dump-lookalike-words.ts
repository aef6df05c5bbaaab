import type { Lookalike } from '../sqlite/index.ts';
import { type LookalikeWords, thisIs } from './lookalike-words.ts';

const PAGE = 'file-is-a-dump';

function foreign(what: string, system: string): LookalikeWords {
  return thisIs(
    what,
    `If the app keeps its data in ${system}, it has no file of SQLite to examine. Do not load this one into SQLite; paste the error message instead.`,
    PAGE,
  );
}

/** Exports of a database, which are not the database. */
export const dumpWords = {
  'sqlite-dump': thisIs(
    'an SQL dump of an SQLite database, not the database',
    'Choose the database file itself. Only if you have nothing but the dump: “sqlite3 new.db < dump.sql”, and choose new.db.',
    PAGE,
  ),
  'sqlite-dump-utf-16': thisIs(
    'an SQL dump of an SQLite database in UTF-16, as “>” in Windows PowerShell writes it',
    'Choose the database file itself. Only if you have nothing but the dump: “iconv -f UTF-16 -t UTF-8 dump.sql | sqlite3 new.db”, and choose new.db.',
    PAGE,
  ),
  'mysql-dump': foreign('an SQL dump of a MySQL or MariaDB database', 'MySQL or MariaDB'),
  'postgresql-dump': foreign('an SQL dump of a PostgreSQL database', 'PostgreSQL'),
  'postgresql-archive': foreign(
    'a dump of a PostgreSQL database in the custom format, made for pg_restore',
    'PostgreSQL',
  ),
  'mongodb-archive': foreign('an archive of a MongoDB database, made by mongodump', 'MongoDB'),
  'redis-dump': thisIs(
    'a dump of Redis (RDB)',
    'Apps keep a cache or a queue there: choose the database of the app instead.',
    PAGE,
  ),
  'h2-script': foreign('an SQL script of an H2 database', 'H2'),
  'sql-text': thisIs(
    'an SQL script that does not say for which database',
    'Choose the database file itself. Only if you have nothing but a script of SQLite: “sqlite3 new.db < script.sql”, and choose new.db.',
    PAGE,
  ),
} satisfies Partial<Record<Lookalike, LookalikeWords>>;
