import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/mentions/log-lines.ts';
import { recogniser } from '../../src/mentions/recognise.ts';

const MESSAGE = 'sqlite3.OperationalError: no such column: model_instances.resolved_path_of_files';
const find = recogniser(['no such column: {table}.{column}']);
const captures = (text: string) => find(text).map(({ captures, line }) => ({ ...captures, line }));
const whole = { table: 'model_instances', column: 'resolved_path_of_files' };
const joined = (...lines: string[]) => readLog(lines.join('\n')).joined.map(({ text }) => text);

/** As a terminal breaks: at the column, whatever stands there. */
function withinWords(line: string, columns: number): string[] {
  return line.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
}

/** As an e-mail or a log viewer breaks: where the next word has no room. */
function betweenWords(line: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.pop();
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length <= columns) lines.push(`${last} ${word}`);
    else lines.push(last, word);
  }
  return lines;
}

const PLACES = Array.from({ length: 80 }, (_, at) => at);

describe('wrappedLines', () => {
  it.each([
    ['within words', withinWords],
    ['between words', betweenWords],
  ])('joins a message that 80 columns broke %s, wherever that was', (_, broken) => {
    for (const place of PLACES) {
      const line = `${'a'.repeat(place)} ${MESSAGE} while it was asked for all of the models that are there`;
      const text = ['the app is started', ...broken(line, 80), 'the app is stopped'].join('\n');
      expect([place, ...captures(text)]).toContainEqual({ ...whole, line: expect.any(Number) });
    }
  });

  it.each([
    ['within words', withinWords],
    ['between words', betweenWords],
  ])('joins a message over three lines, broken %s', (_, broken) => {
    const long =
      'The migrations of {app} that this database remembers are none of those that the release {release} brings';
    const lines = broken(long.replace('{app}', 'metrics').replace('{release}', 'v3.10'), 45);
    expect(lines).toHaveLength(3);
    expect(recogniser([long])(lines.join('\n'))).toContainEqual(
      expect.objectContaining({ captures: { app: 'metrics', release: 'v3.10' }, line: 1 }),
    );
  });

  it('gives the line on which the message began', () => {
    const text = ['one', 'two', ...withinWords(`${'a'.repeat(40)} ${MESSAGE}`, 80), 'end'].join('\n');
    expect(captures(text)).toEqual([{ ...whole, line: 3 }]);
  });

  it('reads a break both ways', () => {
    const first = 'a'.repeat(80);
    expect(joined(first, 'bc')).toEqual([`${first}bc`, `${first} bc`]);
  });

  it('joins no line that had room for the next word', () => {
    expect(
      joined('the app is started and listens on port 8000', 'no such column: users.email', 'a'.repeat(80)),
    ).toEqual([]);
  });

  it('joins nothing to a line that is shorter than any terminal', () => {
    expect(joined('no such', 'column: users.email')).toEqual([]);
  });

  it('joins nothing across an empty line', () => {
    expect(joined('a'.repeat(80), '', 'b'.repeat(80))).toEqual([]);
  });

  it('does not join what a logger had put into one line', () => {
    const stack = ['a'.repeat(80), 'b'.repeat(80), 'c'.repeat(80)].join('\n');
    expect(joined(JSON.stringify({ msg: stack }))).toEqual([]);
  });

  it('gives what was found whole where it stands, beside what it could be if its line was broken', () => {
    const lines = [
      `${'a'.repeat(52)} no such column: users.email`,
      'and_more, and so on until the end of this long line',
    ];
    expect(captures(lines.join('\n'))).toEqual([
      { table: 'users', column: 'email', line: 1 },
      { table: 'users', column: 'emailand_more', line: 1 },
    ]);
  });
});
