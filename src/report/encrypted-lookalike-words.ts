import type { Lookalike } from '../sqlite/index.ts';
import { type LookalikeWords, thisIs } from './lookalike-words.ts';

const PAGE = 'file-is-encrypted';
const ONLY_THE_APP =
  'If the app encrypts its database, only the app can read it: look in its settings, leave the key where it is, and paste the error message instead.';

function decrypt(what: string, how: string): LookalikeWords {
  return thisIs(what, `Decrypt it on your machine ${how}, and choose the database inside.`, PAGE);
}

/** Files whose content can not be seen; the first two are guesses and say so. */
export const encryptedWords = {
  'perhaps-encrypted': {
    found: (size) =>
      `Nothing in the file is recognised and its bytes look random (${size}): it may be an encrypted database, such as SQLCipher writes. That is a guess.`,
    do: `${ONLY_THE_APP} If it does not encrypt, check the path and copy the file again.`,
    page: PAGE,
  },
  'perhaps-encrypted-in-part': {
    found: (size) =>
      `Eight bytes of the header of an SQLite database can be read, and the rest looks random (${size}): it may be encrypted with an extension that leaves those bytes readable. That is a guess.`,
    do: `${ONLY_THE_APP} If it does not encrypt, the file is damaged: restore a backup.`,
    page: PAGE,
  },
  age: decrypt('a file encrypted with age', 'with “age -d”'),
  pgp: decrypt('a message encrypted with OpenPGP', 'with “gpg -d”'),
  openssl: decrypt('a file encrypted with “openssl enc”', 'with “openssl enc -d” and the options it was made with'),
  luks: thisIs('an encrypted volume (LUKS)', 'Open and mount it on your machine, and choose the database in it.', PAGE),
  keepass: thisIs(
    'a password database of KeePass',
    'It is not the database of a web app: choose another file, and keep this one to yourself.',
    PAGE,
  ),
} satisfies Partial<Record<Lookalike, LookalikeWords>>;
