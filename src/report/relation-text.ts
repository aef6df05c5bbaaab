import { counted } from './counted.ts';
import type { ReportedChange, ReportedRelation } from './report.ts';
import { declared, thingText } from './thing-text.ts';

type Step = ReportedRelation['steps'][number];

/** One change in a line, to stand behind its sign: `column checks.badge_key char(32)`. */
export function changeLine(change: ReportedChange): string {
  const says = declared(change, change.as);
  return `${thingText(change, change.as)}${says === '' ? '' : ` ${says}`}`;
}

/** How much a step changes: `2 tables and 3 columns added; 1 index removed`. */
export function stepSum({ changes }: Step): string {
  if (changes.length === 0) return 'the schema stays as it is';
  return (['added', 'removed', 'changed'] as const)
    .flatMap((kind) => {
      const of = changes.filter((change) => change.kind === kind);
      return of.length === 0 ? [] : [`${partsText(of)} ${kind}`];
    })
    .join('; ');
}

function partsText(changes: readonly ReportedChange[]): string {
  const counts = PARTS.flatMap((what) => {
    const count = changes.filter((change) => change.what === what).length;
    return count === 0 ? [] : [what === 'index' && count > 1 ? `${count} indexes` : counted(count, what)];
  });
  return counts.length < 2 ? counts.join('') : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
}

const PARTS: readonly ReportedChange['what'][] = ['table', 'column', 'index', 'trigger', 'view'];
