import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { prepareSearch } from '../../src/mentions/index.ts';

const knowledge = await loadKnowledge(process.cwd());
const search = prepareSearch(knowledge);

const FIVE_MB = 5_000_000;
const ERROR = 'sqlite3.OperationalError: no such table: users';
const first = (text: string) => {
  const { hits, understood } = search(text);
  return { id: hits[0]?.id, line: hits[0]?.mention?.line, lines: understood.lines, statement: understood.statement };
};
const noise = (lines: number) =>
  Array.from(
    { length: lines },
    (_, at) => `2026-11-21 10:02:32,123 INFO [web] request ${at} GET /api/checks returned 200`,
  );

describe('search in long texts', () => {
  it.each([
    ['begin', 0],
    ['middle', 40_000],
    ['end', 80_000],
  ])('finds the one line that matters in a log of five megabytes: at its %s', (_, at) => {
    const text = noise(80_000).toSpliced(at, 0, ERROR).join('\n');
    expect(text.length).toBeGreaterThan(FIVE_MB);
    expect(first(text)).toEqual({
      id: 'no-such-table',
      line: at + 1,
      lines: 80_001,
      statement: { line: at + 1, text: ERROR, times: 1 },
    });
  });

  it.each([
    ['words', 'x '],
    ['one word', 'x'],
    ['backslashes', '\\'],
    ['brackets', '['],
    ['quotes', '"'],
    ['colours that never end', '\u001b['],
    ['links that never end', '\u001b]'],
    ['the beginning of a message', 'no such table '],
    ['what looks like an address', 'a@a.'],
    ['what looks like a secret', 'token_'],
    ['ends of lines that a logger wrote out', 'a\\n'],
  ])('finds a message in the middle of one line of five megabytes: %s', (_, part) => {
    const half = part.repeat(FIVE_MB / 2 / part.length);
    const { hits, understood } = search(`${half} ${ERROR} ${half}`);
    expect(hits.map(({ id }) => id)).toContain('no-such-table');
    expect(hits.some(({ mention }) => mention?.captures['table'] === 'users')).toBe(true);
    expect(understood.lines).toBe(1);
  });

  it('finds a message in a line of JSON of five megabytes', () => {
    const text = JSON.stringify({ level: 'error', msg: `${'x '.repeat(FIVE_MB / 2)} ${ERROR}` });
    expect(first(text)).toMatchObject({ id: 'no-such-table', line: 1, lines: 1 });
  });

  it.each([
    ['ends of lines', '\n'],
    ['marks of a chain', 'Caused by:\n'],
    ['errors', 'Error: it is stopped\n'],
    ['lines of 80 columns', `${'ab cdefg '.repeat(9).slice(0, 80)}\n`],
  ])('finds a message below nothing but %s', (_, line) => {
    const times = 1_000_000 / line.length;
    expect(first(`${line.repeat(times)}${ERROR}`)).toMatchObject({ id: 'no-such-table', line: Math.floor(times) + 1 });
  });

  it('shows of a long line the part around the message, and no more', () => {
    const mention = search(`${'x '.repeat(10_000)}${ERROR}${' y'.repeat(10_000)}`).hits[0]?.mention;
    expect(mention?.text.slice(mention.from, mention.to)).toBe('no such table: users');
    expect(mention?.text.length).toBeLessThanOrEqual(300);
  });
});

describe('search, asked again', () => {
  const TEXTS = [
    'app-1  | Image healthchecks/healthchecks:v3.9\n  Applying api.0118_badge_key...\npsycopg2.OperationalError: secret of maria',
    `${JSON.stringify({ level: 50, msg: ERROR })}\n[10:02:32 ERR] table teams already exists`,
    `${noise(200).join('\n')}\n${ERROR}`,
    'badge key',
    'The quick brown fox',
    '',
  ];

  it.each(TEXTS)('answers as if nothing had been asked before: %j', (text) => {
    const fresh = prepareSearch(knowledge)(text);
    for (const before of TEXTS) {
      search(before);
      expect(search(text)).toEqual(fresh);
    }
  });

  it('keeps nothing of a previous text', () => {
    search(TEXTS[0] ?? '');
    const answer = search(`Error: ${ERROR}`);
    expect(JSON.stringify(answer)).not.toMatch(/maria|badge_key|v3\.9|psycopg/);
    expect(answer.understood).toMatchObject({ app: null, migration: null, database: null, lines: 1 });
  });
});
