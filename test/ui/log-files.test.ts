import { describe, expect, it } from 'vitest';
import { isLog, joined } from '../../src/ui/log-files.ts';

describe('a log by its name', () => {
  it.each(['app.log', 'APP.LOG', 'app.log.1', 'output.txt', 'stderr.err'])('%s is one', (name) => {
    expect(isLog({ name })).toBe(true);
  });
  it.each(['database.db', 'db.sqlite3-wal', 'app.log.gz', 'log', 'catalogue.json', 'x.txt.zip'])(
    '%s is none',
    (name) => {
      expect(isLog({ name })).toBe(false);
    },
  );
});

describe('several logs', () => {
  it('are one, in their order, and a line of one never runs into the next', async () => {
    const log = joined([new File(['first'], 'a.log'), new File(['second'], 'b.log')]);
    expect(log.name).toBe('a.log, b.log');
    expect(await log.text()).toBe('first\nsecond\n');
  });
  it('that are one stay as they are', () => {
    const only = new File(['x'], 'a.log');
    expect(joined([only])).toBe(only);
  });
});
