import type { Condition } from './condition.ts';

/** A known failure, declared as data. */
export interface Signature {
  /** Id of the app that it belongs to (`content/apps/<id>`), or `null` for any app. */
  readonly app: string | null;
  /**
   * Also judged on a file in which no app was recognised, because the failure can leave nothing that
   * names the app.
   */
  readonly withoutRecognition?: true;
  /** For a signature of any app: the page of the error message family (`content/errors/<id>`) that says more. */
  readonly page?: string;
  /** The same by migration tool, where one has a page of its own for it. */
  readonly pageOf?: Readonly<Record<string, string>>;
  /** Signatures of any app whose finding this one accounts for, so that it is not shown twice. */
  readonly explains?: readonly string[];
  /** What is wrong, in a few words; a noun phrase for the failing state. */
  readonly title: string;
  /** Yes: confirmed. Unknown only for want of the user's word: possible. */
  readonly when: Condition;
  readonly says: {
    /** One sentence when it is confirmed: what happened, or what will. */
    readonly confirmed: string;
    /** One sentence when it is possible, beginning with the condition: "If you run …, …". */
    readonly possible: string;
    /** One sentence: what to do first. */
    readonly first: string;
    /** One sentence: what not to do. */
    readonly never: string;
  };
}

/** A signature as the knowledge has it: with the id that its path gives it. */
export interface KnownSignature extends Signature {
  /** `<app>/<failure>`, from the path of its file. */
  readonly id: string;
}

/** Says what a signature is, and changes nothing; for the compiler's eyes. */
export function defineSignature(signature: Signature): Signature {
  return signature;
}
