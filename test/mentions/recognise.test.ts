import { describe, expect, it } from 'vitest';
import { recogniser } from '../../src/mentions/index.ts';

const NO_COLUMN = 'no such column: {table}.{column}';
const recognise = recogniser([NO_COLUMN, NO_COLUMN, 'SIGILL']);

describe('recogniser', () => {
  it.each([
    ['a bare message', 'no such column: users.email'],
    ['the prefix of docker compose', 'app-1  | sqlite3.OperationalError: no such column: users.email'],
    ['colours', '\u001b[31;1mERROR\u001b[0m no such column: \u001b[1musers.email\u001b[0m'],
    ['a colour inside a word, as grep marks it', 'no such \u001b[01;31m\u001b[Kcol\u001b[m\u001b[Kumn: users.email'],
    ['a log of Windows', 'started\r\nno such column: users.email\r\nstopped\r\n'],
    ['a log of JSON lines', '{"level":"error","msg":"no such column: users.email","code":1}'],
  ])('finds one message in %s', (_, text) => {
    expect(recognise(text)).toMatchObject([{ template: NO_COLUMN, captures: { table: 'users', column: 'email' } }]);
  });

  it('gives a message that repeats once, at its last line, and one with other captures beside it', () => {
    const text = ['no such column: users.email', 'no such column: teams.name', 'again: no such column: users.email'];
    const found = recognise(text.join('\n')).map(({ captures, line }) => [captures['table'], line]);
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        ['users', 3],
        ['teams', 2],
      ]),
    );
  });

  it('shows the line back without colours', () => {
    expect(recognise('\n  \u001b[31mno such column: users.email\u001b[0m  ')).toMatchObject([
      { line: 2, text: 'no such column: users.email' },
    ]);
  });

  it('shortens a very long line around the message', () => {
    const [mention] = recognise(`${'x '.repeat(5000)}no such column: users.email${' y'.repeat(5000)}`);
    expect(mention?.text).toContain('no such column: users.email');
    expect(mention?.text.length).toBeLessThanOrEqual(300);
  });

  it('finds nothing in nothing, and nothing in what only resembles a message', () => {
    expect(recognise('')).toEqual([]);
    expect(recognise('There is no such person.\nThe column: users, email')).toEqual([]);
  });
});
