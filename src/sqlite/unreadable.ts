import type { HeaderFault } from './header.ts';

/** Ways in which a file is not a database that can be read, each with what was found, in bytes. */
export type Unreadable =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-sqlite'; readonly sizeBytes: number; readonly looksLike: Lookalike }
  | { readonly kind: 'truncated'; readonly sizeBytes: number; readonly expectedBytes: number }
  | { readonly kind: 'header-damaged'; readonly fault: HeaderFault }
  | { readonly kind: 'malformed'; readonly message: string }
  | { readonly kind: 'schema-too-large'; readonly message: string }
  | { readonly kind: 'read-failed'; readonly message: string }
  | { readonly kind: 'archive'; readonly container: Container; readonly fault: ArchiveFault }
  /** The reader broke, or was ended; nothing is known of the file. */
  | { readonly kind: 'reader-failed'; readonly message: string };

/** An archive that can be opened, by what it begins with. */
export type Container = 'gzip' | 'zip' | 'tar';

/**
 * Why an archive, or a part of it, was not opened. `at` is the path of a file in it: a stranger's text, `null` where
 * the archive itself is meant; `more` is the number of others of which the same holds.
 */
export type ArchiveFault =
  | { readonly what: 'no-database'; readonly members: number; readonly likely: LikelyMember | null }
  | { readonly what: 'encrypted'; readonly at: string; readonly more?: number }
  | { readonly what: 'unsupported'; readonly at: string; readonly more?: number; readonly method: string }
  | { readonly what: 'too-deep'; readonly at: string; readonly more?: number }
  | { readonly what: 'cut-short'; readonly at: string | null; readonly more?: number }
  | { readonly what: 'damaged'; readonly at: string | null; readonly more?: number; readonly message: string }
  | { readonly what: 'split' }
  /** Behind the end of a gzip file there is more: another one, or bytes that are none of it. */
  | { readonly what: 'goes-on'; readonly at: string | null; readonly more?: number }
  | { readonly what: 'too-many'; readonly limit: number }
  /** Too much to keep, and too much to go through. */
  | { readonly what: 'too-large' | 'too-long'; readonly limitBytes: number };

/** The file of an archive that is most like a database, by its name or else by its size, and what it is instead. */
export interface LikelyMember {
  readonly path: string;
  /** `null` where the archive does not say. */
  readonly sizeBytes: number | null;
  readonly looksLike: Lookalike;
}

/** What a file that is no SQLite 3 database looks like, from its first bytes. */
export type Lookalike = OfSqlite | Encrypted | Packed | Dump | OtherDatabase | OtherFile | Text | Nothing;

/** Written by SQLite, or made of one of its databases. */
type OfSqlite =
  | ('sqlite-wal' | 'sqlite-journal' | 'sqlite-shm' | 'sqlite-2')
  /** Shorter than the magic, and the beginning of it. */
  | 'sqlite-beginning'
  /** The header is there but for its first 16 bytes. */
  | 'sqlite-without-magic'
  /** A program read the bytes as text and wrote that text. */
  | 'sqlite-as-text'
  | ('sqlite-base64' | 'sqlite-hex' | 'ltx');

/** The first two are a guess and no finding: nothing marks the databases of SQLCipher and the like. */
type Encrypted = 'perhaps-encrypted' | 'perhaps-encrypted-in-part' | 'age' | 'pgp' | 'openssl' | 'luks' | 'keepass';

type Packed =
  | ('gzip' | 'zip' | 'zstd' | 'xz' | 'bzip2' | '7z' | 'lz4' | 'tar' | 'rar' | 'lzip' | 'lzop' | 'compress')
  | ('mozlz4' | 'android-backup' | 'qcow2');

type Dump =
  | ('sqlite-dump' | 'sqlite-dump-utf-16' | 'mysql-dump' | 'postgresql-dump' | 'postgresql-archive')
  | ('mongodb-archive' | 'redis-dump' | 'h2-script' | 'sql-text');

type OtherDatabase =
  | ('mysql-table-definition' | 'mysql-myisam' | 'mysql-aria' | 'mysql-binary-log' | 'innodb')
  | ('duckdb' | 'leveldb' | 'rocksdb' | 'leveldb-current' | 'lmdb' | 'bolt' | 'berkeley-db' | 'gdbm' | 'tdb' | 'zodb')
  | ('access' | 'ese' | 'realm' | 'h2' | 'h2-page-store' | 'litedb' | 'wiredtiger' | 'influxdb' | 'rrdtool');

type OtherFile =
  | ('parquet' | 'hdf5' | 'ole2' | 'pdf' | 'png' | 'jpeg' | 'gif')
  | ('elf' | 'windows-program' | 'property-list');

type Text =
  | ('git-lfs-pointer' | 'git-annex-pointer' | 'html' | 'xml' | 'json' | 'yaml' | 'pem' | 'script' | 'log')
  | ('text' | 'text-utf-16' | 'text-latin-1');

type Nothing = 'zeros' | 'too-short' | 'unknown';
