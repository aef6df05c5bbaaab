/** What a log has of the drivers of databases other than SQLite, and of their own ways to speak. */
export const DATABASE_MARKS: readonly { readonly database: string; readonly template: string }[] = [
  ...[
    'psycopg',
    'psycopg2',
    'asyncpg',
    'PG::',
    'org.postgresql',
    'lib/pq',
    'pgconn',
    'Npgsql',
    'postgres://',
    'postgresql://',
  ].map((template) => ({ database: 'postgresql', template })),
  ...[
    'pymysql',
    'MySQLdb',
    'Mysql2::',
    'mysql2',
    'com.mysql',
    'MySqlConnector',
    'MySqlException',
    'mysqlclient',
    'ER_BAD_FIELD_ERROR',
    'mysql://',
  ].map((template) => ({ database: 'mysql', template })),
  ...['MongoServerError', 'pymongo', 'mongodb://'].map((template) => ({ database: 'mongodb', template })),
];

/** What a log of SQLite has. */
export const SQLITE_MARKS: readonly string[] = [
  'sqlite',
  'sqlite3',
  'SQLiteException',
  'rusqlite',
  'SQLITE_ERROR',
  'aiosqlite',
  'pysqlite',
];
