import type { Answer, Evidence, Need, NonEmpty, Obstacle } from './answer.ts';
import type { Facts } from './facts.ts';
import { judge } from './judge.ts';
import type { AppMatch } from './recognition.ts';
import type { KnownSignature } from './signature.ts';

/** One signature's answer. A confirmed one cannot exist without evidence: the type forbids it. */
export type Verdict = { readonly signature: string } & (
  | { readonly kind: 'confirmed'; readonly evidence: NonEmpty<Evidence> }
  /** The file fits, but it also depends on something that is not known and that the user can supply. */
  | {
      readonly kind: 'possible';
      readonly evidence: NonEmpty<Evidence>;
      readonly needs: NonEmpty<Need>;
      /** What could not be read and might have settled it as well. */
      readonly unread: readonly Obstacle[];
    }
  | { readonly kind: 'ruled-out'; readonly evidence: NonEmpty<Evidence> }
  | { readonly kind: 'not-applicable' }
  /** It holds, and a signature of the app's own says more about the same thing. */
  | { readonly kind: 'explained'; readonly by: string }
  | { readonly kind: 'undetermined'; readonly because: NonEmpty<Obstacle> }
);

/** The verdict of one signature on one file. Never throws: a broken signature silences no other. */
export function verdictOf(signature: KnownSignature, facts: Facts, apps: readonly AppMatch[]): Verdict {
  if (!applies(signature, apps)) return { signature: signature.id, kind: 'not-applicable' };
  try {
    return { signature: signature.id, ...fromAnswer(judge(signature.when, facts)) };
  } catch (thrown) {
    return { signature: signature.id, kind: 'undetermined', because: [broken(thrown)] };
  }
}

function applies(signature: KnownSignature, apps: readonly AppMatch[]): boolean {
  if (signature.app === null) return true;
  if (apps.length === 0) return signature.withoutRecognition === true;
  return apps.some(({ id }) => id === signature.app);
}

type Outcome = Verdict extends infer V ? (V extends Verdict ? Omit<V, 'signature'> : never) : never;

function fromAnswer(answer: Answer): Outcome {
  const [evidence, ...moreEvidence] = answer.evidence;
  if (answer.kind === 'no') {
    // Without a fact against it, it was only never asked for: a log that nobody pasted.
    return evidence === undefined
      ? { kind: 'not-applicable' }
      : { kind: 'ruled-out', evidence: [evidence, ...moreEvidence] };
  }
  if (answer.kind === 'yes') {
    return evidence === undefined
      ? { kind: 'undetermined', because: [broken('it holds without evidence')] }
      : { kind: 'confirmed', evidence: [evidence, ...moreEvidence] };
  }
  const [obstacle, ...moreObstacles] = answer.because;
  if (obstacle !== undefined && !answer.settleable)
    return { kind: 'undetermined', because: [obstacle, ...moreObstacles] };
  const [need, ...moreNeeds] = answer.needs;
  // Nothing in the file points to it, and nothing speaks against it: nobody asked.
  if (evidence === undefined) return { kind: 'not-applicable' };
  if (need === undefined) {
    return { kind: 'undetermined', because: [broken('it is unknown without a reason')] };
  }
  return {
    kind: 'possible',
    evidence: [evidence, ...moreEvidence],
    needs: [need, ...moreNeeds],
    unread: answer.because,
  };
}

function broken(thrown: unknown): Obstacle {
  return { kind: 'signature-broken', message: thrown instanceof Error ? thrown.message : String(thrown) };
}
