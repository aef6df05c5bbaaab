import { describe, expect, it } from 'vitest';
import type { IncidentPage, Pages } from '../../src/mentions/index.ts';
import type { Mention } from '../../src/mentions/mention.ts';
import { rankMentions } from '../../src/mentions/rank.ts';
import { NOTHING_SAID } from '../../src/mentions/said.ts';

const said = (template: string, line = 1): Mention => ({
  template,
  captures: {},
  line,
  text: template,
  from: 0,
  to: template.length,
  role: 'error',
});
const incident = (slug: string, ...messages: [template: string, certain: boolean][]): IncidentPage => ({
  slug,
  title: slug,
  summary: '',
  app: 'app',
  databases: ['sqlite'],
  messages: messages.map(([template, certain]) => ({ template, ...(certain && { certain }), stating: true as const })),
});
const family = (id: string, template: string) => ({ id, title: id, summary: '', messages: [{ template }] });

const pages: Pages = {
  apps: [],
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
  it('puts certain before the family before what is only shared, each page once, and leaves out the others', () => {
    expect(ranked(said('shared'), said('own'))).toEqual([
      'certain: certain',
      'family: family',
      'shared: likely',
      'shared: likelier',
    ]);
  });

  it('takes a shared message for the incident where the text names its app, and for none where it names another', () => {
    const app = (id: string) => ({ id, name: id, release: null, line: 1 });
    const named = (id: string) =>
      rankMentions([said('shared')], pages, { ...NOTHING_SAID, app: app(id) }).map((hit) => hit.because);
    expect(named('app')).toEqual(['likely', 'likely', 'likely', 'family']);
    expect(named('another')).toEqual(['family']);
  });

  it('puts the cause before what follows from it, whatever the number of lines', () => {
    const two: Pages = { ...pages, incidents: [], families: [family('wrapper', 'shared'), family('root', 'own')] };
    const follows: Mention = { ...said('shared', 9), role: 'consequence' };
    const cause: Mention = { ...said('own', 2), role: 'cause' };
    expect(rankMentions([follows, cause], two).map(({ id }) => id)).toEqual(['root', 'wrapper']);
  });

  it('prefers the page of which more messages were said', () => {
    expect(ranked(said('shared', 1), said('second', 2))).toEqual([
      'family: family',
      'shared: likelier',
      'shared: likely',
      'shared: certain',
    ]);
  });

  it('shows the surest line of a page: the longer message, and of equals the later line', () => {
    const line = (...mentions: Mention[]) => rankMentions(mentions, pages)[0]?.mention?.line;
    expect(line(said('own', 9), said('a longer own message', 2))).toBe(2);
    expect(line(said('own', 3), said('own', 8))).toBe(8);
  });

  it('answers nothing for nothing', () => expect(ranked()).toEqual([]));
});
