import type { LogReport } from './log-report.ts';

/**
 * The result of one examination in words: what `--json` prints, what the route shows, what is copied
 * as Markdown. Its fields are kept stable; `report-schema.ts` describes them as a JSON Schema.
 */
export interface Report {
  readonly file: { readonly name: string; readonly sizeBytes: number; readonly bytesRead: number };
  /** What was asked about by name, such as by the link of a writeup: the first thing that is said. Empty where nothing was. */
  readonly asked: readonly ReportedAnswer[];
  /** The answer in one word; `nothing-known` is no proof of health. */
  readonly outcome: 'unreadable' | 'confirmed' | 'possible' | 'undetermined' | 'not-recognised' | 'nothing-known';
  /** The answer in one or two sentences: what is wrong, how sure, what to do next. */
  readonly headline: string;
  readonly unreadable: null | {
    readonly kind: string;
    readonly found: string;
    readonly do: string;
    /** Slug of the page in content/errors that says more. */
    readonly page: string | null;
  };
  /** The app that the file was recognised as, and by which marks. */
  readonly app: null | { readonly id: string; readonly name: string; readonly recognisedBy: readonly string[] };
  /** Which release of the app wrote it, as far as the catalogue tells; `null` where there is none of the app. */
  readonly standing: ReportedStanding | null;
  /** Per migration tool: what was applied, in the order of recording, and where it stands. */
  readonly histories: readonly ReportedHistory[];
  /** Confirmed and possible, the most certain first. */
  readonly findings: readonly ReportedFinding[];
  /** Signatures of the recognised app that a fact contradicts. */
  readonly ruledOut: readonly Omit<ReportedVerdict, 'verdict'>[];
  /** What the pasted log says; `null` where none was pasted. */
  readonly log: ReportedLog | null;
  readonly caveats: readonly { readonly kind: string; readonly text: string }[];
  readonly checked: readonly string[];
  readonly notChecked: readonly { readonly what: string; readonly why: string }[];
}

/** What the log that was pasted beside the file says. */
export interface ReportedLog extends LogReport {
  /** The release that it names, where that was taken as the one that is running because the user named none. */
  readonly running: string | null;
}

/** Where the file stands among the releases of its app. */
export interface ReportedStanding {
  readonly kind: 'exact' | 'by-schema' | 'between' | 'older' | 'newer' | 'mixed' | 'unknown' | 'no-history';
  /** The release or the range of releases that leaves this, or `null`. */
  readonly release: string | null;
  /** The same in a few words, whatever the kind: `v3.7`, `between v3.7 and v3.8`, `none that is recorded`. */
  readonly label: string;
  readonly says: string;
  /** Migrations that are none of the app's, in a sentence. */
  readonly foreign: string | null;
  /** How the schema differs from what this history promises; `null` where nothing is promised. */
  readonly drift: readonly ReportedDifference[] | null;
  readonly running: ReportedRelation | null;
  readonly upgradingTo: ReportedRelation | null;
  /** Where the upgrade stops on its way, in order. */
  readonly stops: readonly { readonly at: string; readonly because: string; readonly page: string | null }[];
  /** All releases of the app that are recorded, the newest first: one of them can be running, or be upgraded to. */
  readonly releases: readonly string[];
}

/** One way in which the schema differs from what its history promises. */
export interface ReportedDifference {
  readonly table: string;
  readonly what: 'table' | 'column' | 'index' | 'trigger' | 'view';
  readonly name: string;
  readonly kind: 'missing' | 'extra' | 'other';
  readonly expected: string;
  readonly found: string;
  readonly judged: 'harmless' | 'fails-on-read' | 'fails-on-write';
  readonly why: string;
  /** The message that it causes, or `null`. */
  readonly message: string | null;
}

/** How the file stands to one release. */
export interface ReportedRelation {
  readonly kind: 'same' | 'behind' | 'ahead' | 'cannot-tell' | 'unknown-release';
  readonly says: string;
  readonly pending: readonly string[];
  /** What changes on the way, release by release. */
  readonly steps: readonly { readonly releases: string; readonly changes: readonly ReportedChange[] }[];
}

export interface ReportedChange {
  readonly table: string;
  readonly what: 'table' | 'column' | 'index' | 'trigger' | 'view';
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly as: string;
}

/** What one migration tool left in the file. */
export interface ReportedHistory {
  readonly tool: string;
  readonly name: string;
  /** Names of other tools whose books look the same. */
  readonly orTools: readonly string[];
  readonly table: string | null;
  readonly applied: readonly string[];
  readonly heads: readonly string[];
  readonly timeline: readonly TimelineEntry[];
  /** What stands out in the books, in clauses; not all of it is a fault. */
  readonly standsOut: readonly string[];
  /** What this tool leaves when a migration dies. */
  readonly dies: string | null;
}

/** One migration on the timeline. */
export interface TimelineEntry {
  readonly id: string;
  /** When, as 2026-11-21 08:15:00, or `null` where the tool keeps no time. */
  readonly at: string | null;
  readonly state: 'applied' | 'failed' | 'unfinished';
  /** Whether the history stands here. */
  readonly isHead: boolean;
  /** The first release of the app that has it, where the catalogue knows, or `null`. */
  readonly release: string | null;
  readonly standsOut: string | null;
}

/** What a signature and its writeup are called, and the rows that its verdict rests on. */
export interface ReportedVerdict {
  readonly signature: string;
  /** Slug of the writeup; `null` for a failure of any app, which has none. */
  readonly incident: string | null;
  /** Where more is said: a path below the site, such as `incidents/…` or `errors/…`. */
  readonly page: string;
  readonly title: string;
  readonly verdict: 'confirmed' | 'possible';
  readonly evidence: readonly ReportedEvidence[];
}

/** A verdict worth showing. */
export interface ReportedFinding extends ReportedVerdict {
  /** What the user could supply that would settle a possible one. */
  readonly needs: readonly ('running-release' | 'upgrade-target' | 'log')[];
  readonly says: string;
  readonly first: string;
  readonly never: string;
}

/** What the file says of one failure that was asked about, whatever it says. */
export interface ReportedAnswer extends Omit<ReportedVerdict, 'verdict'> {
  readonly verdict: 'confirmed' | 'possible' | 'explained' | 'ruled-out' | 'not-applicable' | 'undetermined';
  /** The answer in a sentence or two: with the fact that contradicts it, or with what is missing. */
  readonly says: string;
}

/** One row of proof: what a healthy file would have there where it is at fault, else what the failure is known by. */
export interface ReportedEvidence {
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  /** Whether this is what is wrong; the other rows say what leads there. */
  readonly fault: boolean;
}
