import type { BooksSay, Mark } from './history.ts';
import type { MigrationTool, Rows } from './migration-tool.ts';

/**
 * Core Data and SwiftData (Apple): one row describes the store. Which model it was written with is in a binary property
 * list: the identifiers that the developer gave to it, mostly none, and a checksum. Z_VERSION is the format of the store.
 * https://developer.apple.com/documentation/coredata/nsstoremodelversionidentifierskey
 */
export const coredata: MigrationTool = {
  id: 'coredata',
  name: 'Core Data',
  books: [
    {
      table: /^z_metadata$/,
      columns: ['z_version', 'z_uuid', 'z_plist'],
      readsBlobs: true,
      rows: (book) => `SELECT CASE WHEN length(Z_PLIST) <= 1000000 THEN Z_PLIST END FROM ${book}`,
      say: sayModel,
    },
  ],
  dies: {
    kind: 'whole',
    says: 'A migration either changes the file in one transaction or writes a new one, which then takes its place; the old one can stay beside it.',
    source: 'https://developer.apple.com/documentation/coredata/migrating-your-data-model-automatically',
  },
  rebuilds: [],
};

function sayModel(rows: Rows): BooksSay {
  const models = rows.flatMap(([plist]) => (plist instanceof Uint8Array ? (modelIn(plist) ?? []) : []));
  const marks: Mark[] = [];
  if (rows.length !== 1) marks.push({ kind: 'odd-book', says: `it holds ${rows.length} rows where it must hold 1` });
  else if (models.length === 0) marks.push({ kind: 'odd-book', says: 'what it says of the model could not be read' });
  return { applied: models.map((id) => ({ id, at: null })), heads: [...models].sort(), marks };
}

/** The identifiers of the model, or else its checksum; `null` where the list names neither. */
function modelIn(plist: Uint8Array): string | null {
  try {
    const values = readList(plist, [IDENTIFIERS, ...CHECKSUMS]);
    const named = values.get(IDENTIFIERS)?.filter((id) => id !== '') ?? [];
    if (named.length > 0) return named.join(', ');
    return CHECKSUMS.map((key) => values.get(key)?.[0]).find((checksum) => checksum !== undefined) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const IDENTIFIERS = 'NSStoreModelVersionIdentifiers';
const CHECKSUMS = ['NSStoreModelVersionChecksumKey', 'NSStoreModelVersionHashesDigest'];

/** Kinds of objects in a binary property list, and how many members or characters one may have that is read. */
const [ASCII, UTF16, ARRAY, SET, DICTIONARY, MOST] = [5, 6, 10, 12, 13, 1000];

/**
 * The strings under these keys of a binary property list, be it one or several of them. Throws a RangeError where it is
 * cut off or damaged. https://opensource.apple.com/source/CF/CF-1153.18/CFBinaryPList.c
 */
function readList(bytes: Uint8Array, keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number, size: number): number => {
    let sum = 0;
    for (let byte = 0; byte < size; byte++) sum = sum * 256 + view.getUint8(at + byte);
    return sum;
  };
  const trailer = bytes.length - 32;
  const [offsetSize, referenceSize] = [number(trailer + 6, 1), number(trailer + 7, 1)];
  const offsets = number(trailer + 24, 8);

  const object = (index: number) => {
    const at = number(offsets + index * offsetSize, offsetSize);
    const [kind, short] = [view.getUint8(at) >> 4, view.getUint8(at) & 15];
    if (short < 15) return { kind, count: short, start: at + 1 };
    const size = 2 ** (view.getUint8(at + 1) & 15);
    return { kind, count: number(at + 2, size), start: at + 2 + size };
  };
  const members = (start: number, count: number) =>
    Array.from({ length: count }, (_, nth) => number(start + nth * referenceSize, referenceSize));
  const strings = (index: number, within: boolean): string[] => {
    const { kind, count, start } = object(index);
    if (count > MOST) return [];
    if (!within && (kind === ARRAY || kind === SET)) return members(start, count).flatMap((one) => strings(one, true));
    if (kind !== ASCII && kind !== UTF16) return [];
    const size = kind === ASCII ? 1 : 2;
    const codes = Array.from({ length: count }, (_, nth) => number(start + nth * size, size));
    return [String.fromCharCode(...codes)];
  };

  const top = object(number(trailer + 16, 8));
  if (top.kind !== DICTIONARY || top.count > MOST) return new Map();
  const values = members(top.start + top.count * referenceSize, top.count);
  return new Map(
    members(top.start, top.count).flatMap((index, nth) => {
      const [key] = strings(index, true);
      return key !== undefined && keys.includes(key) ? [[key, strings(values[nth] ?? 0, false)]] : [];
    }),
  );
}
