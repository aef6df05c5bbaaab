import { describe, expect, it } from 'vitest';
import { prefixLength } from '../../src/mentions/line-prefix.ts';

const rest = (line: string) => line.slice(prefixLength(line));

describe('prefixLength', () => {
  it.each([
    ['docker compose', 'app-1  | '],
    ['docker compose of old', 'project_app_1    | '],
    ['docker compose with times', 'app-1  | 2026-11-21T10:02:32.123456789Z '],
    ['kubectl --prefix', '[pod/app-7d9c5b6f4-abcde/app] '],
    ['kubectl --prefix --timestamps', '[pod/app-0/app] 2026-11-21T10:02:32.123456789Z '],
    ['the container runtime interface', '2026-11-21T10:02:32.123456789Z stderr F '],
    ['the container runtime interface, a part of a line', '2026-11-21T10:02:32.123456789+01:00 stdout P '],
    ['journald', 'Nov 21 10:02:32 nas app[1234]: '],
    ['journald with microseconds', 'Nov 21 10:02:32.123456 nas app[1234]: '],
    ['journald with days of ISO 8601', '2026-11-21T10:02:32+0000 nas app[1234]: '],
    ['syslog', 'Nov  1 10:02:32 nas app: '],
    ['syslog with its priority', '<11>Nov 21 10:02:32 nas app[1234]: '],
    ['syslog of Debian 12', '2026-11-21T10:02:32.123456+00:00 nas app[1234]: '],
    ['klog', 'E1121 10:02:32.123456       1 server.go:123] '],
    ['tornado', '[E 261121 10:02:32 web:1407] '],
    ['logcat', '11-21 10:02:32.123  1234  5678 E SQLiteLog: '],
    ['logcat in brief', 'E/SQLiteLog( 1234): '],
    ['logcat with times', '11-21 10:02:32.123 E/SQLiteLog( 1234): '],
    ['Android Studio of old', '2026-11-21 10:02:32.123  1234-5678/org.example.app E/SQLiteLog: '],
    ['Android Studio', '2026-11-21 10:02:32.123  1234-5678  SQLiteLog    org.example.app    E  '],
    ['gunicorn', '[2026-11-21 10:02:32 +0000] [7] [ERROR] '],
    ['spring', '2026-11-21 10:02:32.123 ERROR 1 --- [           main] o.s.boot.SpringApplication               : '],
    ['spring with the name of the app', '2026-11-21T10:02:32.123Z ERROR 1 --- [app] [main] o.s.b.SpringApplication : '],
    ['serilog', '[10:02:32 ERR] '],
    ['serilog in a file', '2026-11-21 10:02:32.123 +00:00 [ERR] '],
    ['loguru', '2026-11-21 10:02:32.123 | ERROR    | app.db:upgrade:12 - '],
    ['loguru in a module', '2026-11-21 10:02:32.123 | WARNING  | __main__:<module>:12 - '],
    ["Python's own logging", '2026-11-21 10:02:32,123 - app.db - ERROR - '],
    ['alembic', 'ERROR [alembic.util.messaging] '],
    ['Monolog', '[2026-11-21 10:02:32] production.ERROR: '],
    ['PHP', '[21-Nov-2026 10:02:32 UTC] '],
    ['Go', '2026/11/21 10:02:32 '],
    ['nginx', '2026/11/21 10:02:32 [error] '],
    ['Apache', '[Sat Nov 21 10:02:32 2026] [error] [pid 7] '],
    ['PostgreSQL', '2026-11-21 10:02:32.123 UTC [123] ERROR: '],
    ['a level alone', 'ERROR: '],
    ['a level in brackets', '[Error] '],
    ['the number of a process', '(pid: 21) '],
    ['compose around gunicorn', 'app-1  | [2026-11-21 10:02:32 +0000] [7] [ERROR] '],
    [
      'journald around compose around Python',
      'Nov 21 10:02:32 nas docker-compose[99]: app-1  | 10:02:32,123 ERROR [app.db] ',
    ],
  ])('ends before the message: %s', (_, prefix) => {
    expect(rest(`${prefix}no such column: users.email`)).toBe('no such column: users.email');
  });

  it.each([
    'no such column: users.email',
    'Error: no such column: users.email',
    'SqliteError: no such column: users.email',
    'sqlite3.OperationalError: no such column: users.email',
    '  [cause]: SqliteError: no such column: users.email',
    '[previous exception] [object] (PDOException(code: 1): no such column: users.email',
    'Caused by: org.sqlite.SQLiteException: no such column: users.email',
    ' ---> Microsoft.Data.Sqlite.SqliteException (0x80004005): no such column: users.email',
    'Next App\\DataException: no such column: users.email',
    'error returned from database: no such column: users.email',
    '[SQL: SELECT users.email FROM users]',
    '{"level":"error","msg":"no such column: users.email"}',
    'level=error msg="no such column: users.email"',
    '',
  ])('is none in %j', (line) => {
    expect(prefixLength(line)).toBe(0);
  });

  it.each(['SQL logic error: no such table: users (1)', 'POST /api/checks'])(
    'takes no word in capitals for a time zone: %s',
    (message) => {
      expect(rest(`2026/11/21 10:02:32 ${message}`)).toBe(message);
    },
  );

  it('leaves the indentation to the message, by which Rust lists its causes', () => {
    expect(rest('app-1  |     0: no such column: users.email')).toBe('    0: no such column: users.email');
  });

  it('answers the same for a line whatever was asked before', () => {
    const lines = ['app-1  | a', '[10:02:32 ERR] b', 'c', 'Nov 21 10:02:32 nas app[1]: d'];
    const lengths = lines.map(prefixLength);
    expect(lines.toReversed().map(prefixLength).toReversed()).toEqual(lengths);
    expect(lengths).toEqual([9, 15, 0, 28]);
  });
});
