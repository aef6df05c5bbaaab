import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import type { Lookalike, Unreadable } from '../../src/sqlite/index.ts';
import { nativeDatabase, nativeFileWhileOpen } from './native-database.ts';

/** A file that people drop, and what it must be called: its kind, or what it looks like. */
export interface RefusedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly is: Lookalike | Exclude<Unreadable['kind'], 'not-sqlite'>;
}

const file = (name: string, bytes: Uint8Array, is: RefusedFile['is']): RefusedFile => ({ name, bytes, is });

/** The letters of a string as bytes, one each. */
export const raw = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

/** A binary file of `size` bytes with something at an offset; the rest is what no text has. */
export function binary(at: number, letters: string, size = 600): Uint8Array {
  const bytes = new Uint8Array(size).fill(2);
  bytes.set(raw(letters), at);
  return bytes;
}

/** Bytes without any order, the same at each run. */
export function noise(size: number): Uint8Array {
  let state = 2_463_534_242;
  return Uint8Array.from({ length: size }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

/** A copy with other bytes at an offset. */
export function patched(bytes: Uint8Array, at: number, ...by: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(by, at);
  return copy;
}

export const database = nativeDatabase('CREATE TABLE a (x); CREATE TABLE b (y); INSERT INTO a VALUES (1);');
const WAL = 'PRAGMA journal_mode = WAL; CREATE TABLE a (x); INSERT INTO a VALUES (1);';
const JOURNAL = `PRAGMA cache_size = 2; CREATE TABLE a (x);
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO a SELECT randomblob(3000) FROM n;
  BEGIN; UPDATE a SET x = randomblob(3000);`;

/** Page 0 of a tablespace: checksum, page number, type FSP_HDR, and the id of the tablespace twice. */
function innodbPage(): Uint8Array {
  const page = new DataView(new ArrayBuffer(16_384));
  page.setUint32(0, 0x9a3c_11d0);
  page.setUint16(24, 8);
  page.setUint32(34, 42);
  page.setUint32(38, 42);
  return new Uint8Array(page.buffer);
}

const ofSqlite = [
  file('app.db-wal', nativeFileWhileOpen(WAL, '-wal'), 'sqlite-wal'),
  file('app.db-shm', nativeFileWhileOpen(WAL, '-shm'), 'sqlite-shm'),
  file('app.db-journal', nativeFileWhileOpen(JOURNAL, '-journal'), 'sqlite-journal'),
  file('old.db', raw('** This file contains an SQLite 2.1 database **\0\x28\x75\xe3\xda'), 'sqlite-2'),
  file('first-15-bytes.db', database.slice(0, 15), 'sqlite-beginning'),
  file('magic-overwritten.db', patched(database, 0, ...new Array(16).fill(0)), 'sqlite-without-magic'),
  file('powershell.db', utf16(Buffer.from(database).toString('latin1')), 'sqlite-as-text'),
  file('app.db.b64', utf8(Buffer.from(database).toString('base64')), 'sqlite-base64'),
  file('app.db.hex', utf8(Buffer.from(database).toString('hex')), 'sqlite-hex'),
  file('0000000000000001.ltx', joined(raw('LTX1\0\0\0\0\0\0\x10\0'), noise(100)), 'ltx'),
];

const encrypted = [
  file('sqlcipher.db', noise(8192), 'perhaps-encrypted'),
  file('see.db', joined(noise(16), database.slice(16, 24), noise(4072)), 'perhaps-encrypted-in-part'),
  file('backup.age', joined(raw('age-encryption.org/v1\n-> X25519 '), noise(90)), 'age'),
  file('backup.asc', utf8('-----BEGIN PGP MESSAGE-----\n\nhQEMA0\n-----END PGP MESSAGE-----\n'), 'pgp'),
  file('backup.enc', joined(raw('Salted__'), noise(504)), 'openssl'),
  file('volume.img', binary(0, 'LUKS\xba\xbe\0\x02'), 'luks'),
  file('passwords.kdbx', binary(0, '\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5'), 'keepass'),
];

const packed = [
  file('app.db.gz', Uint8Array.from(gzipSync(database)), 'gzip'),
  file('backup.zip', binary(0, 'PK\x03\x04\x14\0'), 'zip'),
  file('app.db.zst', Uint8Array.from(zstdCompressSync(database)), 'zstd'),
  file('app.db.xz', binary(0, '\xfd7zXZ\0\0\x04'), 'xz'),
  file('app.db.bz2', binary(0, 'BZh91AY&SY'), 'bzip2'),
  file('backup.7z', binary(0, '7z\xbc\xaf\x27\x1c\0\x04'), '7z'),
  file('app.db.lz4', binary(0, '\x04\x22\x4d\x18\x64'), 'lz4'),
  file('backup.tar', patched(patched(new Uint8Array(1536), 0, ...raw('app.db')), 257, ...raw('ustar\x0000')), 'tar'),
  file('backup.rar', binary(0, 'Rar!\x1a\x07\x01\0'), 'rar'),
  file('app.db.lz', binary(0, 'LZIP\x01\x17'), 'lzip'),
  file('app.db.lzo', binary(0, '\x89LZO\0\r\n\x1a\n'), 'lzop'),
  file('app.db.Z', binary(0, '\x1f\x9d\x90'), 'compress'),
  file('search.json.mozlz4', binary(0, 'mozLz40\0'), 'mozlz4'),
  file('phone.ab', joined(raw('ANDROID BACKUP\n5\n1\nnone\n'), deflateSync(database)), 'android-backup'),
  file('disk.qcow2', binary(0, 'QFI\xfb\0\0\0\x03'), 'qcow2'),
];

const dumps = [
  file('dump.sql', utf8('PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE a(x);\nCOMMIT;\n'), 'sqlite-dump'),
  file(
    'dump-windows.sql',
    utf16('PRAGMA foreign_keys=OFF;\r\nBEGIN TRANSACTION;\r\nCOMMIT;\r\n'),
    'sqlite-dump-utf-16',
  ),
  file('mysqldump.sql', utf8('-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n'), 'mysql-dump'),
  file('pg_dump.sql', utf8('--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\n'), 'postgresql-dump'),
  file('pg_dump.custom', joined(raw('PGDMP\x01\x0e\0\x04\x08'), noise(64)), 'postgresql-archive'),
  file('mongodump.archive', binary(0, '\x6d\xe2\x99\x81'), 'mongodb-archive'),
  file('dump.rdb', joined(raw('REDIS0011\xfa\x09redis-ver'), noise(32)), 'redis-dump'),
  file('script.sql', utf8("-- H2 2.1.214;\n;\nCREATE USER IF NOT EXISTS \"SA\" SALT '' HASH '' ADMIN;\n"), 'h2-script'),
  file('init.sql', utf8('/* by hand */\nCREATE TABLE users (id INTEGER);\n'), 'sql-text'),
];

const databases = [
  file('users.frm', binary(0, '\xfe\x01\x0a\x0c'), 'mysql-table-definition'),
  file('users.MYI', binary(0, '\xfe\xfe\x07\x01'), 'mysql-myisam'),
  file('users.MAI', binary(0, '\xfe\xfe\x09\x03'), 'mysql-aria'),
  file('binlog.000001', binary(0, '\xfebin'), 'mysql-binary-log'),
  file('users.ibd', innodbPage(), 'innodb'),
  file('app.duckdb', binary(8, 'DUCK\x40\0\0\0'), 'duckdb'),
  file('000005.ldb', joined(noise(200), raw('\x57\xfb\x80\x8b\x24\x75\x47\xdb')), 'leveldb'),
  file('000011.sst', joined(noise(200), raw('\xf7\xcf\xf4\x85\xb7\x41\xe2\x88')), 'rocksdb'),
  file('CURRENT', utf8('MANIFEST-000004\n'), 'leveldb-current'),
  file('data.mdb', binary(16, '\xde\xc0\xef\xbe\x01\0\0\0'), 'lmdb'),
  file('meta.db', binary(16, '\xed\xda\x0c\xed\x02\0\0\0'), 'bolt'),
  file('wallet.dat', binary(12, '\x62\x31\x05\0\x09\0\0\0'), 'berkeley-db'),
  file('cache.gdbm', binary(0, '\xcf\x9a\x57\x13'), 'gdbm'),
  file('secrets.tdb', binary(0, 'TDB file\n\0'), 'tdb'),
  file('Data.fs', binary(0, 'FS21\x03\xd7'), 'zodb'),
  file('data.accdb', binary(0, '\0\x01\0\0Standard ACE DB\0'), 'access'),
  file('mail.edb', binary(4, '\xef\xcd\xab\x89'), 'ese'),
  file('default.realm', binary(16, 'T-DB\x09\x09'), 'realm'),
  file('app.mv.db', utf8(`H:2,block:2,blockSize:1000,chunk:1,format:2,version:1\n${' '.repeat(4000)}`), 'h2'),
  file('app.h2.db', binary(0, '-- H2 0.5/B -- \n-- H2 0.5/B -- \n'), 'h2-page-store'),
  file('app.litedb', binary(32, '** This is a LiteDB file **\x08'), 'litedb'),
  file('collection-0.wt', binary(0, '\x41\xd8\x01\0\x01\0\0\0'), 'wiredtiger'),
  file('000001.tsm', binary(0, '\x16\xd1\x16\xd1\x01'), 'influxdb'),
  file('load.rrd', binary(0, 'RRD\x000003\0'), 'rrdtool'),
];

const others = [
  file('events.parquet', binary(0, 'PAR1\x15\x04'), 'parquet'),
  file('model.h5', binary(0, '\x89HDF\r\n\x1a\n'), 'hdf5'),
  file('table.xls', binary(0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'ole2'),
  file('manual.pdf', joined(raw('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), noise(64)), 'pdf'),
  file('screenshot.png', binary(0, '\x89PNG\r\n\x1a\n'), 'png'),
  file('photo.jpg', binary(0, '\xff\xd8\xff\xe0'), 'jpeg'),
  file('spinner.gif', binary(0, 'GIF89a'), 'gif'),
  file('libsqlite3.so', binary(0, '\x7fELF\x02\x01\x01'), 'elf'),
  file('sqlite3.exe', binary(0, 'MZ\x90\0\x03'), 'windows-program'),
  file('Info.plist', binary(0, 'bplist00\xd1'), 'property-list'),
];

const texts = [
  file('lfs.db', utf8('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'), 'git-lfs-pointer'),
  file('annex.db', utf8('/annex/objects/SHA256E-s12345--4d7a.db\n'), 'git-annex-pointer'),
  file('404.db', utf8('<!DOCTYPE html>\n<html><head><title>Not found</title>'), 'html'),
  file('s3-error.db', utf8('<?xml version="1.0"?>\n<Error><Code>NoSuchKey</Code></Error>'), 'xml'),
  file('export.json', utf8('{\n  "users": []\n}\n'), 'json'),
  file('config.yaml', utf8('---\ndatabase: app.db\n'), 'yaml'),
  file('server.key', utf8('-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n'), 'pem'),
  file('entrypoint', utf8('#!/bin/sh\nexec app\n'), 'script'),
  file('app.log', utf8('Traceback (most recent call last):\n  File "manage.py", line 3\n'), 'log'),
  file('notes.txt', utf8('no such table: users'), 'text'),
  file('notes-utf-16.txt', utf16('Größe: 12'), 'text-utf-16'),
  file('notes-latin-1.txt', raw('die Datei ist zu gro\xdf f\xfcr die Platte'), 'text-latin-1'),
];

const states = [
  file('zero-bytes.db', new Uint8Array(0), 'empty'),
  file('reserved-space.db', new Uint8Array(8192), 'zeros'),
  file('one-byte.db', Uint8Array.of(7), 'too-short'),
  file('whatever.bin', binary(0, '', 777), 'unknown'),
  file('half.db', database.slice(0, 4096), 'truncated'),
  file('page-size-1000.db', patched(database, 16, 3, 232), 'header-damaged'),
  file('read-version-9.db', patched(database, 19, 9), 'header-damaged'),
  file('fractions-0.db', patched(database, 21, 0, 0, 0), 'header-damaged'),
  file('schema-format-9.db', patched(database, 44, 0, 0, 0, 9), 'header-damaged'),
];

export const refusedFiles: readonly RefusedFile[] = [
  ...[ofSqlite, encrypted, packed, dumps],
  ...[databases, others, texts, states],
].flat();
