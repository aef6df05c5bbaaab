import { describe, expect, it } from 'vitest';
import { type Report, toMarkdown, toTerminal } from '../../src/report/index.ts';
import type { ReportedStanding } from '../../src/report/report.ts';
import { examined, HOSTILE, pyspur } from './examined.ts';
import { behind, change, difference, extra, standing } from './standings.ts';

const plain = { colour: false, width: 80 };
const base = examined(pyspur('0123456789ab'));

function reportWith(more: Partial<ReportedStanding> | null): Report {
  return { ...base, standing: more === null ? null : standing(more) };
}

const many = (count: number) => Array.from({ length: count }, (_, n) => change(`c${n}`));

describe('what a report says of the release', () => {
  it('is nothing where nothing is known of it', () => {
    expect(toTerminal(reportWith(null), plain)).not.toMatch(/^(Release|Drift)$/m);
    expect(toMarkdown(reportWith(null))).not.toMatch(/^### (Release|Drift)$/m);
  });

  it('is short for a healthy file', () => {
    const says = 'By its migration history it is as App v3 leaves it.';
    const same = 'The schema is exactly what this history promises.';
    expect(toTerminal(reportWith({}), plain)).toContain(`\nRelease\n  v3\n  ${says}\n  ${same}\n\nHistory`);
    expect(toMarkdown(reportWith({}))).toContain(`### Release\n\n- **v3**: ${says}\n- ${same}\n\n`);
    expect(toTerminal(reportWith({}), plain)).not.toMatch(/^Drift$/m);
  });

  it('lists what is pending, where to stop, and what changes, and no more than can be read', () => {
    const upgradingTo = behind({
      pending: Array.from({ length: 10 }, (_, n) => `00${n}`),
      steps: [
        { releases: 'v3.5', changes: [] },
        { releases: 'v4', changes: [...many(9), change('old', { kind: 'removed', as: '' })] },
      ],
    });
    const stops = [{ at: 'v3.5', because: 'Rows are moved there.', page: 'incidents/app-x' }];
    const text = toTerminal(reportWith({ upgradingTo, stops }), plain);
    expect(text).toContain('  Upgrade: v4 still has 1 migration to apply.\n  - 000\n');
    expect(text).toContain(
      '  - 007\n    and 2 more\n  v4: 9 columns added; 1 column removed\n    + column runs.c0 INTEGER\n',
    );
    expect(text).toContain('    + column runs.c7 INTEGER\n    and 2 more\n');
    expect(text).toContain('  Stop at v3.5: Rows are moved there.\n    More about this: incidents/app-x\n');
    const markdown = toMarkdown(reportWith({ upgradingTo, stops }));
    expect(markdown).toContain('  - v4: 9 columns added; 1 column removed\n    - + column runs.c0 INTEGER\n');
    expect(markdown).toContain('    - and 2 more\n- Stop at v3.5: Rows are moved there. (incidents/app-x)\n');
  });

  it('says of a long way only how much changes', () => {
    const steps = Array.from({ length: 9 }, (_, n) => ({ releases: `v4.${n}`, changes: many(2) }));
    const report = reportWith({ running: behind({ steps }) });
    expect(toTerminal(report, plain)).toContain('  - v4.8: 2 columns added\n');
    expect(toMarkdown(report)).toContain('  - v4.8: 2 columns added\n');
    expect(toTerminal(report, plain)).not.toContain('runs.c0');
  });

  it('has what makes the program fail first, and counts what is left out', () => {
    const drift = [...Array.from({ length: 14 }, (_, n) => extra(`x${n}`)), difference()];
    const text = toTerminal(reportWith({ drift }), plain);
    expect(text).toContain('\nDrift\n  − column runs.state (VARCHAR(9)) is missing; fails on read,');
    expect(text).toContain('    and 3 more\n');
    expect(toMarkdown(reportWith({ drift }))).toContain(
      '### Drift\n\n- − column runs.state (VARCHAR(9)) is missing; fails on read, “no such column: runs.state”\n',
    );
  });

  it('keeps a hostile name text', () => {
    const report = reportWith({
      foreign: HOSTILE,
      drift: [difference({ name: HOSTILE }), extra(HOSTILE)],
      running: behind({ pending: [HOSTILE], steps: [{ releases: HOSTILE, changes: [change(HOSTILE)] }] }),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(toTerminal(report, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    const outsideCode = toMarkdown(report).replace(/(?<!\\)`[^`\n]*`/g, '');
    expect(outsideCode).not.toMatch(/(?<!\\)<[a-z/!]/i);
    expect(outsideCode).not.toMatch(/(?<!\\)!\[/);
    expect(outsideCode).not.toMatch(/\nnext/);
  });
});
