import type { Verdict } from './verdict.ts';

/** A database and the verdict that it must get. Every case also runs against every other signature. */
export interface SignatureCase {
  /** A sentence in the present. */
  readonly name: string;
  /** `app@release`: the database begins as this release leaves it, by the catalogue of the app. */
  readonly at?: string;
  /** A script that makes the database, or goes on with the one of `at`. */
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
