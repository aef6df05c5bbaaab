import type { Casebook } from '../diagnosis/index.ts';
import type { IncidentPage, Pages } from '../mentions/index.ts';

/**
 * What the build publishes as one JSON file, and what the worker and the command read: every
 * record of content/ and every signature. Plain data.
 */
export interface Knowledge extends Casebook, Pages {
  readonly incidents: readonly IncidentRecord[];
  readonly samples: readonly Sample[];
}

/** An incident's writeup, with the signatures that it explains. */
export interface IncidentRecord extends IncidentPage {
  readonly signatures: readonly string[];
}

/** A database that a visitor without a file can try: a signature's own case. */
export interface Sample {
  readonly title: string;
  /** The script that makes it. */
  readonly database: string;
  readonly running: string | null;
}
