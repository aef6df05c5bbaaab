/**
 * The result of one examination in words: what `--json` prints, what the route shows, what is copied
 * as Markdown. Its fields are kept stable; `report-schema.ts` describes them as a JSON Schema.
 */
export interface Report {
  readonly file: { readonly name: string; readonly sizeBytes: number; readonly bytesRead: number };
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
  /** Per migration tool: what was applied, in the order of recording, and where it stands. */
  readonly histories: readonly {
    readonly tool: string;
    readonly applied: readonly string[];
    readonly heads: readonly string[];
  }[];
  /** Confirmed and possible, the most certain first. */
  readonly findings: readonly ReportedFinding[];
  /** Signatures of the recognised app that a fact contradicts. */
  readonly ruledOut: readonly Omit<ReportedVerdict, 'verdict'>[];
  readonly caveats: readonly { readonly kind: string; readonly text: string }[];
  readonly checked: readonly string[];
  readonly notChecked: readonly { readonly what: string; readonly why: string }[];
}

/** What a signature and its writeup are called, and the rows that its verdict rests on. */
export interface ReportedVerdict {
  readonly signature: string;
  /** Slug of the writeup. */
  readonly incident: string;
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

/** One row of proof: what a healthy file would have there where it is at fault, else what the failure is known by. */
export interface ReportedEvidence {
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  /** Whether this is what is wrong; the other rows say what leads there. */
  readonly fault: boolean;
}
