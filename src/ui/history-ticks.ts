import { clockText, dayText, monthText } from '../report/day-text.ts';

/** A place on the axis of time. */
export interface Tick {
  /** Milliseconds since 1970. */
  readonly ms: number;
  readonly label: string;
}

/** At most as many as fit a narrow screen side by side. */
const MOST = 6;

const [MINUTE, DAY] = [60_000, 86_400_000];

/** Steps shorter than a month: milliseconds, all of which divide a day or are days. */
const SHORT = [1, 5, 15, 30, 60, 180, 360, 1440, 2880, 10_080].map((minutes) => minutes * MINUTE);

/** Steps from a month on, in months. */
const LONG = [1, 3, 6, 12, 24, 60, 120, 240];

/** Round places between two times: minutes, hours, days, months or years, whichever gives a handful. */
export function ticksBetween(from: number, to: number): readonly Tick[] {
  for (const step of SHORT) {
    if ((to - from) / step <= MOST) {
      return counted(Math.ceil(from / step), (nth) => nth * step, to, step < DAY ? clockText : dayText);
    }
  }
  const start = new Date(from);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth() + 1;
  for (const step of LONG) {
    const ticks = counted(
      Math.ceil(month / step),
      (nth) => Date.UTC(Math.floor((nth * step) / 12), (nth * step) % 12, 1),
      to,
      step < 12 ? monthText : (ms) => String(new Date(ms).getUTCFullYear()),
    );
    if (ticks.length <= MOST) return ticks;
  }
  return [];
}

function counted(first: number, msOf: (nth: number) => number, to: number, label: (ms: number) => string): Tick[] {
  const ticks: Tick[] = [];
  for (let nth = first; msOf(nth) <= to && ticks.length <= MOST; nth++) {
    ticks.push({ ms: msOf(nth), label: label(msOf(nth)) });
  }
  return ticks;
}
