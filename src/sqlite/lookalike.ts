import type { Lookalike } from './unreadable.ts';

/** First bytes, as hexadecimal digits. Sources: https://www.sqlite.org/fileformat2.html, RFC 1952, APPNOTE 4.3.7. */
const MAGICS: readonly (readonly [string, Lookalike])[] = [
  ['377f0682', 'sqlite-wal'],
  ['377f0683', 'sqlite-wal'],
  ['d9d505f920a163d7', 'sqlite-journal'],
  ['18e22d00', 'sqlite-shm'],
  ['1f8b', 'gzip'],
  ['504b0304', 'zip'],
];

/** Says what the start of a file that is no SQLite 3 database looks like. */
export function lookalike(start: Uint8Array): Lookalike {
  const hex = [...start.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const magic = MAGICS.find(([digits]) => hex.startsWith(digits));
  if (magic !== undefined) return magic[1];
  if (start.every((byte) => byte === 0)) return 'zeros';
  if (new TextDecoder().decode(start).startsWith('** This file contains an SQLite 2')) return 'sqlite-2';
  const text = decodeText(start);
  if (text === null) return 'unknown';
  return /^\s*(--(?!-)|PRAGMA\s|BEGIN[\s;]|CREATE\s|INSERT\s|\/\*)/i.test(text) ? 'sql-text' : 'text';
}

/** The bytes as UTF-8 text, or `null` where they hold what no text file holds. */
function decodeText(bytes: Uint8Array): string | null {
  // The last bytes may be the start of a letter that was cut in two.
  const text = new TextDecoder().decode(bytes).replace(/\uFFFD{1,3}$/u, '');
  const strange = [...text].filter(
    (letter) => letter === '\uFFFD' || (letter < ' ' && !'\t\n\r\f\x1b'.includes(letter)),
  );
  return strange.length === 0 ? text : null;
}
