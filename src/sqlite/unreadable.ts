import type { HeaderFault } from './header.ts';

/** Ways in which a file is not a database that can be read, each with what was found, in bytes. */
export type Unreadable =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-sqlite'; readonly sizeBytes: number; readonly looksLike: Lookalike }
  | { readonly kind: 'truncated'; readonly sizeBytes: number; readonly expectedBytes: number }
  | { readonly kind: 'header-damaged'; readonly fault: HeaderFault }
  | { readonly kind: 'malformed'; readonly message: string }
  | { readonly kind: 'schema-too-large'; readonly message: string }
  | { readonly kind: 'read-failed'; readonly message: string };

/** What a file that is no SQLite 3 database looks like, from its first bytes. */
export type Lookalike =
  | 'sqlite-wal'
  | 'sqlite-journal'
  | 'sqlite-shm'
  | 'sqlite-2'
  | 'gzip'
  | 'zip'
  | 'sql-text'
  | 'text'
  | 'zeros'
  | 'unknown';
