import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { prepareSearch } from '../../src/mentions/index.ts';
import { answerText, pageOf } from '../../src/report/hit-text.ts';

const search = prepareSearch(await loadKnowledge(process.cwd()));
const answer = (...lines: string[]) => answerText(search(lines.join('\n')));

describe('answerText', () => {
  it.each([
    [
      'a known incident',
      'sqlite3.IntegrityError: NOT NULL constraint failed: api_check.badge_key',
      /^This is a known incident: .*badge_key/,
    ],
    ['a message of a known kind', 'no such table: my_own_table', /^This kind of message is known: no such table/i],
    ['half remembered words', 'illegal instruktion', /^No message was recognised; these pages have similar words\.$/],
    [
      'a message that nobody wrote about',
      'FrobnicationError: the frobnicator is out of order',
      /^Nothing is known about the message\. The database file itself may say more\.$/,
    ],
    [
      'a text without an error',
      'The quick brown fox jumps over the lazy dog, and then it rests beside the river until the evening comes and all is quiet.',
      /^Nothing is known about this text: no line of it states an error\./,
    ],
  ])('answers %s', (_, text, expected) => {
    expect(answer(text)).toMatch(expected);
  });

  it('names the line of an unknown message where there are several', () => {
    expect(answer('the app is started', 'FrobnicationError: out of order', 'the app is stopped')).toMatch(
      /^Nothing is known about the message in line 2\./,
    );
  });

  it('does not say of a message that several incidents share that it is one of them', () => {
    const understood = { ...search('').understood };
    const hit = { kind: 'incident', id: 'a', title: 'A', summary: '', mention: null } as const;
    expect(answerText({ hits: [{ ...hit, because: 'shared' }], understood })).toBe('This kind of message is known: A.');
    expect(answerText({ hits: [{ ...hit, because: 'likely' }], understood })).toBe(
      'This looks like a known incident: A.',
    );
  });
});

describe('pageOf', () => {
  it.each([
    ['incident', 'incidents/a'],
    ['family', 'errors/a'],
    ['app', 'apps/a'],
  ] as const)('leads to the page of the %s', (kind, path) => {
    expect(pageOf({ kind, id: 'a' })).toBe(path);
  });
});
