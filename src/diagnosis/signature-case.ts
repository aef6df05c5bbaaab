import type { Verdict } from './verdict.ts';

/** A database and the verdict that it must get. Every case also runs against every other signature. */
export interface SignatureCase {
  /** A sentence in the present. */
  readonly name: string;
  /** A script that makes the database. */
  readonly database: string;
  readonly log?: string;
  readonly running?: string;
  readonly upgradingTo?: string;
  readonly verdict: Verdict['kind'];
  /** Other signatures that are right to report something here as well. */
  readonly alsoMatches?: readonly string[];
  /** Offer it on the diagnose route under this name, for visitors without a file. */
  readonly sample?: string;
}
