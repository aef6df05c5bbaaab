import type { Lookalike } from '../sqlite/index.ts';
import { type LookalikeWords, thisIs } from './lookalike-words.ts';

const PAGE = 'file-is-not-a-database';

/** Another system's file: if the app uses that system, no file of SQLite exists. */
function otherSystem(what: string): LookalikeWords {
  return thisIs(
    what,
    'Only SQLite 3 can be read here. Look in the settings of the app for the database that it uses; if it is this one, paste the error message instead.',
    PAGE,
  );
}

/** A file that other programs keep beside their data. */
function notTheData(what: string): LookalikeWords {
  return thisIs(
    what,
    'It is not where a web app keeps its data: check the path, and choose the database of the app.',
    PAGE,
  );
}

/** Databases of other systems. */
export const databaseWords = {
  'mysql-table-definition': otherSystem('a table definition of MySQL or MariaDB (.frm)'),
  'mysql-myisam': otherSystem('a MyISAM table of MySQL or MariaDB'),
  'mysql-aria': otherSystem('an Aria table of MariaDB'),
  'mysql-binary-log': otherSystem('a binary log of MySQL or MariaDB'),
  innodb: otherSystem('an InnoDB tablespace of MySQL or MariaDB'),
  duckdb: otherSystem('a DuckDB database'),
  leveldb: otherSystem('a table file of LevelDB, one piece of a database'),
  rocksdb: otherSystem('a table file of RocksDB, one piece of a database'),
  'leveldb-current': otherSystem('the file CURRENT of a LevelDB or RocksDB database, which only names another file'),
  lmdb: otherSystem('an LMDB database'),
  bolt: otherSystem('a Bolt database (bbolt)'),
  'berkeley-db': otherSystem('a Berkeley DB database'),
  gdbm: notTheData('a database of GNU dbm'),
  tdb: notTheData('a TDB database, such as Samba keeps'),
  zodb: otherSystem('a Zope object database'),
  access: otherSystem('a Microsoft Access database'),
  ese: otherSystem('a database of the Extensible Storage Engine of Windows'),
  realm: otherSystem('a Realm database'),
  h2: otherSystem('an H2 database'),
  'h2-page-store': otherSystem('an H2 database in its older format (PageStore)'),
  litedb: otherSystem('a LiteDB database'),
  wiredtiger: otherSystem('a WiredTiger file, such as MongoDB keeps its data in'),
  influxdb: otherSystem('a data file of InfluxDB (TSM)'),
  rrdtool: notTheData('a database of RRDtool'),
} satisfies Partial<Record<Lookalike, LookalikeWords>>;
