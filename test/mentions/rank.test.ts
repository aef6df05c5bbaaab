import { describe, expect, it } from 'vitest';
import type { IncidentPage, Pages } from '../../src/mentions/index.ts';
import type { Mention } from '../../src/mentions/mention.ts';
import { rankMentions } from '../../src/mentions/rank.ts';

const said = (template: string, line = 1): Mention => ({ template, captures: {}, line, text: template });
const incident = (slug: string, ...messages: [template: string, certain: boolean][]): IncidentPage => ({
  slug,
  title: slug,
  summary: '',
  app: 'app',
  messages: messages.map(([template, certain]) => ({ template, certain })),
});
const family = (id: string, template: string) => ({ id, title: id, summary: '', messages: [{ template }] });

const pages: Pages = {
  families: [family('family', 'shared')],
  incidents: [
    incident('likely', ['shared', false], ['other', false]),
    incident('likelier', ['shared', false], ['second', false]),
    incident('certain', ['shared', false], ['own', true], ['a longer own message', true]),
    incident('silent', ['never said', true]),
  ],
};
const ranked = (...mentions: Mention[]) => rankMentions(mentions, pages).map(({ id, because }) => `${because}: ${id}`);

describe('rankMentions', () => {
  it('puts certain before likely before the family, each page once, and leaves out the others', () => {
    expect(ranked(said('shared'), said('own'))).toEqual([
      'certain: certain',
      'likely: likely',
      'likely: likelier',
      'family: family',
    ]);
  });

  it('prefers the page of which more messages were said', () => {
    expect(ranked(said('shared', 1), said('second', 2))).toEqual([
      'likely: likelier',
      'likely: likely',
      'likely: certain',
      'family: family',
    ]);
  });

  it('shows the surest line of a page: the longer message, and of equals the later line', () => {
    const line = (...mentions: Mention[]) => rankMentions(mentions, pages)[0]?.mention?.line;
    expect(line(said('own', 9), said('a longer own message', 2))).toBe(2);
    expect(line(said('own', 3), said('own', 8))).toBe(8);
  });

  it('answers nothing for nothing', () => expect(ranked()).toEqual([]));
});
