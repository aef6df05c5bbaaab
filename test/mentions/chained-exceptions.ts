/** One exception that led to another, as a language or a library prints it. */
export interface ChainedException {
  readonly name: string;
  readonly text: string;
  /** Lines that wrap another, from 1 on. */
  readonly consequences: readonly number[];
  /** The line that all others follow from. */
  readonly cause: number;
}

/** What languages print of a missing column, found while something else was done. */
export const CHAINED_EXCEPTIONS: readonly ChainedException[] = [
  {
    name: 'Python, raised from another',
    consequences: [11],
    cause: 4,
    text: `Traceback (most recent call last):
  File "/app/db.py", line 12, in execute
    cursor.execute(statement)
sqlite3.OperationalError: no such column: users.email

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/main.py", line 40, in <module>
    raise StartError('could not start') from thrown
app.errors.StartError: could not start`,
  },
  {
    name: 'Python, raised while another was handled',
    consequences: [9],
    cause: 3,
    text: `Traceback (most recent call last):
  File "/app/db.py", line 12, in execute
sqlite3.OperationalError: no such column: users.email

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/app/main.py", line 40, in <module>
app.errors.StartError: could not start`,
  },
  {
    name: 'Python, three of them, both ways',
    consequences: [9, 15],
    cause: 3,
    text: `Traceback (most recent call last):
  File "/app/db.py", line 12, in execute
sqlite3.OperationalError: no such column: users.email

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/orm.py", line 3, in run
django.db.utils.OperationalError: the statement was not run

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/app/main.py", line 40, in <module>
app.errors.StartError: could not start`,
  },
  {
    name: 'JavaScript',
    consequences: [1],
    cause: 3,
    text: `Error: could not start
    at start (/app/index.js:3:9) {
  [cause]: SqliteError: no such column: users.email
      at Database.prepare (/app/db.js:1:1) {
    code: 'SQLITE_ERROR'
  }
}`,
  },
  {
    name: 'JavaScript, three of them',
    consequences: [1, 3],
    cause: 5,
    text: `Error: could not start
    at start (/app/index.js:3:9) {
  [cause]: Error: could not read
      at read (/app/data.js:3:9) {
    [cause]: SqliteError: no such column: users.email
        at Database.prepare (/app/db.js:1:1)
  }
}`,
  },
  {
    name: 'JavaScript, as a property',
    consequences: [1],
    cause: 4,
    text: `DrizzleQueryError: Failed query: select 1
    at query (/app/index.js:3:9) {
  query: 'select 1',
  cause: SqliteError: no such column: users.email
      at Database.prepare (/app/db.js:1:1)
}`,
  },
  {
    name: 'Rust, one cause',
    consequences: [1],
    cause: 4,
    text: `Error: could not start

Caused by:
    no such column: users.email`,
  },
  {
    name: 'Rust, numbered causes',
    consequences: [1, 4, 5],
    cause: 6,
    text: `Error: could not start

Caused by:
    0: while running migrations
    1: error returned from database: no such column: users.email
    2: no such column: users.email

Stack backtrace:
   0: std::backtrace::Backtrace::create`,
  },
  {
    name: 'Rust behind docker compose',
    consequences: [1, 4],
    cause: 5,
    text: `app-1  | Error: could not start
app-1  |
app-1  | Caused by:
app-1  |     0: while running migrations
app-1  |     1: no such column: users.email
app-1 exited with code 1`,
  },
  {
    name: 'Java',
    consequences: [1, 3],
    cause: 6,
    text: `Exception in thread "main" java.lang.IllegalStateException: could not start
	at org.example.Main.main(Main.java:3)
Caused by: org.example.DataException: could not read
	at org.example.Data.read(Data.java:3)
	... 4 more
Caused by: org.sqlite.SQLiteException: [SQLITE_ERROR] SQL error or missing database (no such column: users.email)
	at org.sqlite.core.DB.prepare(DB.java:1179)
	... 9 more`,
  },
  {
    name: '.NET',
    consequences: [1, 2],
    cause: 3,
    text: `Unhandled exception. System.InvalidOperationException: could not start
 ---> System.Data.DataException: could not read
 ---> Microsoft.Data.Sqlite.SqliteException (0x80004005): SQLite Error 1: 'no such column: users.email'.
   at Microsoft.Data.Sqlite.SqliteCommand.Prepare()
   --- End of inner exception stack trace ---
   at Program.Main()`,
  },
  {
    name: 'PHP',
    consequences: [6, 10],
    cause: 1,
    text: `PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000]: General error: 1 no such column: users.email in /app/db.php:12
Stack trace:
#0 /app/db.php(12): PDO->prepare('select')
#1 {main}

Next App\\DataException: could not read in /app/data.php:30
Stack trace:
#0 {main}

Next App\\StartException: could not start in /app/index.php:3
Stack trace:
#0 {main}
  thrown in /app/index.php on line 3`,
  },
  {
    name: "PHP's Monolog",
    consequences: [1],
    cause: 5,
    text: `[2026-11-21 10:02:32] production.ERROR: could not start {"exception":"[object] (App\\\\StartException(code: 0): could not start at /app/index.php:3)
[stacktrace]
#0 {main}

[previous exception] [object] (PDOException(code: 1): SQLSTATE[HY000]: General error: 1 no such column: users.email at /app/db.php:12)
[stacktrace]
#0 /app/db.php(12): PDO->prepare('select')
"}`,
  },
  {
    name: 'Ruby, as rake prints it',
    consequences: [2],
    cause: 6,
    text: `rails aborted!
ActiveRecord::StatementInvalid: could not start
/app/db/migrate/20260101_add_email.rb:3:in 'change'

Caused by:
SQLite3::SQLException: no such column: users.email
/app/db/migrate/20260101_add_email.rb:3:in 'change'`,
  },
  {
    name: 'Ruby, as Rails logs it',
    consequences: [1],
    cause: 2,
    text: `ActiveRecord::StatementInvalid (could not start)
Caused by: SQLite3::SQLException (no such column: users.email)
app/models/user.rb:3`,
  },
];
