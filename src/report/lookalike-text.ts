import type { Lookalike } from '../sqlite/index.ts';
import { databaseWords } from './database-lookalike-words.ts';
import { dumpWords } from './dump-lookalike-words.ts';
import { encryptedWords } from './encrypted-lookalike-words.ts';
import { fileWords } from './file-lookalike-words.ts';
import type { LookalikeWords } from './lookalike-words.ts';
import { packedWords } from './packed-lookalike-words.ts';
import { sqliteWords } from './sqlite-lookalike-words.ts';

/** What is said of each kind of file that is no SQLite 3 database. */
export const lookalikeWords: Readonly<Record<Lookalike, LookalikeWords>> = {
  ...sqliteWords,
  ...encryptedWords,
  ...packedWords,
  ...dumpWords,
  ...databaseWords,
  ...fileWords,
};
