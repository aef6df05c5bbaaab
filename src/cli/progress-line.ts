import { bytes, printable } from '../report/index.ts';

/** A line of a terminal that is written over. */
export interface ProgressLine {
  show(bytesRead: number, ofBytes: number): void;
  clear(): void;
}

/** Letters of a name that are shown: a line that does not fit could not be written over. */
const NAME_LETTERS = 30;

/** Milliseconds between two writes; a terminal over a slow line is not to hold up the check. */
const SILENCE = 200;

/** The part of a stream that is needed. */
interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says how far a check is, and nothing where nobody looks on. How often SQLite reads a page cannot be foreseen. */
export function progressLine(output: Output, name: string, now: () => number = () => performance.now()): ProgressLine {
  const started = now();
  let last = started;
  let shown = false;
  return {
    show(bytesRead, ofBytes) {
      if (output.isTTY !== true || now() - last < SILENCE) return;
      last = now();
      shown = true;
      const seconds = Math.round((last - started) / 1000);
      const about = `${shortened(printable(name))}, ${bytes(ofBytes)}`;
      // More than the file has, in the end: SQLite comes back to pages.
      output.write(`\r${about}: checking for ${seconds} s, ${bytes(bytesRead)} read so far\u001b[K`);
    },
    clear() {
      if (shown) output.write('\r\u001b[K');
    },
  };
}

function shortened(name: string): string {
  return name.length > NAME_LETTERS ? `…${name.slice(1 - NAME_LETTERS)}` : name;
}
