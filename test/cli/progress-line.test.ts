import { expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress-line.ts';

function shown(isTTY: boolean): string {
  let [written, time] = ['', 0];
  const output = { isTTY, write: (text: string) => (written += text) };
  const line = progressLine(output, 'x\u001b[31m.db', () => time);
  line.show(1, 4096);
  time = 1300;
  line.show(2_097_152, 8_388_608);
  line.clear();
  return written;
}

it('shows on a terminal what was read, not too often, and wipes it away at the end', () => {
  expect(shown(true)).toBe('\rx [31m.db, 8.0 MiB: checking for 1 s, 2.0 MiB read so far\u001b[K\r\u001b[K');
});

it('says nothing where nobody looks on', () => {
  expect(shown(false)).toBe('');
});
