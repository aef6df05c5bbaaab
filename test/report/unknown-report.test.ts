import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { prepareSearch } from '../../src/mentions/index.ts';
import { unknownReport } from '../../src/report/unknown-report.ts';

const search = prepareSearch(await loadKnowledge(process.cwd()));
const report = (...lines: string[]) => unknownReport(search(lines.join('\n')).understood);

describe('unknownReport', () => {
  it('has the message, what the log names, and questions', () => {
    const { title, body } = report(
      'Image healthchecks/healthchecks:v3.9',
      '  Applying api.0118_badge_key...',
      'FrobnicationError: the frobnicator is out of order',
      'stopped',
    );
    expect(title).toBe('Not known: FrobnicationError: the frobnicator is out of order');
    expect(body).toBe(`The message:

\`\`\`
FrobnicationError: the frobnicator is out of order
\`\`\`

App and release: Healthchecks v3.9
Upgraded from which release: 
Migration that was run: api.0118_badge_key (django)
How it is installed (container image, package, …): 
Database (SQLite, PostgreSQL, …): 

(4 lines were pasted; they are not part of this report.)
`);
  });

  it('asks all where the text says nothing', () => {
    const { title, body } = report('the app does not come up');
    expect(title).toBe('An app that does not come up');
    expect(body).toBe(`App and release: 
Upgraded from which release: 
Migration that was run: 
How it is installed (container image, package, …): 
Database (SQLite, PostgreSQL, …): 

(1 line was pasted; it is not part of this report.)
`);
  });

  it('holds nothing personal of the message, in neither part', () => {
    const { title, body } = report(
      "Error: maria@example.org of 10.0.0.1 cannot open '/home/maria/app.db' with password=hunter2 at postgres://maria:hunter2@db",
    );
    const whole = `${title}\n${body}`;
    expect(whole).toContain('cannot open');
    expect(whole).not.toMatch(/maria|hunter2|10\.0\.0\.1/);
  });

  it('holds no line of the log but the one', () => {
    const { body } = report('my name is Maria', 'FrobnicationError: out of order', 'goodbye from Maria');
    expect(body).not.toContain('Maria');
  });

  it('keeps the title short, and the message whole as far as it is known', () => {
    const { title, body } = report(`FrobnicationError: ${'the frobnicator is out of order; '.repeat(20)}`);
    expect(title.length).toBeLessThanOrEqual(101);
    expect(body).toContain(title.slice('Not known: '.length));
    expect(body.length).toBeGreaterThan(title.length);
  });
});
