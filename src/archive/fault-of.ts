import type { ArchiveFault } from '../sqlite/index.ts';
import { LimitReached } from './budget.ts';

/** What Node, the browsers, zip.js and modern-tar say when the end of a file is missing. */
const CUT_SHORT = /unexpected (?:end|eof)|end of (?:file|input|central|zip64)|truncated|incomplete/i;

/** What was thrown while unpacking, as what it says of the archive. `at` is the file in it that was being read. */
export function faultOf(thrown: unknown, at: string | null): ArchiveFault {
  if (thrown instanceof LimitReached) return thrown.fault;
  const message = messageOf(thrown).replace(/\.$/, '');
  if (/^split zip/i.test(message)) return { what: 'split' };
  return CUT_SHORT.test(message) ? { what: 'cut-short', at } : { what: 'damaged', at, message };
}

/** Node says what is wrong with compressed data in the cause, and nothing in the message. */
function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.message || (thrown.cause === undefined ? 'the compressed data does not hold' : messageOf(thrown.cause));
}
