import { type LogLine, saidIn } from './log-line.ts';

/** Columns below which nobody's terminal breaks a line. */
const NARROWEST = 38;

/** Lines that one line can have been broken into. */
const PARTS = 4;

/**
 * Joins again what a terminal, an e-mail or a limit of the log broke: a line that reaches the width at which lines end here, and
 * the one after it. Both readings are given, broken between words and within one. The parts stay: what is given is more to look at, not less.
 */
export function wrappedLines(lines: readonly LogLine[]): readonly LogLine[] {
  const width = widthOf(lines);
  const joined: LogLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (isBroken(line, lines[at + 1], width)) joined.push(...readingsFrom(at, lines, width));
  }
  return joined;
}

function readingsFrom(at: number, lines: readonly LogLine[], width: number): LogLine[] {
  const first = lines[at] as LogLine;
  let [tight, loose] = [first.text, first.text];
  const readings: LogLine[] = [];
  for (let next = at + 1; next <= at + PARTS && isBroken(lines[next - 1] as LogLine, lines[next], width); next += 1) {
    const more = saidIn(lines[next] as LogLine).trimStart();
    [tight, loose] = [tight + more, `${loose} ${more}`];
    readings.push({ ...first, text: tight }, { ...first, text: loose });
  }
  return readings;
}

/** It goes on in the next line if the next word had no room any more; a line's end that a logger knows of is not broken. */
function isBroken(line: LogLine, next: LogLine | undefined, width: number): boolean {
  if (next === undefined || next.number === line.number || line.text.length < NARROWEST || line.text.length > width)
    return false;
  const word = /^\s*(\S*)/.exec(saidIn(next))?.[1] ?? '';
  return word !== '' && line.text.length + 1 + word.length > width;
}

/** The width at which lines end: the longest length that several lines come close to; 0 where they end anywhere. */
function widthOf(lines: readonly LogLine[]): number {
  const counts = new Map<number, number>();
  for (const { text } of lines)
    if (text.length >= NARROWEST) counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  const lengths = [...counts.keys()].sort((one, other) => other - one);
  for (const length of lengths) {
    // Broken within words, two lines end at the very column; between words, somewhere in the last ones.
    const near = lengths
      .filter((other) => other <= length && other > length - 12)
      .reduce((sum, other) => sum + (counts.get(other) ?? 0), 0);
    if ((counts.get(length) ?? 0) >= 2 || near >= 3) return length;
  }
  return lengths[0] ?? 0;
}
