import { report as words } from '../words/en/report.ts';
import { bytes } from './bytes.ts';
import { code, plain, section } from './markdown-lines.ts';
import { logMarkdown } from './markdown-log.ts';
import { driftMarkdown, standingMarkdown } from './markdown-standing.ts';
import { needText } from './need-text.ts';
import type { Report, ReportedEvidence } from './report.ts';

/** The report as Markdown, for a bug report. Names from the file stay text: they stand in code spans. */
export function toMarkdown(report: Report): string {
  const { file, app, unreadable, standing } = report;
  const lines = [
    `## Schema Clinic: ${code(file.name)}`,
    '',
    ...report.asked.flatMap(({ title, verdict, says }) => [
      `**${words.answer[verdict]}: ${plain(title)}.** ${plain(says)}`,
      '',
    ]),
    unreadable === null ? plain(report.headline) : `**Could not be read.** ${plain(report.headline)}`,
    '',
    `- File: ${code(file.name)}, ${bytes(file.sizeBytes)} (${bytes(file.bytesRead)} read)`,
    ...(unreadable === null || app !== null ? [`- App: ${app === null ? 'not recognised' : app.name}`] : []),
    ...(unreadable?.page ? [`- More about this: errors/${unreadable.page}`] : []),
    ...report.histories.map(
      ({ name, applied, heads, standsOut }) =>
        `- History (${name}): ${applied.length} recorded, at ${heads.map(code).join(', ') || 'nothing'}${standsOut.map((clause) => `; ${plain(clause)}`).join('')}`,
    ),
    ...report.findings.flatMap((finding) => [
      '',
      `### ${finding.verdict === 'confirmed' ? 'Confirmed' : 'Possible'}: ${plain(finding.title)}`,
      '',
      plain(finding.says),
      '',
      ...table(finding.evidence),
      '',
      ...(finding.needs.length > 0 ? [`To settle it: ${finding.needs.map(needText).join(', or ')}.`, ''] : []),
      `- First: ${plain(finding.first)}`,
      `- Do not: ${plain(finding.never.replace(/^Do not /, ''))}`,
      `- ${finding.incident === null ? 'More about this' : 'Writeup'}: ${finding.page}`,
    ]),
    ...section('Log', report.log === null ? [] : logMarkdown(report.log)),
    ...(standing === null
      ? []
      : [...section('Release', standingMarkdown(standing)), ...section('Drift', driftMarkdown(standing))]),
    ...section(
      'Caveats',
      report.caveats.map(({ text }) => `- ${plain(text)}`),
    ),
    ...section(
      'Ruled out',
      report.ruledOut.map(({ title, evidence }) => `- ${plain(`${title}: ${evidence.map(contradiction).join('; ')}`)}`),
    ),
    ...section(
      'Checked',
      report.checked.map((what) => `- ${plain(what)}`),
    ),
    ...section(
      'Not checked',
      report.notChecked.map(({ what, why }) => `- ${plain(`${what}: ${why}`)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function table(evidence: readonly ReportedEvidence[]): string[] {
  return [
    '| what | expected | found |',
    '| --- | --- | --- |',
    ...evidence.map(({ subject, expected, found }) => `| ${[subject, expected, found].map(plain).join(' | ')} |`),
  ];
}

function contradiction({ subject, found }: ReportedEvidence): string {
  return `${subject}: ${found}`;
}
