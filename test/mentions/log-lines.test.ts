import { describe, expect, it } from 'vitest';
import { saidIn } from '../../src/mentions/log-line.ts';
import { readLog } from '../../src/mentions/log-lines.ts';

const MESSAGE = 'no such column: users.email';
const json = JSON.stringify;
/** Every line as it is said, with its number. */
const read = (text: string) => readLog(text).lines.map((line) => `${line.number} ${saidIn(line)}`);

describe('readLog', () => {
  it.each([
    ['a newline', 'a\nb\n\nc'],
    ['a carriage return before it, as Windows has it', 'a\r\nb\r\n\r\nc'],
    ['a carriage return alone, as a progress bar prints it', 'a\rb\r\rc'],
  ])('numbers the lines that end with %s', (_, text) => {
    expect(read(text)).toEqual(['1 a', '2 b', '3 ', '4 c']);
  });

  it('takes off colours before it looks for what stands before a message', () => {
    expect(read(`\u001b[36mapp-1  | \u001b[0m\u001b[31mERROR\u001b[0m ${MESSAGE}`)).toEqual([`1 ${MESSAGE}`]);
  });

  it('reads what a web page wrote for its own sake', () => {
    expect(read('near &quot;WHERE&quot;: syntax error &amp; &#39;a&#39; &lt;b&gt;')).toEqual([
      '1 near "WHERE": syntax error & \'a\' <b>',
    ]);
    expect(read('&amp;lt; is not &lt;')).toEqual(['1 &lt; is not <']);
  });

  it.each([
    ['pino', json({ level: 50, msg: MESSAGE })],
    ['zap', json({ level: 'error', caller: 'a.go:1', msg: MESSAGE })],
    ['structlog', json({ event: MESSAGE, level: 'error' })],
    ["serilog's compact form", json({ '@mt': MESSAGE, '@l': 'Error' })],
    ['pino in colours', json({ level: 50, msg: `\u001b[31m${MESSAGE}\u001b[39m` })],
    ['JSON behind compose', `app-1  | ${json({ level: 'error', msg: MESSAGE })}`],
    [
      'JSON behind the container runtime interface',
      `2026-11-21T10:02:32.1Z stderr F ${json({ level: 50, msg: MESSAGE })}`,
    ],
    ['JSON in brackets of journald', `Nov 21 10:02:32 nas app[1]: ${json({ level: 50, msg: MESSAGE })}`],
    ["pino in Docker's json-file", json({ log: `${json({ level: 50, msg: MESSAGE })}\n`, stream: 'stdout' })],
    [
      "pino in colours in Docker's json-file",
      json({ log: `${json({ level: 50, msg: `\u001b[31m${MESSAGE}\u001b[39m` })}\n`, stream: 'stdout' }),
    ],
  ])('finds the message and its level: %s', (_, line) => {
    const found = readLog(line).lines.find((one) => saidIn(one) === MESSAGE);
    expect(found).toMatchObject({ number: 1, isError: true, isAside: false });
  });

  it("reads plain lines in Docker's json-file, without one more for the end of each", () => {
    const lines = ['Traceback (most recent call last):\n', `OperationalError: ${MESSAGE}\n`];
    expect(read(lines.map((log) => json({ log, stream: 'stderr' })).join('\n'))).toEqual([
      '1 Traceback (most recent call last):',
      '1 stderr',
      `2 OperationalError: ${MESSAGE}`,
      '2 stderr',
    ]);
  });

  it('puts the lines within a field where the line stands, and takes the first alone for the error', () => {
    const { lines } = readLog(
      `started\n${json({ level: 50, stack: `Error: ${MESSAGE}\n    at prepare (db.js:1)` })}\nstopped`,
    );
    expect(lines.map(({ number, text, isError }) => [number, text, isError === true])).toEqual([
      [1, 'started', false],
      [2, `Error: ${MESSAGE}`, true],
      [2, '    at prepare (db.js:1)', false],
      [3, 'stopped', false],
    ]);
  });

  it('reads a traceback that a logger quoted as one line', () => {
    const quoted = `level=error msg="could not start\\n  File \\"db.py\\"\\nOperationalError: ${MESSAGE}"`;
    expect(read(quoted)).toEqual([
      `1 ${quoted}`,
      '1 level=error msg="could not start',
      '1   File "db.py"',
      `1 OperationalError: ${MESSAGE}"`,
    ]);
  });

  it('cuts a very long line so that no message is cut', () => {
    const long = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ');
    const { lines } = readLog(long);
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThanOrEqual(4000);
    for (let from = 0; from + 500 <= long.length; from += 250) {
      const part = long.slice(from, from + 500);
      expect(lines.some(({ text }) => text.includes(part))).toBe(true);
    }
  });

  it('keeps what stood before a long line out of its first piece only', () => {
    const { lines } = readLog(`app-1  | ${'x '.repeat(5000)}`);
    expect(lines.map(({ prefix }) => prefix > 0)).toEqual([true, false, false]);
  });

  it('has one empty line for nothing', () => {
    expect(readLog('')).toMatchObject({ lines: [{ number: 1, text: '', prefix: 0 }], joined: [] });
  });
});
