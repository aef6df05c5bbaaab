import { differenceLine, driftSentence, failingFirst } from './drift-text.ts';
import { code, plain } from './markdown-lines.ts';
import { changeLine, stepSum } from './relation-text.ts';
import type { ReportedRelation, ReportedStanding } from './report.ts';
import { CHANGE_SIGN, DIFFERENCE_SIGN } from './thing-text.ts';

/** Pending migrations and changes of one step that are named, steps whose changes are, and differences. */
const [PENDING, CHANGES, STEPS, DIFFERENCES] = [8, 8, 6, 12];

/** Which release wrote the file, and how it stands to those that the user named. */
export function standingMarkdown(standing: ReportedStanding): string[] {
  const { label, says, foreign, running, upgradingTo, stops } = standing;
  return [
    `- **${plain(label)}**: ${plain(says)}`,
    ...(foreign === null ? [] : [`- ${plain(foreign)}`]),
    `- ${plain(driftSentence(standing))}`,
    ...(running === null ? [] : relationLines('Running', running)),
    ...(upgradingTo === null ? [] : relationLines('Upgrade', upgradingTo)),
    ...stops.map(
      ({ at, because, page }) => `- Stop at ${plain(at)}: ${plain(because)}${page === null ? '' : ` (${page})`}`,
    ),
  ];
}

/** How the schema differs from what it should be: what makes the program fail first. */
export function driftMarkdown({ drift }: ReportedStanding): string[] {
  const all = failingFirst(drift ?? []);
  return [
    ...all
      .slice(0, DIFFERENCES)
      .map((difference) => `- ${DIFFERENCE_SIGN[difference.kind]} ${plain(differenceLine(difference))}`),
    ...moreLine(all.length - DIFFERENCES, ''),
  ];
}

function relationLines(title: string, { says, pending, steps }: ReportedRelation): string[] {
  const changing = steps.filter(({ changes }) => changes.length > 0);
  return [
    `- ${title}: ${plain(says)}`,
    ...pending.slice(0, PENDING).map((id) => `  - ${code(id)}`),
    ...moreLine(pending.length - PENDING, '  '),
    ...changing.flatMap((step) => [
      `  - ${plain(`${step.releases}: ${stepSum(step)}`)}`,
      ...(changing.length > STEPS
        ? []
        : [
            ...step.changes
              .slice(0, CHANGES)
              .map((change) => `    - ${plain(`${CHANGE_SIGN[change.kind]} ${changeLine(change)}`)}`),
            ...moreLine(step.changes.length - CHANGES, '    '),
          ]),
    ]),
  ];
}

function moreLine(more: number, indent: string): string[] {
  return more > 0 ? [`${indent}- and ${more} more`] : [];
}
