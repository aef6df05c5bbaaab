import { describe, expect, it } from 'vitest';
import { lookalike } from '../../src/sqlite/lookalike.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** As SQLite 2 writes it: the sentence, a zero byte, then numbers. https://sqlite.org/src/file?name=src/btree.c&ci=version-2.8.17 */
const sqlite2 = new Uint8Array([
  ...utf8('** This file contains an SQLite 2.1 database **\0'),
  ...[0x28, 0x75, 0xe3, 0xda, 0, 0, 0, 0, 0, 0, 0, 0],
]);

describe('lookalike', () => {
  it.each([
    ['a gzip archive', Uint8Array.of(0x1f, 0x8b, 8, 0), 'gzip'],
    ['a zip archive', utf8('PK\u0003\u0004\u0014\u0000'), 'zip'],
    ['a database of SQLite 2', sqlite2, 'sqlite-2'],
    ['a dump', utf8('PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;'), 'sql-text'],
    ['a script with a comment first', utf8('\n-- users\nCREATE TABLE users (id);'), 'sql-text'],
    ['a dump with a byte order mark', utf8('\ufeffCREATE TABLE users (id);'), 'sql-text'],
    ['a log with colours', utf8('\u001b[31mERROR\u001b[0m\r\n\tat main'), 'text'],
    ['a text that is cut inside a letter', utf8('größ').subarray(0, -1), 'text'],
    ['a file of zeros', new Uint8Array(512), 'zeros'],
    ['one zero byte', new Uint8Array(1), 'zeros'],
    ['bytes of no known kind', Uint8Array.of(7, 1, 200, 0, 3), 'unknown'],
  ])('takes %s for what it is', (_, start, expected) => {
    expect(lookalike(start)).toBe(expected);
  });
});
