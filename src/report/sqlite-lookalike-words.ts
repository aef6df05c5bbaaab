import type { Lookalike } from '../sqlite/index.ts';
import { type LookalikeWords, thisIs } from './lookalike-words.ts';

const HALF = 'file-is-the-wrong-half';
const AGAIN = 'Copy the original again, byte for byte, with the app stopped, and compare the two sizes.';

/** Files that SQLite wrote, or that were made of one of its databases. */
export const sqliteWords = {
  'sqlite-wal': thisIs(
    'a write-ahead log (-wal), not the database that it belongs to',
    'Choose the file of the same name without “-wal”, together with this one: the newest changes may be only here.',
    HALF,
  ),
  'sqlite-journal': thisIs(
    'a rollback journal (-journal), not the database that it belongs to',
    'Choose the file of the same name without “-journal”, together with this one: it may be needed to undo half a transaction.',
    HALF,
  ),
  'sqlite-shm': thisIs(
    "SQLite's shared-memory file (-shm), which holds no data",
    'Choose the file of the same name without “-shm”, together with the one that ends in “-wal”.',
    HALF,
  ),
  'sqlite-2': thisIs(
    'a database of SQLite 2, a format that has not been used since 2004',
    'Convert it with “sqlite old.db .dump | sqlite3 new.db”, and choose the new file.',
    'file-is-not-a-database',
  ),
  'sqlite-beginning': {
    found: (size) => `The file begins as an SQLite database does, and ends after ${size}.`,
    do: `Nothing of the data is in it. ${AGAIN}`,
    page: 'file-is-truncated',
  },
  'sqlite-without-magic': {
    found: (size) =>
      `The first 16 bytes of the file are wrong, but what follows is the header of an SQLite 3 database (${size}).`,
    do: `${AGAIN} If the original is the same, restore a backup, or write the 16 bytes into a copy, as the page says, and check that copy.`,
    page: 'file-header-damaged',
  },
  'sqlite-as-text': {
    found: (size) => `This was an SQLite database, but a program has rewritten it as text (${size}).`,
    do: 'Copy the original again, byte for byte: with cp, scp or docker cp, and not with “>” in Windows PowerShell or by an editor. What was rewritten can not be turned back.',
    page: 'file-header-damaged',
  },
  'sqlite-base64': thisIs(
    'an SQLite database, written as Base64 text',
    'Turn it back with “base64 -d FILE > copy.db”, and choose copy.db.',
    'file-is-an-archive',
  ),
  'sqlite-hex': thisIs(
    'an SQLite database, written as hexadecimal digits',
    'Turn it back with “xxd -r -p FILE > copy.db” (without “-p” where each line begins with an offset), and choose copy.db.',
    'file-is-an-archive',
  ),
  ltx: thisIs(
    'a transaction file (LTX) of Litestream or LiteFS, one piece of a replica',
    'Put the database together with “litestream restore -o copy.db REPLICA”, and choose copy.db.',
    'file-is-an-archive',
  ),
} satisfies Partial<Record<Lookalike, LookalikeWords>>;
