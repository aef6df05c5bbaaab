import { describe, expect, it } from 'vitest';
import { type Report, toMarkdown } from '../../src/report/index.ts';
import { engine, examined, HOSTILE, HOSTILE_NAME, pyspur } from './examined.ts';

/** Markdown without what stands in code spans, where nothing is a tag, a link or an image. */
function outsideCode(markdown: string): string {
  return markdown.replace(/(?<!\\)`[^`\n]*`/g, '');
}

function expectHarmless(markdown: string) {
  expect(markdown).not.toMatch(/\nnext/);
  const text = outsideCode(markdown);
  expect(text).not.toMatch(/(?<!\\)<[a-z/!]/i);
  expect(text).not.toMatch(/(?<!\\)!\[|(?<![\\\]])\]\(http/);
}

/** A report with one finding whose evidence holds a stranger's text. */
function withEvidence(found: string): Report {
  const report = examined(pyspur('0123456789ab'));
  const [finding] = report.findings;
  if (finding === undefined) throw new Error('nothing was found');
  const evidence = [{ subject: found, expected: found, found, fault: true }];
  return { ...report, findings: [{ ...finding, evidence }], ruledOut: [], checked: [], notChecked: [] };
}

describe('toMarkdown', () => {
  it('keeps a hostile name of a file, a table and a revision text', () => {
    expectHarmless(toMarkdown(examined(pyspur(HOSTILE, `CREATE TABLE ${HOSTILE_NAME} (x);`), {}, HOSTILE)));
  });

  it('keeps a hostile name in a message of SQLite text', () => {
    const bytes = engine.build(`CREATE TABLE a (x); PRAGMA writable_schema = ON;
      INSERT INTO sqlite_schema VALUES ('table', '${HOSTILE}', '${HOSTILE}', 0, 'CREATE TABLE nonsense (');`);
    const report = examined(bytes);
    expect(report.unreadable?.kind).toBe('malformed');
    expectHarmless(toMarkdown(report));
  });

  it('keeps a hostile release and a hostile log text', () => {
    const log = `${HOSTILE} Can't locate revision identified by '0123456789ab' ${HOSTILE}`;
    expectHarmless(toMarkdown(examined(pyspur('0123456789ab'), { log, running: `x ${HOSTILE}` })));
  });

  it('keeps a table of evidence three cells wide, whatever is in them', () => {
    const markdown = toMarkdown(withEvidence('a | b \\| c `|` d'));
    const row = markdown.split('\n').find((line) => line.startsWith('| a'));
    expect(row?.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(4);
  });

  it('opens no code span by a backtick in a cell', () => {
    const row = toMarkdown(withEvidence('one ` tick'))
      .split('\n')
      .find((line) => line.startsWith('| one'));
    expect(row).not.toMatch(/(?<!\\)`/);
  });

  it('says what was found, how to settle it, and what to do', () => {
    const markdown = toMarkdown(examined(pyspur('0123456789ab')));
    expect(markdown).toMatch(/^## Schema Clinic: `a\.sqlite`\n/);
    expect(markdown).toContain('- App: PySpur\n');
    expect(markdown).toContain('To settle it: the error text from the log.');
    expect(markdown).toMatch(
      /\| what \| expected \| found \|\n\| --- \| --- \| --- \|\n\| [^|]+ \| [^|]+ \| [^|]+ \|\n/,
    );
    expect(markdown).toMatch(/\n- Do not: (?!Do not)/);
    expect(markdown).toMatch(/\n### Not checked\n\n- /);
  });

  it('says first that a file could not be read', () => {
    expect(toMarkdown(examined(new Uint8Array(0)))).toContain('\n**Could not be read.** The file is empty');
  });
});
