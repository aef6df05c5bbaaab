import { report as words } from '../words/en/report.ts';
import { bytes } from './bytes.ts';
import { reportedLogLines } from './log-terminal.ts';
import { needText } from './need-text.ts';
import type { Report, ReportedFinding } from './report.ts';
import { historyLines } from './terminal-history.ts';
import {
  bullet,
  printable,
  type Style,
  type Styler,
  styler,
  type Terminal,
  type Wrapper,
  wrapper,
} from './terminal-lines.ts';
import { driftLines, standingLines } from './terminal-standing.ts';

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
  const style = styler(colour);
  const { file, unreadable, standing, findings } = report;
  const wrapped = wrapper(width);
  const lines = [
    `${style('bold', printable(file.name))} ${style('dim', aboutFile(report))}`,
    '',
    ...report.asked.flatMap(({ title, verdict, says }) => [
      ...wrapped(`${words.answer[verdict]}: ${title}`, '  ').map((line) => style('bold', line)),
      ...wrapped(says, '  '),
      '',
    ]),
    ...wrapped(report.headline, '  ').map((line) => style(MOOD[report.outcome], line)),
    ...(unreadable?.page ? [`  ${style('dim', `More about this: errors/${unreadable.page}`)}`] : []),
    ...findings.flatMap((finding, at) => [
      '',
      ...findingLines(finding, at === 0 && unreadable === null, style, wrapped),
    ]),
    ...section('Log', report.log === null ? [] : reportedLogLines(report.log, style, wrapped), style),
    ...(standing === null
      ? []
      : [
          ...section('Release', standingLines(standing, style, wrapped), style),
          ...section('Drift', driftLines(standing, style, wrapped), style),
        ]),
    ...section(
      'Caveats',
      report.caveats.flatMap(({ text }) => bullet(text, wrapped)),
      style,
    ),
    ...section(
      'History',
      report.histories.flatMap((history) => historyLines(history, width, style, wrapped)),
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
  if (unreadable !== null && app === null) return bytes(file.sizeBytes);
  return `${bytes(file.sizeBytes)}, ${app === null ? 'app not recognised' : app.name}`;
}

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
    `  ${style('dim', `${finding.incident === null ? 'More about this' : 'Writeup'}: ${finding.page}`)}`,
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
