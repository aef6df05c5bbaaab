import type { ArchiveFault } from '../sqlite/index.ts';
import { LimitReached } from './budget.ts';

/** What Node, the browsers, zip.js and modern-tar say when the end of a file is missing. */
const CUT_SHORT = /unexpected (?:end|eof)|end of (?:file|input|central|zip64)|ended without|truncated|incomplete/i;

/**
 * What Chromium, Node, Firefox and Safari say when a gzip file does not end where its data does. Their decompression
 * takes one part only, where `gunzip` takes several, and what came out before is lost with it.
 */
const GOES_ON = /\bjunk\b|after the end|past the end/i;

/** What was thrown while unpacking, as what it says of the archive. `at` is the file in it that was being read. */
export function faultOf(thrown: unknown, at: string | null): ArchiveFault {
  if (thrown instanceof LimitReached) return thrown.fault;
  const message = messageOf(thrown).replace(/\.$/, '');
  if (/^split zip/i.test(message)) return { what: 'split' };
  if (GOES_ON.test(message)) return { what: 'goes-on', at };
  return CUT_SHORT.test(message) ? { what: 'cut-short', at } : { what: 'damaged', at, message };
}

/** Node says what is wrong with compressed data in the cause, and nothing in the message. */
function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.message || (thrown.cause === undefined ? 'the compressed data does not hold' : messageOf(thrown.cause));
}
