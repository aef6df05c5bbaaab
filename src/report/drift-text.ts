import { counted } from './counted.ts';
import type { ReportedDifference, ReportedStanding } from './report.ts';
import { declared, thingText } from './thing-text.ts';

/** What a difference does to the program, in a word or two. */
export const JUDGED: Record<ReportedDifference['judged'], string> = {
  'fails-on-read': 'fails on read',
  'fails-on-write': 'fails on write',
  harmless: 'harmless',
};

/** The same of several. */
export const JUDGED_ALL: Record<ReportedDifference['judged'], string> = {
  'fails-on-read': 'fail on read',
  'fails-on-write': 'fail on write',
  harmless: 'harmless',
};

/** How a thing differs, in a word. */
export const KIND: Record<ReportedDifference['kind'], string> = {
  missing: 'missing',
  extra: 'extra',
  other: 'differing',
};

const ORDER = Object.keys(JUDGED);

/** The differences that make the program fail first; those of one table stay together. */
export function failingFirst(drift: readonly ReportedDifference[]): readonly ReportedDifference[] {
  return drift.toSorted((one, other) => ORDER.indexOf(one.judged) - ORDER.indexOf(other.judged));
}

/** How many make the program fail. */
function failing(drift: readonly ReportedDifference[]): number {
  return drift.filter(({ judged }) => judged !== 'harmless').length;
}

/** How the schema compares with what it should be, in a sentence. Never silent: what was not compared is said. */
export function driftSentence({ drift, kind }: Pick<ReportedStanding, 'drift' | 'kind'>): string {
  if (drift === null) {
    return kind === 'exact' || kind === 'by-schema'
      ? 'Its schema was not compared: the one of this release is not recorded.'
      : 'Its schema was not compared: no release leaves this history, so none says what the schema should be.';
  }
  const promised = kind === 'by-schema' ? 'what this release leaves' : 'what this history promises';
  if (drift.length === 0) return `The schema is exactly ${promised}.`;
  const tables = new Set(drift.map(({ table }) => table)).size;
  return `${counted(drift.length, 'difference')} from ${promised}, in ${counted(tables, 'table')}: ${effectText(drift)}.`;
}

function effectText(drift: readonly ReportedDifference[]): string {
  const [fail, all] = [failing(drift), drift.length];
  if (fail === 0) return all === 1 ? 'it is harmless' : 'all are harmless';
  if (fail === all) return all === 1 ? 'it makes the program fail' : 'all of them make the program fail';
  return `${fail} of them ${fail === 1 ? 'makes' : 'make'} the program fail, ${all - fail} ${all - fail === 1 ? 'is' : 'are'} harmless`;
}

/** One difference in a line: what it is, and what it does. */
export function differenceLine(difference: ReportedDifference): string {
  return `${stateLine(difference)}; ${effectLine(difference)}`;
}

function stateLine(difference: ReportedDifference): string {
  const { kind, expected, found } = difference;
  const line = kind === 'missing' ? expected : found;
  const thing = thingText(difference, line);
  if (kind === 'other') return `${thing} is ${found}, expected ${expected}`;
  const said = declared(difference, line);
  return `${thing}${said === '' ? '' : ` ${said.startsWith('(') ? said : `(${said})`}`} is ${kind}`;
}

/** What a difference does, and by which message it shows; of a harmless one, why. */
export function effectLine({ judged, message, why }: ReportedDifference): string {
  if (judged === 'harmless') return `${JUDGED[judged]}: ${why}`;
  return message === null ? `${JUDGED[judged]}: ${why}` : `${JUDGED[judged]}, “${message}”`;
}
