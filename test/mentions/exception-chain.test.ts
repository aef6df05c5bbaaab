import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../src/mentions/exception-chain.ts';
import { prepareSearch } from '../../src/mentions/index.ts';
import { readLog } from '../../src/mentions/log-lines.ts';
import { CHAINED_EXCEPTIONS } from './chained-exceptions.ts';

/** Numbers of the lines that have a role. */
function withRole(text: string, wanted: string): number[] {
  const { lines } = readLog(text);
  const roles = rolesOf(lines);
  return lines.flatMap(({ number }, at) => (roles[at] === wanted ? [number] : []));
}

const family = (id: string, template: string) => ({ id, title: id, summary: '', messages: [{ template }] });
const search = prepareSearch({
  apps: [],
  incidents: [],
  families: [family('wrapper', 'could not start'), family('root', 'no such column: {table}.{column}')],
});

describe('rolesOf', () => {
  it.each(CHAINED_EXCEPTIONS)('tells the cause from what follows from it: $name', ({ text, cause, consequences }) => {
    expect(withRole(text, 'cause')).toEqual([cause]);
    expect(withRole(text, 'consequence')).toEqual(consequences);
  });

  it.each(CHAINED_EXCEPTIONS)(
    'sees the same in a file of Docker, line by line: $name',
    ({ text, cause, consequences }) => {
      const lines = text
        .split('\n')
        .map((log) => JSON.stringify({ log: `${log}\n`, stream: 'stderr', time: '2026-11-21' }));
      expect(withRole(lines.join('\n'), 'cause')).toEqual([cause]);
      expect(withRole(lines.join('\n'), 'consequence')).toEqual(consequences);
    },
  );

  it.each(CHAINED_EXCEPTIONS.filter(({ text }) => text.includes('could not start')))(
    'lets the page of the cause come first: $name',
    ({ text }) => {
      expect(search(text).hits.map(({ id }) => id)).toEqual(['root', 'wrapper']);
    },
  );

  it.each(['could not open: no such column: a.b', 'no such column: a.b: could not open'])(
    'takes what comes last in a line of Go for the cause, where both say as much: %s',
    (line) => {
      const both = prepareSearch({
        apps: [],
        incidents: [],
        families: [family('one', 'could not open'), family('other', 'no such column')],
      });
      expect(both(`2026/11/21 10:02:32 start: ${line}`).hits[0]?.id).toBe(line.endsWith('open') ? 'one' : 'other');
    },
  );

  it('sees no chain between errors that only follow one another', () => {
    const text = 'Error: could not start\nstopped\nError: could not stop';
    expect(withRole(text, 'error')).toEqual([1, 3]);
    expect(withRole(text, 'cause')).toEqual([]);
  });

  it('does not tie what stands hundreds of lines apart', () => {
    const text = [
      'Error: could not start',
      ...Array.from({ length: 400 }, () => 'alive'),
      'Caused by: java.io.IOException: x',
    ];
    expect(withRole(text.join('\n'), 'error')).toEqual([1]);
    expect(withRole(text.join('\n'), 'cause')).toEqual([402]);
  });

  it.each(['Caused by:', 'Next', 'During handling of the above exception, another exception occurred:', ' ---> '])(
    'is content with a mark that stands alone: %j',
    (mark) => {
      expect(rolesOf(readLog(mark).lines)).toHaveLength(1);
      expect(withRole(mark, 'consequence')).toEqual([]);
    },
  );

  it.each(['  [cause]: undefined', '  cause: null'])('knows that %j is no cause', (line) => {
    expect(withRole(`Error: could not start {\n${line}\n}`, 'cause')).toEqual([]);
  });

  it('has no roles for nothing', () => {
    expect(rolesOf([])).toEqual([]);
  });
});
