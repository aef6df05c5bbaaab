import type { Lookalike } from './unreadable.ts';

/** Offset in bytes, what stands there (one letter a byte), and what it is a sign of. */
type Magic = readonly [at: number, bytes: string, is: Lookalike];

/**
 * What kinds of files begin with. Source, where no other is named: the rules of file(1),
 * https://github.com/file/file/tree/master/magic/Magdir (archive, compress, database, sql and others).
 */
export const MAGICS: readonly Magic[] = [
  // https://www.sqlite.org/fileformat2.html, https://www.sqlite.org/walformat.html; both byte orders of the checksums.
  [0, '\x37\x7f\x06\x82', 'sqlite-wal'],
  [0, '\x37\x7f\x06\x83', 'sqlite-wal'],
  [0, '\xd9\xd5\x05\xf9\x20\xa1\x63\xd7', 'sqlite-journal'],
  [0, '\x18\xe2\x2d\x00', 'sqlite-shm'],
  [0, '** This file contains an SQLite 2', 'sqlite-2'],
  [0, 'LTX1\0\0\0', 'ltx'], // https://github.com/superfly/ltx

  [0, 'age-encryption.org/v1\n', 'age'], // https://age-encryption.org/v1
  [0, 'Salted__', 'openssl'],
  [0, 'LUKS\xba\xbe', 'luks'],
  [0, '\x03\xd9\xa2\x9a', 'keepass'],

  [0, '\x1f\x8b\x08', 'gzip'], // RFC 1952
  [0, 'PK\x03\x04', 'zip'], // APPNOTE 4.3.7; 4.3.16 where it holds nothing
  [0, 'PK\x05\x06', 'zip'],
  [0, '\x28\xb5\x2f\xfd', 'zstd'], // RFC 8878
  [0, '\xfd7zXZ\0', 'xz'],
  [4, '\x31\x41\x59\x26\x53\x59', 'bzip2'], // behind “BZh” and a digit: the mark of a block, or of the end
  [4, '\x17\x72\x45\x38\x50\x90', 'bzip2'],
  [0, '7z\xbc\xaf\x27\x1c', '7z'],
  [0, '\x04\x22\x4d\x18', 'lz4'],
  [0, 'Rar!\x1a\x07', 'rar'],
  [0, 'LZIP\x01', 'lzip'],
  [0, '\x89LZO\0\r\n\x1a\n', 'lzop'],
  [0, 'mozLz40\0', 'mozlz4'],
  [0, 'ANDROID BACKUP\n', 'android-backup'],
  [0, 'QFI\xfb', 'qcow2'],

  [0, 'PGDMP', 'postgresql-archive'],
  [0, '\x6d\xe2\x99\x81', 'mongodb-archive'], // https://github.com/mongodb/mongo-tools, common/archive
  [0, 'REDIS0', 'redis-dump'],

  [0, '\xfe\xfe\x07', 'mysql-myisam'],
  [0, '\xfe\xfe\x09', 'mysql-aria'],
  [0, '\xfebin', 'mysql-binary-log'],
  [16, '\xde\xc0\xef\xbe', 'lmdb'], // MDB_MAGIC behind the page header, https://github.com/LMDB/lmdb, mdb.c
  [16, '\xed\xda\x0c\xed', 'bolt'], // https://github.com/etcd-io/bbolt, behind the page header
  [12, '\x61\x15\x06\0', 'berkeley-db'],
  [12, '\x62\x31\x05\0', 'berkeley-db'],
  [12, '\x53\x22\x04\0', 'berkeley-db'],
  [12, '\0\x06\x15\x61', 'berkeley-db'],
  [12, '\0\x05\x31\x62', 'berkeley-db'],
  [0, '\xcd\x9a\x57\x13', 'gdbm'],
  [0, '\xce\x9a\x57\x13', 'gdbm'],
  [0, '\xcf\x9a\x57\x13', 'gdbm'],
  [0, 'TDB file\n', 'tdb'],
  [4, 'Standard Jet DB', 'access'],
  [4, 'Standard ACE DB', 'access'],
  [4, '\xef\xcd\xab\x89', 'ese'],
  [0, 'H:2,', 'h2'], // https://www.h2database.com/html/mvstore.html#fileFormat
  [0, '-- H2 0.5/B', 'h2-page-store'],
  [32, '** This is a LiteDB file **', 'litedb'], // https://github.com/litedb-org/LiteDB, HeaderPage.cs; then that of its version 4
  [25, '** This is a LiteDB file **', 'litedb'],
  [0, '\x41\xd8\x01\0\x01\0', 'wiredtiger'], // https://github.com/wiredtiger/wiredtiger, block.h
  [0, '\x16\xd1\x16\xd1', 'influxdb'], // https://github.com/influxdata/influxdb, tsm1/writer.go
  [0, 'RRD\0', 'rrdtool'],

  [0, '\x89HDF\r\n\x1a\n', 'hdf5'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole2'],
  [0, '%PDF-', 'pdf'],
  [0, '\x89PNG\r\n\x1a\n', 'png'],
  [0, '\xff\xd8\xff', 'jpeg'],
  [0, 'GIF87a', 'gif'],
  [0, 'GIF89a', 'gif'],
  [0, '\x7fELF', 'elf'],
  [0, 'bplist00', 'property-list'],
];

/** Short marks, which may be chance or a word: they count only where nothing longer, and no text, is recognised. */
export const SHORT_MAGICS: readonly Magic[] = [
  [257, 'ustar', 'tar'],
  [8, 'DUCK', 'duckdb'],
  [16, 'T-DB', 'realm'], // https://github.com/realm/realm-core, alloc_slab.hpp
  [0, 'FS21', 'zodb'],
  [0, 'FS30', 'zodb'],
  [0, 'PAR1', 'parquet'],
  [0, '\x1f\x9d', 'compress'],
  [0, '\xfe\x01', 'mysql-table-definition'],
  [0, 'MZ', 'windows-program'],
];

/** Kinds that are known by their last eight bytes: the footers of LevelDB and RocksDB, low byte first. */
export const FOOTERS: readonly (readonly [bytes: string, is: Lookalike])[] = [
  ['\x57\xfb\x80\x8b\x24\x75\x47\xdb', 'leveldb'], // https://github.com/google/leveldb/blob/main/doc/table_format.md
  ['\xf7\xcf\xf4\x85\xb7\x41\xe2\x88', 'rocksdb'], // https://github.com/facebook/rocksdb, block_based_table_builder.cc
];

/** Whether those bytes stand at that offset. */
export function standsAt(start: Uint8Array, at: number, bytes: string): boolean {
  return start.length >= at + bytes.length && [...bytes].every((letter, n) => start[at + n] === letter.charCodeAt(0));
}
