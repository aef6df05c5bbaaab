import { describe, expect, it } from 'vitest';
import { errorStrength } from '../../src/mentions/error-statement.ts';
import { readLog } from '../../src/mentions/log-lines.ts';

const strengths = (text: string) => readLog(text).lines.map(errorStrength);

describe('errorStrength', () => {
  it.each([
    'sqlite3.OperationalError: no such column: users.email',
    '(sqlite3.OperationalError) no such column: users.email',
    'django.core.exceptions.ImproperlyConfigured: settings are not there',
    'SqliteError: no such column: users.email',
    'Uncaught SqliteError: no such column: users.email',
    'Exception in thread "main" java.lang.IllegalStateException: could not start',
    'Caused by: org.sqlite.SQLiteException: [SQLITE_ERROR] SQL error',
    'Unhandled exception. System.InvalidOperationException: could not start',
    ' ---> Microsoft.Data.Sqlite.SqliteException (0x80004005): SQLite Error 1',
    'Next Illuminate\\Database\\QueryException: SQLSTATE[HY000]',
    'ActiveRecord::StatementInvalid: SQLite3::SQLException: no such table: users',
    'PG::UndefinedTable: the table is gone',
    '    [cause]: SqliteError: no such column: users.email',
    'app-1  | sqlite3.OperationalError: no such column: users.email',
    '[2026-11-21 10:02:32] production.ERROR: App\\DataException: could not read',
  ])('is sure of an exception that is named: %s', (line) => {
    expect(strengths(line)).toEqual([3]);
  });

  it.each([
    'panic: could not start',
    "thread 'main' panicked at 'the upgrade is stopped', src/main.rs:3:5",
    'Error: could not start',
    'fatal error: all goroutines are asleep',
    'PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000]',
    'ERROR [app.db] the upgrade is stopped',
    '[10:02:32 ERR] the upgrade is stopped',
    '2026-11-21 10:02:32.123 | CRITICAL | app.db:upgrade:12 - the upgrade is stopped',
    '[2026-11-21 10:02:32] production.ERROR: the upgrade is stopped',
    'E1121 10:02:32.123456       1 server.go:123] the upgrade is stopped',
    '11-21 10:02:32.123  1234  5678 E SQLiteLog: the upgrade is stopped',
    'time="2026-11-21T10:02:32Z" level=fatal msg="the upgrade is stopped"',
    'run: schema update failed: the disk is full',
    JSON.stringify({ level: 'error', msg: 'the upgrade is stopped' }),
  ])('believes a logger, or the words of an end: %s', (line) => {
    expect(strengths(line)[0]).toBe(2);
  });

  it.each(['could not open the database', 'permission denied', 'the file was not found'])(
    'hears that %j speaks of a failure',
    (line) => {
      expect(strengths(line)).toEqual([1]);
    },
  );

  it.each([
    'the app is started',
    'INFO [alembic.runtime.migration] Running upgrade a -> b',
    '[2026-11-21 10:02:32] production.INFO: User logged in: maria',
    '2026-11-21 10:02:32,123 - gunicorn.error - INFO - Listening at: http://0.0.0.0:8000',
    '[SQL: SELECT users.email FROM users]',
    '(Background on this error at: https://sqlalche.me/e/20/e3q8)',
    '  File "/app/db.py", line 12, in execute',
    '    at Database.prepare (/app/db.js:1:1)',
    '',
  ])('hears nothing in %j', (line) => {
    expect(strengths(line)).toEqual([0]);
  });

  it('does not take what a JSON log says aside for the error', () => {
    const line = {
      level: 'error',
      msg: 'the upgrade is stopped',
      type: 'SqliteError',
      logger: 'app.error',
      note: 'a b',
    };
    expect(strengths(JSON.stringify(line))).toEqual([2, 0, 0, 0, 0]);
  });

  it('finds the error of a JSON log in a field of its own', () => {
    expect(strengths(JSON.stringify({ msg: 'stopped', why: 'SqliteError: no such column' }))).toEqual([0, 3]);
  });
});
