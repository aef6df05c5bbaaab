import { needText } from './need-text.ts';
import type { Report, ReportedFinding } from './report.ts';
import { bytes } from './unreadable-text.ts';

/** What the terminal can do. */
export interface Terminal {
  readonly colour: boolean;
  /** Columns to fill. */
  readonly width: number;
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';

const CODES: Record<Style, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
};

const MOOD: Record<Report['outcome'], Style> = {
  unreadable: 'red',
  confirmed: 'red',
  possible: 'yellow',
  undetermined: 'yellow',
  'not-recognised': 'bold',
  'nothing-known': 'green',
};

/** The report as text for a terminal: the answer first, then the proof, then what was not looked at. */
export function toTerminal(report: Report, { colour, width }: Terminal): string {
  const style = (name: Style, text: string) =>
    colour ? `\u001b[${CODES[name][0]}m${text}\u001b[${CODES[name][1]}m` : text;
  const { file, unreadable, findings } = report;
  const wrapped = (text: string, indent: string) => wrap(printable(text), width, indent);
  const lines = [
    `${style('bold', printable(file.name))} ${style('dim', aboutFile(report))}`,
    '',
    ...wrapped(report.headline, '  ').map((line) => style(MOOD[report.outcome], line)),
    ...(unreadable?.page ? [`  ${style('dim', `More about this: errors/${unreadable.page}`)}`] : []),
    ...findings.flatMap((finding, at) => ['', ...findingLines(finding, at === 0, style, wrapped)]),
    ...section(
      'Caveats',
      report.caveats.flatMap(({ text }) => bullet(text, wrapped)),
      style,
    ),
    ...section(
      'Ruled out',
      report.ruledOut.flatMap(({ title, evidence }) =>
        bullet(`${title}: ${evidence.map(({ subject, found }) => `${subject}: ${found}`).join('; ')}`, wrapped),
      ),
      style,
    ),
    ...section(
      'Checked',
      report.checked.flatMap((what) => bullet(what, wrapped)),
      style,
    ),
    ...section(
      'Not checked',
      report.notChecked.flatMap(({ what, why }) => bullet(`${what}: ${why}`, wrapped)),
      style,
    ),
  ];
  return `${lines.join('\n')}\n\n`;
}

function aboutFile({ file, unreadable, app }: Report): string {
  if (unreadable !== null) return bytes(file.sizeBytes);
  return `${bytes(file.sizeBytes)}, ${app === null ? 'app not recognised' : app.name}`;
}

type Styler = (name: Style, text: string) => string;
type Wrapper = (text: string, indent: string) => string[];

/** What the headline says already is not said again in the finding that it is about. */
function findingLines(finding: ReportedFinding, inHeadline: boolean, style: Styler, wrapped: Wrapper): string[] {
  const confirmed = finding.verdict === 'confirmed';
  return [
    `${style(confirmed ? 'red' : 'yellow', confirmed ? 'CONFIRMED' : 'POSSIBLE')} ${style('bold', finding.title)}`,
    ...(inHeadline ? [] : wrapped(finding.says, '  ')),
    '',
    ...finding.evidence
      .toSorted((one, other) => Number(other.fault) - Number(one.fault))
      .flatMap(({ subject, expected, found, fault }) => [
        ...wrapped(subject, fault ? '  ≠ ' : '    ').map((line) => (fault ? style('bold', line) : line)),
        ...wrapped(fault ? `found ${found}, expected ${expected}` : found, '      ').map((line) => style('dim', line)),
      ]),
    '',
    ...(finding.needs.length > 0
      ? wrapped(
          `To settle it, supply ${finding.needs.map((need) => `${needText(need)} (${OPTION[need]})`).join(', or ')}.`,
          '  ',
        )
      : []),
    ...(inHeadline && confirmed ? [] : wrapped(`${confirmed ? 'First' : 'If so, first'}: ${finding.first}`, '  ')),
    ...wrapped(finding.never, '  '),
    `  ${style('dim', `Writeup: incidents/${finding.incident}`)}`,
  ];
}

const OPTION: Record<ReportedFinding['needs'][number], string> = {
  'running-release': '--running',
  'upgrade-target': '--upgrading-to',
  log: '--log',
};

function section(title: string, lines: readonly string[], style: Styler): string[] {
  return lines.length === 0 ? [] : ['', style('bold', title), ...lines];
}

function bullet(text: string, wrapped: Wrapper): string[] {
  return wrapped(text, '    ').map((line, at) => (at === 0 ? `  - ${line.trimStart()}` : line));
}

/** A stranger's text without what steers a terminal. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length > width && line !== indent) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
