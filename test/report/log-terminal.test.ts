import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { prepareSearch } from '../../src/mentions/index.ts';
import { type LogReport, toLogReport } from '../../src/report/log-report.ts';
import { toLogTerminal } from '../../src/report/log-terminal.ts';

const search = prepareSearch(await loadKnowledge(process.cwd()));
const print = (text: string, width = 100, colour = false) =>
  toLogTerminal(toLogReport(search(text)), { colour, width });

const HEALTHCHECKS = `Image healthchecks/healthchecks:v3.9
  Applying api.0118_badge_key... OK
sqlite3.IntegrityError: NOT NULL constraint failed: api_check.badge_key`;

const page = (title: string): LogReport['pages'][number] => ({
  page: `errors/${title}`,
  title,
  because: 'family',
  why: 'What this kind of message means',
  line: { number: 7, text: `the line of ${title}` },
  names: { old_table: 'users' },
});
const REPORT: LogReport = {
  lines: 9,
  outcome: 'family',
  headline: 'This kind of message is known.',
  statement: { line: 7, text: 'the statement', times: 1 },
  app: null,
  migration: null,
  pages: [page('one')],
};

describe('toLogTerminal', () => {
  it('says the answer first, then what the log names, then each page with its line', () => {
    const lines = print(HEALTHCHECKS).split('\n');
    expect(lines[0]).toMatch(/^This is a known incident: /);
    const about = lines.findIndex((line) =>
      line.startsWith('In this log: Healthchecks v3.9, migration api.0118_badge_key (Django migrations, line 2).'),
    );
    const quoted = lines.indexOf('  line 3: sqlite3.IntegrityError: NOT NULL constraint failed: api_check.badge_key');
    const link = lines.indexOf('  incidents/healthchecks-badge-key-not-null');
    expect([about > 0, quoted > about, link > quoted]).toEqual([true, true, true]);
    expect(print(HEALTHCHECKS)).not.toContain('schema-clinic diagnose');
  });

  it('prints a page with its title, its line, why it is offered, and what the message names', () => {
    expect(toLogTerminal(REPORT, { colour: false, width: 80 })).toBe(`This kind of message is known.

one
  line 7: the line of one
  What this kind of message means; old table users
  errors/one

The file itself says more: schema-clinic diagnose FILE
`);
  });

  it('quotes the line that it does not know', () => {
    expect(
      print('started\nFrobnicationError: out of order'),
    ).toBe(`Nothing is known about the message in line 2. The database file itself may say more.

  line 2: FrobnicationError: out of order

The file itself says more: schema-clinic diagnose FILE
`);
  });

  it('prints five pages and says how many more there are', () => {
    const pages = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map(page);
    const text = toLogTerminal({ ...REPORT, pages }, { colour: false, width: 80 });
    expect(text).toContain('errors/five');
    expect(text).not.toContain('errors/six');
    expect(text).toContain('and 2 more: --json gives all');
    expect(toLogTerminal({ ...REPORT, pages: pages.slice(0, 5) }, { colour: false, width: 80 })).not.toContain(
      '--json',
    );
  });

  it.each([40, 60, 100])('breaks lines at %i columns', (width) => {
    const longest = Math.max(
      ...print(HEALTHCHECKS, width)
        .split('\n')
        .filter((line) => line.trim().includes(' '))
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(width);
  });

  it.each([
    ['certain', HEALTHCHECKS, '\u001b[31mThis is'],
    ['family', 'no such table: my_own_table', '\u001b[1mThis kind'],
  ])('shows in colour how sure the answer is: %s', (_, text, begin) => {
    expect(print(text, 100, true).startsWith(begin)).toBe(true);
    expect(print(text, 100, false)).not.toContain('\u001b');
  });

  it("prints nothing of a stranger's log that steers a terminal", () => {
    const steered = {
      ...page('a'),
      line: { number: 1, text: 'no such table: \u001b[2Jusers\u202e\u0007' },
      page: 'a\u001b[31m',
    };
    const text = toLogTerminal({ ...REPORT, pages: [steered] }, { colour: false, width: 80 });
    expect(text).toContain('no such table:');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});
