import type { ArchiveFault } from '../sqlite/index.ts';
import type { ByteStream } from './byte-stream.ts';

/** Why one file of an archive cannot be unpacked, where the archive says so itself. */
export type MemberFault = Extract<ArchiveFault, { what: 'encrypted' | 'unsupported' }>;

/** A file in an archive. */
export interface Member {
  /** Its path in the archive, as it stands there: a stranger's text. */
  readonly path: string;
  /** Bytes when unpacked, as the archive says; `null` where it does not say. */
  readonly sizeBytes: number | null;
  /** Why it cannot be unpacked, known before trying; `null` where it can. */
  readonly fault: MemberFault | null;
  /** Begins to unpack it; asked at most once, and before the next member. Throws when it is damaged. */
  open(): ByteStream;
}

/** A path without what only says “from here”: `./data/x.db` and `/data/x.db` are `data/x.db`. */
export function tidyPath(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '') || path;
}
