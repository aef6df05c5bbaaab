import { gzipSync } from 'node:zlib';
import { BlobReader, BlobWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import { packTar } from 'modern-tar';

/** Files of an archive by path. */
export type Files = Readonly<Record<string, Uint8Array | string>>;

const bytesOf = (content: Uint8Array | string) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The same bytes every time. */
const MADE = new Date('2026-01-01T00:00:00Z');

/** A zip, made by zip.js. */
export async function zipOf(files: Files, options: ZipWriterAddDataOptions = {}): Promise<Uint8Array> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false, lastModDate: MADE });
  for (const [path, content] of Object.entries(files)) {
    await zip.add(path, new BlobReader(new Blob([bytesOf(content) as Uint8Array<ArrayBuffer>])), options);
  }
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

/** A tar, made by modern-tar. */
export function tarOf(files: Files): Promise<Uint8Array> {
  return packTar(
    Object.entries(files).map(([name, content]) => {
      const body = bytesOf(content);
      return { header: { name, size: body.length, type: 'file' as const, mtime: MADE }, body };
    }),
  );
}

export const gzipOf = (content: Uint8Array | string): Uint8Array => new Uint8Array(gzipSync(bytesOf(content)));

export const tarGzOf = async (files: Files): Promise<Uint8Array> => gzipOf(await tarOf(files));
