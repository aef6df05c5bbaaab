import type { Role } from './exception-chain.ts';

/** An error message recognised in pasted text. */
export interface Mention {
  /** The template that it fits, word for word as content or a signature has it. */
  readonly template: string;
  /** What the template's placeholders hold, by name, as the text has it. */
  readonly captures: Readonly<Record<string, string>>;
  /** Line of the pasted text, from 1 on. */
  readonly line: number;
  /** That line without colours, cut to the part around the message where it is very long. */
  readonly text: string;
  /** Where the message begins in `text`, and where it ends: characters. */
  readonly from: number;
  readonly to: number;
  /** Its part in a chain of exceptions. */
  readonly role: Role;
}
