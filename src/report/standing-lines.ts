import { differenceLine, failingFirst } from './drift-text.ts';
import { changeLine, stepSum } from './relation-text.ts';
import type { ReportedDifference, ReportedRelation } from './report.ts';
import { CHANGE_SIGN, DIFFERENCE_SIGN } from './thing-text.ts';

/** All differences of a schema, a line each: what makes the program fail first. */
export function differenceLines(drift: readonly ReportedDifference[]): readonly string[] {
  return failingFirst(drift).map((difference) => `${DIFFERENCE_SIGN[difference.kind]} ${differenceLine(difference)}`);
}

/** How the file stands to one release, whole: what is pending, and what changes on the way, release by release. */
export function relationLines(title: string, { says, pending, steps }: ReportedRelation): readonly string[] {
  return [
    `${title}: ${says}`,
    ...(pending.length === 0 ? [] : [`Pending: ${pending.join(', ')}`]),
    ...steps
      .filter(({ changes }) => changes.length > 0)
      .map(
        (step) =>
          `${step.releases}: ${stepSum(step)}: ${step.changes.map((change) => `${CHANGE_SIGN[change.kind]} ${changeLine(change)}`).join('; ')}`,
      ),
  ];
}
