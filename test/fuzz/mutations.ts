import { cellsOf, isInterior, overflowPointersOf, pageSizeOf, treeHeaderOf } from './page-format.ts';
import type { Random } from './random.ts';

/** Spoils bytes in place, or gives others. */
export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array | undefined;

/** Numbers at which readers stumble. */
const EDGES = [
  0, 1, 2, 3, 4, 5, 7, 8, 63, 64, 100, 127, 128, 255, 256, 511, 512, 513, 1000, 1024, 4095, 4096, 32_767, 32_768,
  65_535, 65_536, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
] as const;

export const ANY_FILE: Readonly<Record<string, Mutation>> = {
  'bits flipped': (bytes, random) => {
    for (let times = 1 + random.below(8); times > 0; times -= 1) {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    return undefined;
  },
  'a run of one byte': (bytes, random) => {
    const at = random.below(bytes.length);
    return void bytes.fill(random.pick([0, 0xff, random.below(256)]), at, at + 1 + random.below(600));
  },
  'a run from elsewhere': (bytes, random) => {
    const from = random.below(bytes.length);
    return void bytes.copyWithin(random.below(bytes.length), from, from + 1 + random.below(600));
  },
  'a number at its edge': (bytes, random) => putNumber(bytes, random.below(bytes.length), random),
  'cut off': (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  'cut off at a page': (bytes, random) => {
    const size = pageSizeOf(bytes);
    return bytes.slice(0, size * random.below(Math.ceil(bytes.length / size)));
  },
  'made longer': (bytes, random) => {
    const longer = new Uint8Array(bytes.length + random.pick([1, 511, 4096, 1 + random.below(9000)]));
    longer.fill(random.below(256));
    longer.set(bytes);
    return longer;
  },
};

/** Fields of the header: where, and how many bytes. */
const HEADER_FIELDS = [
  [16, 2],
  [18, 1],
  [19, 1],
  [20, 1],
  [21, 1],
  [22, 1],
  [23, 1],
  [24, 4],
  [28, 4],
  [32, 4],
  [36, 4],
  [40, 4],
  [44, 4],
  [48, 4],
  [52, 4],
  [56, 4],
  [60, 4],
  [64, 4],
  [68, 4],
  [92, 4],
  [96, 4],
] as const;

const WORDS = [
  'CREATE',
  'TABLE',
  'VIEW',
  'INDEX',
  'TRIGGER',
  'VIRTUAL',
  'UNIQUE',
  'PRIMARY',
  'KEY',
  'WITHOUT',
  'ROWID',
  'STRICT',
  'REFERENCES',
  'GENERATED',
  'ALWAYS',
  'AS',
  'SELECT',
  'FROM',
  'CHECK',
  'COLLATE',
  'DEFAULT',
  'WITH RECURSIVE',
  'USING',
  'fts5',
  'fts3',
  'rtree',
  'vec0',
  'load_extension(',
  'randomblob(',
  'zeroblob(9e9)',
  '((((((((',
  '))))',
  '/*',
  '*/',
  '--',
  "'",
  '"',
  '`',
  '[',
  ']',
  ';',
  ',',
  '\0',
  '<b>',
  '<script>',
  '&lt;',
  '](x)',
  '\u001b[31m',
  '\r\n',
  '%s%n',
  '{{x}}',
  '$(x)',
  '\ufffd',
  '\u202e',
  'sqlite_schema',
  'sqlite_master',
  'sqlite_sequence',
  'sqlite_stat1',
  'sqlite_autoindex_a_1',
  'django_migrations',
  'alembic_version',
  'users',
  'id',
  'rowid',
  'main.a',
  '1e999',
  '9223372036854775808',
  'x',
  'NULL',
] as const;

export const DATABASE: Readonly<Record<string, Mutation>> = {
  'a lie in the header': (bytes, random) => {
    const [at, width] = random.pick(HEADER_FIELDS);
    return putNumber(bytes, at, random, width);
  },
  'a size that is trusted': (bytes, random) => {
    putNumber(bytes, 28, random, 4);
    return void bytes.copyWithin(92, 24, 28);
  },
  'two pages swapped': (bytes, random) => {
    const [size, one, other] = twoPages(bytes, random);
    const kept = bytes.slice(one, one + size);
    bytes.copyWithin(one, other, other + size);
    return void bytes.set(kept.subarray(0, Math.max(0, bytes.length - other)), other);
  },
  'a page twice': (bytes, random) => {
    const [size, one, other] = twoPages(bytes, random);
    return void bytes.copyWithin(one, other, other + size);
  },
  'a lie in the header of a tree page': (bytes, random) => {
    const at = treeHeaderOf(somePage(bytes, random), pageSizeOf(bytes));
    const [field, width] = random.pick([
      [0, 1],
      [1, 2],
      [3, 2],
      [5, 2],
      [7, 1],
      [8, 4],
    ] as const);
    if (field === 0) return void bytes.fill(random.pick([2, 5, 10, 13, 0, 255]), at, at + 1);
    return putNumber(bytes, at + field, random, width);
  },
  'a lie where the cells are': (bytes, random) => {
    const at = treeHeaderOf(somePage(bytes, random), pageSizeOf(bytes));
    return putNumber(bytes, at + 8 + 2 * random.below(12), random, 2);
  },
  'a lie in a cell': (bytes, random) => {
    const cell = random.pick(cellsOf(bytes, somePage(bytes, random), pageSizeOf(bytes)));
    return cell === undefined ? undefined : putNumber(bytes, cell + random.below(12), random, random.pick([1, 2, 4]));
  },
  'the child of another': (bytes, random) => {
    const size = pageSizeOf(bytes);
    const page = somePage(bytes, random);
    const at = treeHeaderOf(page, size);
    if (!isInterior(bytes[at] ?? 0)) return undefined;
    const child = somePage(bytes, random);
    const cells = cellsOf(bytes, page, size);
    for (const pointer of random.chance(0.5) ? [...cells, at + 8] : [random.pick(cells) ?? at + 8]) {
      putUint(bytes, pointer, child, 4);
    }
    return undefined;
  },
  'other words in the schema': (bytes, random) => {
    const places = schemaTexts(bytes);
    const place = random.pick(places);
    if (place === undefined) return undefined;
    const { at, wide } = place;
    const from = at + random.below(160) * (wide === 0 ? 1 : 2);
    const word = random.pick(WORDS);
    const letters = wide === 0 ? [...Buffer.from(word)] : [...Buffer.from(word, 'utf16le')];
    if (wide === 2) Buffer.from(letters).swap16();
    return void bytes.set(letters.slice(0, Math.max(0, bytes.length - from)), Math.min(from, bytes.length));
  },
  'a word of the schema struck out': (bytes, random) => {
    const place = random.pick(schemaTexts(bytes));
    if (place === undefined) return undefined;
    const from = place.at + random.below(120);
    return void bytes.fill(random.pick([0x20, 0x28, 0x22, 0x27, 0x2d, 0xff, 0]), from, from + 1 + random.below(12));
  },
  'a lie in the list of free pages': (bytes, random) => {
    const trunk = new DataView(bytes.buffer, bytes.byteOffset).getUint32(32);
    const at = random.chance(0.4) || trunk === 0 ? random.pick([32, 36]) : (trunk - 1) * pageSizeOf(bytes);
    return putNumber(bytes, at + (at > 99 ? random.pick([0, 4, 8, 12]) : 0), random, 4);
  },
  'a chain that goes elsewhere': (bytes, random) => {
    const size = pageSizeOf(bytes);
    const pointer = random.pick(overflowPointersOf(bytes, somePage(bytes, random), size));
    if (pointer === undefined) return undefined;
    const page = new DataView(bytes.buffer, bytes.byteOffset).getUint32(pointer);
    const inside = random.chance(0.5) ? (page - 1) * size : pointer;
    return void putUint(bytes, inside, random.chance(0.5) ? page : random.pick([0, 1, 2, somePage(bytes, random)]), 4);
  },
};

/** Writes one of the numbers at which readers stumble, or one that is near the one that was there. */
export function putNumber(
  bytes: Uint8Array,
  at: number,
  random: Random,
  width: 1 | 2 | 4 = random.pick([1, 2, 4]),
): undefined {
  if (at < 0 || at + width > bytes.length) return;
  let old = 0;
  for (let next = at; next < at + width; next += 1) old = old * 256 + (bytes[next] ?? 0);
  putUint(bytes, at, random.chance(0.25) ? old + random.pick([-1, 1, 2, -2, 256]) : random.pick(EDGES), width);
}

function putUint(bytes: Uint8Array, at: number, value: number, width: number): void {
  if (at < 0 || at + width > bytes.length) return;
  for (let byte = 0; byte < width; byte += 1) bytes[at + byte] = value >>> (8 * (width - 1 - byte));
}

/** The first pages hold the schema: they are taken more often. */
function somePage(bytes: Uint8Array, random: Random): number {
  const pages = Math.max(1, Math.floor(bytes.length / pageSizeOf(bytes)));
  return 1 + random.below(random.chance(0.4) ? Math.min(4, pages) : pages);
}

function twoPages(bytes: Uint8Array, random: Random): readonly [size: number, one: number, other: number] {
  const size = pageSizeOf(bytes);
  return [size, (somePage(bytes, random) - 1) * size, (somePage(bytes, random) - 1) * size];
}

/** Where statements of the schema begin; `wide`: 1 and 2 for UTF-16, little and big end first. */
function schemaTexts(bytes: Uint8Array): { readonly at: number; readonly wide: 0 | 1 | 2 }[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64 * 1024)).toString('latin1');
  const found: { at: number; wide: 0 | 1 | 2 }[] = [];
  for (const match of text.matchAll(/CREATE |C\0R\0E\0A\0T\0E\0|\0C\0R\0E\0A\0T\0E/g)) {
    found.push({ at: match.index, wide: match[0].startsWith('\0') ? 2 : match[0].includes('\0') ? 1 : 0 });
  }
  return found;
}
