import type { Answer, Evidence } from './answer.ts';
import type { Condition, Leaf } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Look } from './look.ts';
import { lookAt } from './look-at.ts';

/**
 * Judges a condition in three values: what is unknown stays unknown through `not`, `all` and `any`
 * unless the rest settles it. Pure; throws only on a signature that is itself wrong.
 */
export function judge(condition: Condition, facts: Facts): Answer {
  return judgeWanted(condition, facts, { wanted: true, fault: false });
}

/** How the signature sees what it looks at: under `not` it is wanted not to hold, under `fault` it is what is wrong. */
type View = Pick<Evidence, 'wanted' | 'fault'>;

function judgeWanted(condition: Condition, facts: Facts, view: View): Answer {
  switch (condition.kind) {
    case 'all':
      return combine(
        condition.of.map((part) => judgeWanted(part, facts, view)),
        'no',
        'yes',
      );
    case 'any':
      return combine(
        condition.of.map((part) => judgeWanted(part, facts, view)),
        'yes',
        'no',
      );
    case 'not':
      return opposite(judgeWanted(condition.of, facts, { ...view, wanted: !view.wanted }));
    case 'fault':
      return judgeWanted(condition.of, facts, { ...view, fault: true });
    case 'given':
      return unasked(judgeWanted(condition.of, facts, view));
    default:
      return answer(condition, lookAt(condition, facts), view);
  }
}

function answer(condition: Leaf, look: Look, view: View): Answer {
  switch (look.kind) {
    case 'seen':
      return { kind: look.holds ? 'yes' : 'no', evidence: [{ condition, ...view, found: look.found }] };
    case 'unsupplied':
      return { kind: 'cannot-tell', needs: [look.need], because: [], settleable: true, evidence: [] };
    case 'obstructed':
      return { kind: 'cannot-tell', needs: [], because: [look.obstacle], settleable: false, evidence: [] };
  }
}

/** `decisive` is the answer that settles the whole by itself: one "no" in `all`, one "yes" in `any`. */
function combine(answers: readonly Answer[], decisive: 'yes' | 'no', otherwise: 'yes' | 'no'): Answer {
  const settling = answers.filter((part) => part.kind === decisive);
  if (settling.length > 0) return { kind: decisive, evidence: settling.flatMap((part) => part.evidence) };
  const unknown = answers.filter((part) => part.kind === 'cannot-tell');
  // In an unsettled `any`, what failed says nothing for the whole; in an unsettled `all`, what held does.
  const telling = decisive === 'no' || unknown.length === 0 ? answers : unknown;
  const evidence: Evidence[] = telling.flatMap((part) => part.evidence);
  if (unknown.length === 0) return { kind: otherwise, evidence };
  const settleable = unknown.filter((part) => part.settleable);
  return {
    kind: 'cannot-tell',
    needs: [...new Set((decisive === 'yes' ? settleable : unknown).flatMap((part) => part.needs))],
    because: unknown.flatMap((part) => part.because),
    // One open way is enough for `any`; for `all`, every open part must be within the user's reach.
    settleable: decisive === 'yes' ? settleable.length > 0 : settleable.length === unknown.length,
    evidence,
  };
}

function opposite(answer: Answer): Answer {
  if (answer.kind === 'cannot-tell') return answer;
  return { kind: answer.kind === 'yes' ? 'no' : 'yes', evidence: answer.evidence };
}

/** What hangs on the user's word alone becomes "no", without evidence: nobody said it. */
function unasked(answer: Answer): Answer {
  const onlyNeeds = answer.kind === 'cannot-tell' && answer.because.length === 0;
  return onlyNeeds ? { kind: 'no', evidence: [] } : answer;
}
