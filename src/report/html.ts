import { report as words } from '../words/en/report.ts';
import { bytes } from './bytes.ts';
import { driftSentence } from './drift-text.ts';
import { historySentence, whoseText } from './history-text.ts';
import { type Html, inside, type Piece, tag } from './html-tag.ts';
import { needText } from './need-text.ts';
import type { Report, ReportedEvidence, ReportedFinding, ReportedLog, ReportedStanding } from './report.ts';
import { differenceLines, relationLines } from './standing-lines.ts';

/**
 * The report as one page that needs nothing else: to keep, to print, or to send. It loads nothing and runs nothing, which
 * its own policy says too; names from the file are text in it.
 */
export function toHtml(report: Report): string {
  const { file, app, unreadable, standing, findings } = report;
  const body = [
    tag('h1', {}, 'Schema Clinic: ', tag('code', {}, file.name)),
    tag(
      'p',
      { class: 'about' },
      `${app?.name ?? words.about.unknownApp}, ${words.about.read(bytes(file.sizeBytes), bytes(file.bytesRead))}`,
    ),
    ...report.asked.map(({ title, verdict, says }) =>
      tag('p', {}, tag('strong', {}, `${words.answer[verdict]}: ${title}.`), ` ${says}`),
    ),
    tag('p', { class: 'headline' }, tag('strong', {}, report.headline)),
    unreadable?.page == null ? null : tag('p', {}, `${words.more}: errors/${unreadable.page}`),
    ...findings.map(findingPart),
    ...(report.log === null ? [] : part(words.log, logLines(report.log))),
    ...(standing === null || app === null ? [] : standingParts(standing, app.name)),
    ...part(
      words.caveats,
      report.caveats.map(({ text }) => text),
    ),
    ...part(
      words.history,
      report.histories.map((history) => `${whoseText(history)}: ${historySentence(history)}`),
    ),
    ...part(
      words.ruledOut,
      report.ruledOut.map(({ title, evidence }) => `${title}: ${evidence.map(foundLine).join('; ')}`),
    ),
    ...part(words.checked, report.checked),
    ...part(
      words.notChecked,
      report.notChecked.map(({ what, why }) => `${what}: ${why}`),
    ),
  ];
  return `<!doctype html>\n${inside([tag('html', { lang: 'en' }, head(file.name), tag('body', {}, tag('main', {}, ...body)))])}\n`;
}

function head(name: string): Html {
  const meta = (attributes: string): Html => ({ html: `<meta ${attributes}>` });
  return tag(
    'head',
    {},
    meta('charset="utf-8"'),
    meta(`http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"`),
    meta('name="viewport" content="width=device-width"'),
    tag('title', {}, `Schema Clinic: ${name}`),
    { html: `<style>${STYLE}</style>` },
  );
}

const STYLE = `:root{color-scheme:light dark}body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.3rem}h2{font-size:1.1rem;margin-top:2rem}.headline,.todo{padding:.8rem 1rem;border-left:.3rem solid #0f766e;background:#0f766e1a}
table{width:100%;border-collapse:collapse}th,td{padding:.3rem .5rem;border-bottom:1px solid #8886;text-align:left;vertical-align:top}.fault{font-weight:bold}`;

function findingPart(finding: ReportedFinding): Html {
  const { verdict, title, says, needs, first, never, page, evidence } = finding;
  const line = (word: string, text: string) => tag('p', {}, tag('strong', {}, word), text);
  return tag(
    'section',
    {},
    tag('h2', {}, `${words.answer[verdict]}: ${title}`),
    tag('p', {}, says),
    tag(
      'div',
      { class: 'todo' },
      needs.length === 0 ? null : tag('p', {}, `To settle it: ${needs.map(needText).join(', or ')}.`),
      line(verdict === 'confirmed' ? words.first : words.ifSoFirst, first),
      line(words.notThis, never),
      line(`${words.more}: `, page),
    ),
    proofTable(evidence),
  );
}

function proofTable(evidence: readonly ReportedEvidence[]): Html {
  const row = (name: string, attributes: Readonly<Record<string, string>>, ...cells: readonly string[]) =>
    tag('tr', attributes, ...cells.map((cell) => tag(name, {}, cell)));
  return tag(
    'table',
    {},
    tag('thead', {}, row('th', {}, words.inFile, words.expected, words.found)),
    tag(
      'tbody',
      {},
      ...evidence.map(({ subject, expected, found, fault }) =>
        row('td', fault ? { class: 'fault' } : {}, subject, expected, found),
      ),
    ),
  );
}

function standingParts(standing: ReportedStanding, app: string): readonly Piece[] {
  const { label, says, foreign, running, upgradingTo, stops, drift } = standing;
  return [
    ...part(`${words.releaseOf(app)}${label}`, [
      says,
      ...(foreign === null ? [] : [foreign]),
      driftSentence(standing),
      ...(running === null ? [] : relationLines(words.running, running)),
      ...(upgradingTo === null ? [] : relationLines(words.upgrade, upgradingTo)),
      ...stops.map(({ at, because }) => `Stop at ${at}: ${because}`),
    ]),
    ...part(words.drift[standing.kind === 'by-schema' ? 'release' : 'history'], differenceLines(drift ?? [])),
  ];
}

function logLines({ headline, statement, running }: ReportedLog): readonly string[] {
  return [
    headline,
    ...(statement === null ? [] : [`Line ${statement.line}: ${statement.text}`]),
    ...(running === null ? [] : [`Release that it names, taken as the one that is running: ${running}`]),
  ];
}

function foundLine({ subject, found }: ReportedEvidence): string {
  return `${subject}: ${found}`;
}

function part(title: string, lines: readonly string[]): readonly Piece[] {
  return lines.length === 0 ? [] : [tag('h2', {}, title), tag('ul', {}, ...lines.map((line) => tag('li', {}, line)))];
}
