import type { Verdict } from '../diagnosis/index.ts';
import type { Words } from '../examination/examine.ts';
import type { DatabaseFiles } from '../sqlite/index.ts';

/** A database of which it is known what is right to say of it. */
export interface KnownDatabase {
  readonly group: 'case' | 'release' | 'real';
  /** What it belongs to: the id of a signature, of an app, or a folder of real databases. */
  readonly of: string;
  readonly name: string;
  readonly words: Words;
  readonly content: DatabaseContent;
  readonly expects: Expects;
}

/** A script that makes it, or what was read of its files. */
export type DatabaseContent =
  | { readonly kind: 'script'; readonly sql: string }
  | { readonly kind: 'files'; readonly files: DatabaseFiles };

/** What is right to say of it. */
export type Expects =
  /** A case of a signature: this verdict, and of others only those that are named. */
  | {
      readonly kind: 'case';
      readonly signature: string;
      readonly verdict: Verdict['kind'];
      readonly alsoMatches: readonly string[];
    }
  /** As a release leaves it: nothing is confirmed on it. */
  | { readonly kind: 'release' }
  /** As its manifest says, by the slugs of incidents. */
  | {
      readonly kind: 'real';
      readonly healthy: boolean;
      readonly incidents: Readonly<Record<string, string>>;
      readonly mustNotReport: readonly string[];
    };

export const NOTHING_SAID: Words = { log: null, running: null, upgradingTo: null };
