import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/mentions/log-lines.ts';
import { statementOf } from '../../src/mentions/understanding.ts';
import { CHAINED_EXCEPTIONS } from './chained-exceptions.ts';

const statement = (...lines: string[]) => statementOf(readLog(lines.join('\n')));
const json = JSON.stringify;

describe('statementOf', () => {
  it.each(CHAINED_EXCEPTIONS)('is the cause of a chain: $name', ({ text, cause }) => {
    const found = statementOf(readLog(text));
    expect(found?.line).toBe(cause);
    expect(found?.text).toContain('no such column: users.email');
  });

  it('is the last line that names an error as surely as any other', () => {
    expect(
      statement(
        'ERROR [app] could not reach the mail server',
        'sqlite3.OperationalError: no such table: teams',
        'sqlite3.OperationalError: no such column: users.email',
        'ERROR [app] stopped',
        'it failed',
      ),
    ).toEqual({ line: 3, text: 'sqlite3.OperationalError: no such column: users.email', times: 1 });
  });

  it.each([
    ['docker compose', 'app-1  | sqlite3.OperationalError: no such column: users.email'],
    ['journald', 'Nov 21 10:02:32 nas app[12]: sqlite3.OperationalError: no such column: users.email'],
    ['kubectl', '[pod/app-0/app] 2026-11-21T10:02:32.1Z sqlite3.OperationalError: no such column: users.email'],
    ['colours', '\u001b[31msqlite3.OperationalError: no such column: users.email\u001b[0m'],
    ['an indentation', '      sqlite3.OperationalError: no such column: users.email  '],
  ])('is without what was put around it by %s', (_, line) => {
    expect(statement('started', line, 'stopped')).toEqual({
      line: 2,
      text: 'sqlite3.OperationalError: no such column: users.email',
      times: 1,
    });
  });

  it.each([
    [
      'pino',
      {
        level: 60,
        hostname: 'nas',
        err: {
          type: 'SqliteError',
          message: 'no such column',
          stack: 'SqliteError: no such column\n    at a (b.js:1)',
        },
        msg: 'could not start',
      },
      'SqliteError: no such column',
    ],
    [
      'zap',
      {
        level: 'fatal',
        caller: 'a.go:1',
        msg: 'stopped',
        error: 'run: no such column',
        errorVerbose: 'no such column\nmain.a\n\ta.go:1',
      },
      'no such column',
    ],
    [
      'structlog',
      {
        event: 'stopped',
        level: 'error',
        timestamp: '2026',
        exception: 'Traceback (most recent call last):\n  File "a"\nsqlite3.OperationalError: no such column',
      },
      'sqlite3.OperationalError: no such column',
    ],
    [
      "serilog's compact form",
      {
        '@t': '2026',
        '@mt': 'Stopped',
        '@l': 'Fatal',
        '@x': 'System.Exception: stopped\n ---> SqliteException: no such column\n   at A.B()',
        App: 'app',
      },
      '---> SqliteException: no such column',
    ],
    [
      'winston',
      { level: 'error', message: 'no such column', timestamp: '2026-11-21T10:02:32Z', service: 'app' },
      'no such column',
    ],
    ['journald', { PRIORITY: '3', MESSAGE: 'no such column', _COMM: 'app', _HOSTNAME: 'nas' }, 'no such column'],
  ])('is the message in a line of JSON, never its level or its host: %s', (_, line, text) => {
    expect(statement(json({ level: 'info', msg: 'started' }), json(line))).toEqual({ line: 2, text, times: 1 });
  });

  it('is the error of SQLAlchemy and not the link below it', () => {
    expect(
      statement(
        '(sqlite3.OperationalError) no such column: users.email',
        '[SQL: SELECT users.email FROM users]',
        '(Background on this error at: https://sqlalche.me/e/20/e3q8)',
      )?.line,
    ).toBe(1);
  });

  it('counts how often the line is there, whatever differs each time', () => {
    const line = (second: number, address: string) =>
      `10:02:${second} ERROR request from ${address} failed: no such column: users.email`;
    expect(statement(line(10, '10.0.0.1'), line(11, '10.0.0.2'), 'ERROR another', line(12, '10.0.0.3'))).toMatchObject({
      line: 4,
      times: 3,
    });
  });

  it('does not count a line about another table', () => {
    expect(statement('Error: no such table: users', 'Error: no such table: teams')?.times).toBe(1);
  });

  it('counts a line of JSON that says the same in two fields once', () => {
    const twice = json({
      level: 50,
      msg: 'SqliteError: no such column',
      stack: 'SqliteError: no such column\n    at a (b.js:1)',
    });
    expect(statement(twice, twice)?.times).toBe(2);
  });

  it('is cut where it is very long', () => {
    expect(statement(`Error: no such column: ${'x'.repeat(3000)}`)?.text).toHaveLength(300);
  });

  it.each(['', 'the app is started\nand listens on port 8000', '2026-11-21 10:02:32 INFO GET / 200'])(
    'is none where nothing failed: %j',
    (text) => {
      expect(statement(text)).toBeNull();
    },
  );
});
