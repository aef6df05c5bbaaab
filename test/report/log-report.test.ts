import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { prepareSearch } from '../../src/mentions/index.ts';
import { answerText } from '../../src/report/hit-text.ts';
import { toLogReport } from '../../src/report/log-report.ts';

const search = prepareSearch(await loadKnowledge(process.cwd()));
const report = (...lines: string[]) => toLogReport(search(lines.join('\n')));

const HEALTHCHECKS = [
  'app-1  | Image healthchecks/healthchecks:v3.9 is started',
  'app-1  |   Applying api.0118_badge_key... OK',
  'app-1  | sqlite3.IntegrityError: NOT NULL constraint failed: api_check.badge_key',
];

describe('toLogReport', () => {
  it('says of a known incident which, why, in which line, and what the message names', () => {
    const { pages, ...rest } = report(...HEALTHCHECKS);
    expect(rest).toEqual({
      lines: 3,
      outcome: 'certain',
      headline: answerText(search(HEALTHCHECKS.join('\n'))),
      statement: {
        line: 3,
        text: 'sqlite3.IntegrityError: NOT NULL constraint failed: api_check.badge_key',
        times: 1,
      },
      app: { id: 'healthchecks', name: 'Healthchecks', release: 'v3.9' },
      migration: { tool: 'django', name: 'Django migrations', id: 'api.0118_badge_key', line: 2 },
    });
    expect(pages[0]).toMatchObject({
      page: 'incidents/healthchecks-badge-key-not-null',
      because: 'certain',
      why: 'Only this incident has this message',
      line: { number: 3, text: HEALTHCHECKS[2] },
    });
    expect(pages[1]).toMatchObject({
      page: 'errors/not-null-constraint-failed',
      because: 'family',
      names: { table: 'api_check', column: 'badge_key' },
    });
  });

  it.each([
    ['family', 'no such table: my_own_table'],
    ['words', 'illegal instruktion'],
    ['nothing-known', 'FrobnicationError: out of order'],
    ['nothing-known', ''],
  ])('has the outcome %s for %j', (outcome, text) => {
    expect(report(text).outcome).toBe(outcome);
  });

  it('calls what an incident shares with others a kind of message, however it came first', () => {
    const { hits, understood } = search(HEALTHCHECKS.join('\n'));
    const [first] = hits;
    if (first === undefined) throw new Error('no hit');
    const { outcome, pages } = toLogReport({ hits: [{ ...first, because: 'shared' }], understood });
    expect(outcome).toBe('family');
    expect(pages[0]?.because).toBe('shared');
  });

  it('gives every reason in words of its own', () => {
    const { hits, understood } = search(HEALTHCHECKS.join('\n'));
    const [first] = hits;
    if (first === undefined) throw new Error('no hit');
    const reasons = ['certain', 'likely', 'family', 'shared', 'words'] as const;
    const { pages } = toLogReport({ hits: reasons.map((because) => ({ ...first, because })), understood });
    expect(pages.map(({ because }) => because)).toEqual(reasons);
    expect(new Set(pages.map(({ why }) => why)).size).toBe(reasons.length);
  });

  it('has no line and no names where only words are similar', () => {
    const { pages } = report('illegal instruktion');
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.every(({ line, names }) => line === null && Object.keys(names).length === 0)).toBe(true);
  });

  it('says nothing of what the text does not name', () => {
    expect(report('FrobnicationError: out of order')).toMatchObject({ app: null, migration: null, pages: [] });
    expect(report('')).toMatchObject({ lines: 0, statement: null, app: null, migration: null, pages: [] });
  });

  it('goes through JSON unchanged', () => {
    const whole = report(...HEALTHCHECKS);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });
});
