export type { CountedLeftover, Evidence, Found, Need, Obstacle, RowsOf } from './answer.ts';
export type { AppStanding } from './app-standing.ts';
export type { Leaf } from './condition.ts';
export {
  all,
  any,
  column,
  drift,
  fault,
  given,
  headOf,
  history,
  leftover,
  mention,
  not,
  recorded,
  reference,
  release,
  rows,
  running,
  table,
  unrecorded,
  upgrading,
} from './conditions.ts';
export { type Casebook, type Diagnosis, diagnose, openRowQuestions } from './diagnose.ts';
export type { Facts, RowCount } from './facts.ts';
export { leavesOf } from './leaves.ts';
export { type AppMarks, type AppMatch, recogniseApps, type Stop } from './recognition.ts';
export { isInRange, parseRange, parseRelease } from './release.ts';
export { defineSignature, type KnownSignature, type Signature } from './signature.ts';
export type { SignatureCase } from './signature-case.ts';
export type { Verdict } from './verdict.ts';
