import { describe, expect, it } from 'vitest';
import { entropy, looksRandom } from '../../src/sqlite/entropy.ts';
import { lookalike } from '../../src/sqlite/lookalike.ts';
import { binary, database, noise, patched, raw } from './refused-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('lookalike', () => {
  it.each([
    ['a script with a comment first', '\n-- users\nCREATE TABLE users (id);', 'sql-text'],
    ['a script that begins with a long comment', `${'-- words\n'.repeat(80)}`, 'sql-text'],
    ['a dump with a byte order mark', '\ufeffCREATE TABLE users (id);', 'sql-text'],
    ["a dump by Python's iterdump()", 'BEGIN TRANSACTION;\nCREATE TABLE a(x);\nCOMMIT;', 'sqlite-dump'],
    ['what .recover prints', "BEGIN;\nPRAGMA writable_schema = on;\nPRAGMA encoding = 'UTF-8';", 'sqlite-dump'],
    ['a dump of MariaDB', '/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19\n', 'mysql-dump'],
    ['a dump of phpMyAdmin', '-- phpMyAdmin SQL Dump\n-- version 5.2.1\n', 'mysql-dump'],
    ['a dump of Adminer', '-- Adminer 4.8.1 MySQL 8.0.29 dump\n', 'mysql-dump'],
    ['a dump of all of PostgreSQL', '--\n-- PostgreSQL database cluster dump\n--\n', 'postgresql-dump'],
    ['a dump as xxd prints it', '00000000: 5351 4c69 7465 2066 6f72 6d61 7420 3300  SQLite', 'sqlite-hex'],
    ['an encrypted file in Base64', 'U2FsdGVkX19xyzabc\n', 'openssl'],
    ['a file armoured by age', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n', 'age'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIF\n', 'pem'],
    ['a locked file of git-annex', '../.git/annex/objects/W1/2q/SHA256E-s5--4d7a.db', 'git-annex-pointer'],
    ['a page that begins with XML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', 'html'],
    ['a fragment of a page', '\n <html lang="de">', 'html'],
    ['an array of JSON', '[1, 2]', 'json'],
    ['a row of JSON per line', '{"level":"error","msg":"no such table"}\n', 'json'],
    ['a log with colours', '\u001b[31mERROR\u001b[0m\r\n\tat main', 'log'],
    ['a log with times', '[2026-11-21 10:00:00] start\n', 'log'],
    ['a log of Go', '2026/11/21 10:00:00 start\n', 'log'],
    ['a log of docker compose', 'web-1  | start\nweb-1  | stop\n', 'log'],
    ['a log of the journal', '-- Journal begins at Sat 2026-11-21. --\nNov 21 10:00:00 host app[1]: x\n', 'log'],
    ['a log of the kernel', '[    0.000000] Linux version 6.1\n', 'log'],
    ['a message alone', 'no such table: users', 'text'],
    ['settings', '[database]\npath = app.db\n', 'text'],
    ['prose that begins with an SQL word', 'Begin with a copy.\nCreate a folder.\n', 'text'],
    ['a style sheet', '/* blue */\nbody { color: blue }\n', 'text'],
    ['a rule of hyphens', '--- a/app.py\n+++ b/app.py\n', 'text'],
    ['a letter', 'A', 'text'],
    ['empty lines', '\n\n', 'text'],
  ])('takes %s for what it is', (_, text, expected) => {
    expect(lookalike(utf8(text))).toBe(expected);
  });

  it.each([
    ['a text that is cut inside a letter', utf8('größ').subarray(0, -1), 'text'],
    ['a log of -wal with the other order of bytes', raw('\x37\x7f\x06\x83\0\x2d\xe2\x18'), 'sqlite-wal'],
    ['an empty zip archive', binary(0, 'PK\x05\x06', 22), 'zip'],
    ['a database with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...database), 'sqlite-as-text'],
    ['a database without its zeros', database.filter((byte) => byte !== 0), 'sqlite-as-text'],
    ['a database of which the first page is zeros', new Uint8Array(4096), 'zeros'],
    ['one zero byte', new Uint8Array(1), 'zeros'],
    ['a few bytes of no known kind', Uint8Array.of(7, 1, 200, 0, 3), 'too-short'],
    ['99 bytes of no known kind', binary(0, '', 99), 'too-short'],
    ['100 bytes of no known kind', binary(0, '', 100), 'unknown'],
    ['a word that is a short magic', utf8('MZ is a signature. FS21 too.'), 'text'],
    ['a LiteDB of version 4', binary(25, '** This is a LiteDB file **\x07'), 'litedb'],
    ['a Berkeley DB with the high byte first', binary(12, '\0\x06\x15\x61\0\0\0\x09'), 'berkeley-db'],
    ['a page size that can not be', patched(database, 0, ...new Array(16).fill(0), 3, 232), 'unknown'],
  ])('takes %s for what it is', (_, start, expected) => {
    expect(lookalike(start)).toBe(expected);
  });

  it('knows a table file of LevelDB by its end, wherever that is', () => {
    const end = raw('\x57\xfb\x80\x8b\x24\x75\x47\xdb');
    expect(lookalike(noise(512), 5000, end)).toBe('leveldb');
    expect(lookalike(noise(512), 5000)).toBe('unknown');
  });

  it('guesses encryption only where the size is one of pages', () => {
    expect(lookalike(noise(512), 40_960)).toBe('perhaps-encrypted');
    expect(lookalike(noise(4096), 40_960)).toBe('perhaps-encrypted');
    expect(lookalike(noise(512), 40_961)).toBe('unknown');
    expect(lookalike(binary(0, '', 512), 40_960)).toBe('unknown');
  });

  it('takes no time over a text that is made to take time', () => {
    const hostile = ['/**/', '/**', '--\n', '[', '../', '<!---', '-- \n\n ', '#\n', '[1', 'x-1'].map((part) =>
      utf8(part.repeat(16_384 / part.length)),
    );
    const before = performance.now();
    for (const start of hostile) lookalike(start);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('entropy', () => {
  it('is 0 for one value and 8 for all values alike', () => {
    expect(entropy(new Uint8Array(500))).toBe(0);
    expect(entropy(Uint8Array.from({ length: 1024 }, (_, at) => at & 0xff))).toBe(8);
  });

  it.each([400, 488, 512, 4096])('finds %i random bytes random, and a database not', (size) => {
    expect(looksRandom(noise(size))).toBe(true);
    expect(looksRandom(database.slice(0, size))).toBe(false);
  });

  it('does not judge by a few bytes', () => {
    expect(looksRandom(noise(200))).toBe(false);
  });
});
