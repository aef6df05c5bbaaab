/** One line of what was pasted, or one that a logger had put into a line. */
export interface LogLine {
  /** Line of the pasted text, from 1 on. */
  readonly number: number;
  /** The line without colours. */
  readonly text: string;
  /** Characters of `text` before the message: what the logger and those who carried the log put there. */
  readonly prefix: number;
  /** A JSON log says of it that it is an error. */
  readonly isError?: boolean;
  /** A JSON log has it in a field that is not for reading, such as a level or the name of a host. */
  readonly isAside?: boolean;
}

/** The message of a line, without what was put before it. */
export function saidIn({ text, prefix }: LogLine): string {
  return text.slice(prefix);
}
