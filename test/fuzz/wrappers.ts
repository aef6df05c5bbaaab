import { LIMITS, type Limits } from '../../src/archive/index.ts';
import { gzipOf, tarGzOf, tarOf, zipOf } from '../archive/archives.ts';
import type { DiskState } from '../sqlite/interrupted-databases.ts';
import { ANY_FILE, type Mutation, putNumber } from './mutations.ts';
import type { Random } from './random.ts';

/** What an archive of the fuzzer may unpack to: enough for what is in it, and soon at an end for what lies. */
export const WRAPPER_LIMITS: Limits = { ...LIMITS, keptBytes: 64 * 1024 ** 2, unpackedBytes: 256 * 1024 ** 2 };

const WRAPPERS = {
  gzip: async ({ main }: DiskState) => gzipOf(main),
  zip: (files: DiskState) => zipOf(named(files)),
  'zip that is only stored': (files: DiskState) => zipOf(named(files), { level: 0 }),
  tar: (files: DiskState) => tarOf(named(files)),
  'tar.gz': (files: DiskState) => tarGzOf(named(files)),
  'zip in a tar': async (files: DiskState) => tarOf({ 'inner.zip': await zipOf(named(files)), 'x.db': files.main }),
} as const;

/** Puts files into an archive, and mostly spoils that. */
export async function wrapped(files: DiskState, random: Random, story: string[]): Promise<Uint8Array> {
  const [name, wrap] = random.pick(Object.entries(WRAPPERS)) ?? ['gzip', WRAPPERS.gzip];
  story.push(`in a ${name}`);
  const bytes = await wrap(files);
  if (bytes.length < 100 || random.chance(0.2)) return bytes;
  const [what, mutate] = random.pick(Object.entries(random.chance(0.4) ? ANY_FILE : OWN)) ?? ['', () => undefined];
  story.push(`archive: ${what}`);
  const copy = bytes.slice();
  return mutate(copy, random) ?? copy;
}

function named({ main, log, journal }: DiskState): Record<string, Uint8Array> {
  return {
    ...(log === null ? {} : { 'data/x.db-wal': log }),
    'data/x.db': main,
    ...(journal === null ? {} : { 'data/x.db-journal': journal }),
  };
}

/** Headers of zip: of a file, of its entry in the directory, and of the end; each with its length. APPNOTE 4.3. */
const ZIP_HEADERS = /PK(?=\W\W)/g;
const ZIP_HEADER_BYTES = 46;

const TAR_BLOCK = 512;

const OWN: Readonly<Record<string, Mutation>> = {
  'a lie in a header of zip': (bytes, random) => {
    const heads = [...Buffer.from(bytes).toString('latin1').matchAll(ZIP_HEADERS)].map(({ index }) => index);
    const head = random.pick(heads);
    return head === undefined ? undefined : putNumber(bytes, head + 4 + random.below(ZIP_HEADER_BYTES), random);
  },
  'a lie in a header of tar, with a checksum that holds': (bytes, random) => {
    const at = TAR_BLOCK * random.below(random.chance(0.6) ? 1 : Math.ceil(bytes.length / TAR_BLOCK));
    if (at + TAR_BLOCK > bytes.length) return undefined;
    const lie = random.pick([
      '77777777777',
      '00000000000',
      '-0000000001',
      '00000001000',
      '\x80\0\0\0\0\0\0\xff',
      'x',
      'L',
      'K',
      'S',
      'g',
    ]);
    bytes.set(Buffer.from(lie, 'latin1'), at + (lie.length > 1 ? 124 : 156));
    bytes.fill(0x20, at + 148, at + 156);
    const sum = bytes.subarray(at, at + TAR_BLOCK).reduce((sofar, byte) => sofar + byte, 0);
    return void bytes.set(Buffer.from(`${sum.toString(8).padStart(6, '0')}\0 `), at + 148);
  },
  'a lie in the header of gzip': (bytes, random) => putNumber(bytes, 3 + random.below(12), random),
  'another one behind it': (bytes, random) => {
    const start = random.chance(0.5) ? 0 : random.below(bytes.length);
    return new Uint8Array([...bytes, ...bytes.subarray(start)]);
  },
};
