import type { CatalogueFile } from '../catalogue/catalogue-file.ts';
import type { Caveat, Gap } from '../snapshot/snapshot.ts';
import { type AppStanding, appStandingOf } from './app-standing.ts';
import type { Facts } from './facts.ts';
import { leavesOf } from './leaves.ts';
import { type AppMarks, type AppMatch, recogniseApps } from './recognition.ts';
import { type RowQuestion, rowQuestionsOf } from './row-questions.ts';
import type { KnownSignature } from './signature.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What is known beforehand: how apps are recognised, and which failures are known. */
export interface Casebook {
  readonly apps: readonly AppMarks[];
  readonly signatures: readonly KnownSignature[];
  readonly catalogues: readonly CatalogueFile[];
}

/** All verdicts on one file, with what must be said beside them. */
export interface Diagnosis {
  /** Apps recognised, the best fit first. */
  readonly apps: readonly AppMatch[];
  /** What the catalogue of the app says, or `null` where there is none. */
  readonly standing: AppStanding | null;
  /** One per signature, the most certain first. */
  readonly verdicts: readonly Verdict[];
  readonly caveats: readonly Caveat[];
  readonly gaps: readonly Gap[];
}

const ORDER: readonly Verdict['kind'][] = [
  'confirmed',
  'possible',
  'undetermined',
  'explained',
  'ruled-out',
  'not-applicable',
];

/** Judges every signature on the facts. Pure: no clock, no file, no network. */
export function diagnose(facts: Facts, casebook: Casebook): Diagnosis {
  const apps = recogniseApps(facts.snapshot, casebook.apps);
  const standing = appStandingOf(facts, apps, casebook);
  const known: Facts = { ...facts, standing };
  const verdicts = casebook.signatures.map((signature) => verdictOf(signature, known, apps));
  return {
    apps,
    standing,
    verdicts: explained(verdicts, casebook.signatures).sort(
      (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
    ),
    caveats: facts.snapshot.caveats,
    gaps: facts.snapshot.gaps,
  };
}

/**
 * The questions about rows that are worth asking of the file: those of signatures that schema,
 * history and the user's words have not ruled out. Each once.
 */
export function openRowQuestions(facts: Facts, casebook: Casebook): readonly RowQuestion[] {
  const apps = recogniseApps(facts.snapshot, casebook.apps);
  const known: Facts = { ...facts, standing: appStandingOf(facts, apps, casebook) };
  const open = casebook.signatures.filter((signature) => {
    const { kind } = verdictOf(signature, known, apps);
    return kind !== 'ruled-out' && kind !== 'not-applicable';
  });
  const questions = open
    .flatMap(({ when }) => leavesOf(when))
    .flatMap((leaf) => rowQuestionsOf(leaf, facts.snapshot))
    .filter(({ sql }) => facts.rows[sql] === undefined);
  return [...new Map(questions.map((question) => [question.sql, question])).values()];
}

/** What a finding of the app's own accounts for is not a finding beside it. */
function explained(verdicts: readonly Verdict[], signatures: readonly KnownSignature[]): Verdict[] {
  const isFinding = ({ kind }: Verdict) => kind === 'confirmed' || kind === 'possible';
  return verdicts.map((verdict) => {
    const by = signatures.find(
      ({ id, explains }) =>
        explains?.includes(verdict.signature) === true &&
        verdicts.some((other) => other.signature === id && isFinding(other)),
    );
    return by !== undefined && isFinding(verdict)
      ? { signature: verdict.signature, kind: 'explained', by: by.id }
      : verdict;
  });
}
