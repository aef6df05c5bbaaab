import type { LoggedPage, LogReport } from './log-report.ts';
import type { ReportedLog } from './report.ts';
import { printable, type Style, type Styler, styler, type Terminal, type Wrapper, wrapper } from './terminal-lines.ts';

const MOOD: Record<LogReport['outcome'], Style> = {
  certain: 'red',
  likely: 'yellow',
  family: 'bold',
  words: 'bold',
  'nothing-known': 'bold',
};

/** Pages that are printed; the right one is nearly always the first. */
const SHOWN = 5;

/** What is known of a log, as text for a terminal: the answer first, then the line that it rests on. */
export function toLogTerminal(report: LogReport, { colour, width }: Terminal): string {
  const style = styler(colour);
  const wrapped = wrapper(width);
  const { outcome, headline, statement, pages } = report;
  const lines = [
    ...wrapped(headline, '').map((line) => style(MOOD[outcome], line)),
    ...aboutLines(report, wrapped).map((line) => style('dim', line)),
    ...(pages.length === 0 && statement !== null ? ['', ...quoted(statement.line, statement.text, wrapped)] : []),
    ...pages.slice(0, SHOWN).flatMap((page) => ['', ...pageLines(page, style, wrapped)]),
    ...(pages.length > SHOWN ? ['', style('dim', `and ${pages.length - SHOWN} more: --json gives all`)] : []),
    ...(outcome === 'certain' || outcome === 'likely'
      ? []
      : ['', ...wrapped('The file itself says more: schema-clinic diagnose FILE', '')]),
  ];
  return `${lines.join('\n')}\n`;
}

function aboutLines({ app, migration }: LogReport, wrapped: Wrapper): string[] {
  const about = [
    ...(app === null ? [] : [`${app.name}${app.release === null ? '' : ` ${app.release}`}`]),
    ...(migration === null ? [] : [`migration ${migration.id} (${migration.name}, line ${migration.line})`]),
  ];
  return about.length === 0 ? [] : wrapped(`In this log: ${about.join(', ')}.`, '');
}

function pageLines({ title, page, why, line, names }: LoggedPage, style: Styler, wrapped: Wrapper): string[] {
  const named = Object.entries(names).map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`);
  return [
    ...wrapped(title, '').map((text) => style('bold', text)),
    ...(line === null ? [] : quoted(line.number, line.text, wrapped)),
    ...wrapped([why, ...named].join('; '), '  ').map((text) => style('dim', text)),
    `  ${printable(page)}`,
  ];
}

function quoted(number: number, text: string, wrapped: Wrapper): string[] {
  return wrapped(`line ${number}: ${text}`, '  ');
}

/** The same beside the report on a file: the first page, and the release that was taken from the log. */
export function reportedLogLines(log: ReportedLog, style: Styler, wrapped: Wrapper): string[] {
  const [first] = log.pages;
  return [
    ...wrapped(log.headline, '  '),
    ...(log.running === null
      ? []
      : wrapped(`It names the release ${log.running}, which was taken as the one that is running.`, '  ')),
    ...(first === undefined || first.line === null ? [] : quoted(first.line.number, first.line.text, wrapped)),
    ...(first === undefined ? [] : [`  ${style('dim', `More about this: ${printable(first.page)}`)}`]),
  ];
}
