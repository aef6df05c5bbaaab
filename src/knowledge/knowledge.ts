import type { AppMarks, Casebook } from '../diagnosis/index.ts';
import type { AppPage, IncidentPage, Pages } from '../mentions/index.ts';

/**
 * What the build publishes as one JSON file, and what the worker and the command read: every
 * record of content/ and every signature. Plain data.
 */
export interface Knowledge extends Casebook, Pages {
  readonly apps: readonly (AppMarks & AppPage)[];
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
  /** `app@release`: it begins as this release leaves it; `null` where the script makes all of it. */
  readonly at: string | null;
  /** The script that makes it, or goes on from there. */
  readonly database: string;
  readonly running: string | null;
}
