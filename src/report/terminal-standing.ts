import { differenceLine, driftSentence, failingFirst } from './drift-text.ts';
import { changeLine, stepSum } from './relation-text.ts';
import type { ReportedRelation, ReportedStanding } from './report.ts';
import { bullet, printable, type Style, type Styler, type Wrapper } from './terminal-lines.ts';
import { CHANGE_SIGN, DIFFERENCE_SIGN } from './thing-text.ts';

/** Pending migrations and changes of one step that are named, steps whose changes are, and differences. */
const [PENDING, CHANGES, STEPS, DIFFERENCES] = [8, 8, 6, 12];

/** Which release wrote the file, and how it stands to those that the user named. */
export function standingLines(standing: ReportedStanding, style: Styler, wrapped: Wrapper): string[] {
  const { label, says, foreign, running, upgradingTo, stops } = standing;
  return [
    `  ${style('bold', printable(label))}`,
    ...wrapped(says, '  '),
    ...(foreign === null ? [] : wrapped(foreign, '  ')),
    ...wrapped(driftSentence(standing), '  '),
    ...(running === null ? [] : relationLines('Running', running, style, wrapped)),
    ...(upgradingTo === null ? [] : relationLines('Upgrade', upgradingTo, style, wrapped)),
    ...stops.flatMap(({ at, because, page }) => [
      ...wrapped(`Stop at ${at}: ${because}`, '  ').map((line) => style('yellow', line)),
      ...(page === null ? [] : [`    ${style('dim', `More about this: ${page}`)}`]),
    ]),
  ];
}

/** How the schema differs from what it should be: what makes the program fail first. */
export function driftLines({ drift }: ReportedStanding, style: Styler, wrapped: Wrapper): string[] {
  const all = failingFirst(drift ?? []);
  return [
    ...all
      .slice(0, DIFFERENCES)
      .flatMap((difference) =>
        signed(DIFFERENCE_SIGN[difference.kind], differenceLine(difference), '  ', wrapped).map((line) =>
          difference.judged === 'harmless' ? line : style('red', line),
        ),
      ),
    ...moreLine(all.length - DIFFERENCES),
  ];
}

function relationLines(title: string, relation: ReportedRelation, style: Styler, wrapped: Wrapper): string[] {
  const { kind, says, pending, steps } = relation;
  const changing = steps.filter(({ changes }) => changes.length > 0);
  return [
    '',
    ...wrapped(`${title}: ${says}`, '  ').map((line) => style(STYLE[kind], line)),
    ...pending.slice(0, PENDING).flatMap((id) => bullet(id, wrapped)),
    ...moreLine(pending.length - PENDING),
    ...changing.flatMap((step) => stepLines(step, changing.length > STEPS, style, wrapped)),
  ];
}

/** Of a long way only how much changes at each step; `--json` has all of it. */
function stepLines(
  step: ReportedRelation['steps'][number],
  isLongWay: boolean,
  style: Styler,
  wrapped: Wrapper,
): string[] {
  const { releases, changes } = step;
  if (isLongWay) return bullet(`${releases}: ${stepSum(step)}`, wrapped);
  return [
    ...wrapped(`${releases}: ${stepSum(step)}`, '  ').map((line) => style('bold', line)),
    ...changes
      .slice(0, CHANGES)
      .flatMap((change) => signed(CHANGE_SIGN[change.kind], changeLine(change), '    ', wrapped)),
    ...moreLine(changes.length - CHANGES),
  ];
}

const STYLE: Record<ReportedRelation['kind'], Style> = {
  same: 'green',
  behind: 'yellow',
  ahead: 'red',
  'cannot-tell': 'yellow',
  'unknown-release': 'yellow',
};

/** An item of a list that has a sign of its own. */
function signed(sign: string, text: string, indent: string, wrapped: Wrapper): string[] {
  return wrapped(text, `${indent}  `).map((line, at) => (at === 0 ? `${indent}${sign} ${line.trimStart()}` : line));
}

function moreLine(more: number): string[] {
  return more > 0 ? [`    and ${more} more`] : [];
}
