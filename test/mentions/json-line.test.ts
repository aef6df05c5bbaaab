import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../src/mentions/json-line.ts';

const read = (object: object) => jsonLine(JSON.stringify(object));
/** What is for reading, in its order. */
const texts = (object: object) => read(object)?.texts.flatMap(({ text, isAside }) => (isAside ? [] : [text]));

describe('jsonLine', () => {
  it.each([
    [
      'pino',
      {
        level: 50,
        time: 1795255352000,
        pid: 7,
        hostname: 'nas',
        err: { type: 'SqliteError', message: 'no such column', stack: 'SqliteError: no such column\n    at prepare' },
        msg: 'could not start',
      },
      ['could not start', 'no such column', 'SqliteError: no such column\n    at prepare'],
    ],
    [
      'zap',
      {
        level: 'fatal',
        ts: 1795255352.1,
        caller: 'app/main.go:12',
        msg: 'could not start',
        error: 'migrate: no such column',
        errorVerbose: 'no such column\nmain.run',
      },
      ['could not start', 'migrate: no such column', 'no such column\nmain.run'],
    ],
    [
      'structlog',
      {
        event: 'could not start',
        level: 'error',
        logger: 'app',
        exception: 'Traceback\nOperationalError: no such column',
      },
      ['could not start', 'Traceback\nOperationalError: no such column'],
    ],
    [
      "serilog's compact form",
      {
        '@t': '2026-11-21T10:02:32Z',
        '@mt': 'Could not start {Name}',
        '@l': 'Fatal',
        '@x': 'SqliteException: no such column',
      },
      ['Could not start {Name}', 'SqliteException: no such column'],
    ],
    [
      'logstash',
      {
        level: 'ERROR',
        logger_name: 'o.e.Main',
        message: 'could not start',
        stack_trace: 'SQLiteException: no such column',
      },
      ['could not start', 'SQLiteException: no such column'],
    ],
    [
      "Docker's json-file",
      { log: 'no such column\n', stream: 'stderr', time: '2026-11-21T10:02:32Z' },
      ['no such column\n'],
    ],
    ['journald', { PRIORITY: '3', _HOSTNAME: 'nas', MESSAGE: 'no such column' }, ['no such column']],
    ["Google's", { severity: 'ERROR', jsonPayload: { message: 'no such column' } }, ['no such column']],
    ['an object within an array', { data: [{ error: 'no such column' }] }, ['no such column']],
  ])('reads %s, what is worth most first', (_, object, expected) => {
    expect(texts(object)).toEqual(expected);
  });

  it('gives what is in other fields too, aside and last', () => {
    expect(read({ service: 'app', msg: 'could not start', note: 'no such column' })?.texts).toEqual([
      { text: 'could not start', isAside: false },
      { text: 'app', isAside: true },
      { text: 'no such column', isAside: true },
    ]);
  });

  it('gives a text that two fields have once', () => {
    expect(texts({ msg: 'no such column', error: 'no such column' })).toEqual(['no such column']);
  });

  it.each([
    { level: 50 },
    { level: 60 },
    { level: 'error' },
    { level: 'FATAL' },
    { '@l': 'Error' },
    { lvl: 'eror' },
    { severity: 'CRITICAL' },
    { severity: 'EMERGENCY' },
    { PRIORITY: '3' },
  ])('takes %j for an error', (level) => {
    expect(read({ ...level, msg: 'x' })?.isError).toBe(true);
  });

  it.each([{}, { level: 30 }, { level: 'info' }, { '@l': 'Warning' }, { severity: 'NOTICE' }, { PRIORITY: '6' }])(
    'takes %j for none',
    (level) => {
      expect(read({ ...level, msg: 'no such error' })?.isError).toBe(false);
    },
  );

  it.each([
    'no such column',
    '{"msg":"cut',
    '{ not: "JSON" }',
    '{}',
    '{"level":50,"ok":true,"nothing":null}',
    '{"msg":"  "}',
    '[{"msg":"a"}]',
    '"a"',
    '',
  ])('says of %j that it is none', (line) => {
    expect(jsonLine(line)).toBeNull();
  });

  it('does not follow objects within objects without end', () => {
    const deep = `${'{"data":'.repeat(10_000)}"no such column"${'}'.repeat(10_000)}`;
    expect(jsonLine(deep)).toBeNull();
  });

  it('reads the fields of the line and none that every object has', () => {
    expect(read({ msg: 'x', toString: 'y', constructor: 'z' })?.texts.map(({ text }) => text)).toEqual(['x', 'y', 'z']);
  });
});
