import type { Value } from './migration-tool.ts';

/** Seconds from 2001 to 2100: numbers in this range, times a power of thousand, are times. */
const [FIRST, LAST] = [978_307_200, 4_102_444_800];

/**
 * A time as tools write it, as 2026-11-21 08:15:00: text is kept to the second (with T and Z taken away), a number is
 * taken for seconds, milliseconds, microseconds or nanoseconds since 1970 by its size. `null` for anything else.
 */
export function timeOf(value: Value | undefined): string | null {
  if (typeof value === 'string') return /^\d{10,19}$/.test(value) ? timeOf(Number(value)) : textTime(value);
  if (typeof value !== 'number' && typeof value !== 'bigint') return null;
  for (let seconds = Number(value); seconds >= FIRST; seconds /= 1000) {
    if (seconds < LAST) return textTime(new Date(seconds * 1000).toISOString());
  }
  return null;
}

function textTime(text: string): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?/.exec(text) ?? [];
  return day === undefined ? null : [day, time].filter((part) => part !== undefined).join(' ');
}
