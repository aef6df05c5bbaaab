import { type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { ByteSource } from '../sqlite/index.ts';
import { type ByteStream, gunzipped, joined, streamOf, streamOfBytes } from './byte-stream.ts';
import { type Member, type MemberFault, tidyPath } from './member.ts';

/** APPNOTE 4.4.5; what is not here is named by its number. */
const METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'xz',
};

/** Bytes that the list of files may take; a hostile archive can say any number. */
const DIRECTORY_BYTES = 256 * 1024 ** 2;

/** Bytes of a local header before its two variable fields, and what it begins with. APPNOTE 4.3.7. */
const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER = 0x04034b50;

/**
 * The files of a zip, from its directory at the end; folders and links are left out. zip.js reads the directory; the
 * contents are unpacked by the platform. Throws where there is no directory, or where it does not hold.
 */
export async function* zipMembers(source: ByteSource): AsyncGenerator<Member> {
  const reader = {
    size: source.size,
    init: async () => {},
    // Asked for by the type only: what can be read at any place is not streamed.
    readable: new ReadableStream(),
    readUint8Array: async (offset: number, length: number) => {
      if (length > DIRECTORY_BYTES) throw new Error('its list of files is too long');
      return source.read(offset, length);
    },
  };
  // Nothing is written by these names, so that none is unsafe.
  const zip = new ZipReader(reader, { strictness: 'tolerant', filenameValidation: 'tolerant', useWebWorkers: false });
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory || entry.symlink) continue;
    const path = tidyPath(entry.filename);
    yield { path, sizeBytes: entry.uncompressedSize, fault: faultOf(entry, path), open: () => unpacked(source, entry) };
  }
}

function faultOf({ encrypted, compressionMethod }: FileEntry, path: string): MemberFault | null {
  if (encrypted) return { what: 'encrypted', at: path };
  if (compressionMethod === 0 || compressionMethod === 8) return null;
  return { what: 'unsupported', at: path, method: METHODS[compressionMethod] ?? `method ${compressionMethod}` };
}

/**
 * The content of a file. The deflated bytes are dressed as gzip, whose end holds what the directory says of size and
 * checksum: the platform then checks both, and Node before 20.12 can do it, which knows no bare deflate.
 */
function unpacked(source: ByteSource, { offset, compressedSize, compressionMethod, ...stated }: FileEntry): ByteStream {
  const header = source.read(offset, LOCAL_HEADER_BYTES);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (header.length < LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL_HEADER) {
    throw new Error('the header of a file is missing');
  }
  const from = offset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const content = streamOf(source, from, from + compressedSize);
  if (compressionMethod === 0) return content;
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, stated.crc32 ?? 0, true);
  end.setUint32(4, stated.uncompressedSize % 2 ** 32, true);
  return gunzipped(
    joined(
      streamOfBytes(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)),
      content,
      streamOfBytes(new Uint8Array(end.buffer)),
    ),
  );
}
