import type { Lookalike } from '../sqlite/index.ts';
import { type LookalikeWords, thisIs } from './lookalike-words.ts';

const PAGE = 'file-is-not-a-database';
const POINTER = 'file-is-a-placeholder';
const LOG = 'If it is the log with the error, paste it into the field for the error instead.';

function noDatabase(what: string): LookalikeWords {
  return thisIs(what, 'Check the path, and choose the database of the app.', PAGE);
}

/** Files that are no database at all. */
export const fileWords = {
  parquet: noDatabase('a Parquet file with the data of one table'),
  hdf5: noDatabase('an HDF5 file'),
  ole2: noDatabase('a document of an older Microsoft Office (OLE 2)'),
  pdf: noDatabase('a PDF document'),
  png: noDatabase('a PNG image'),
  jpeg: noDatabase('a JPEG image'),
  gif: noDatabase('a GIF image'),
  elf: noDatabase('a program or library for Linux (ELF)'),
  'windows-program': noDatabase('a program or library for Windows'),
  'property-list': noDatabase('a binary property list of macOS or iOS'),
  'git-lfs-pointer': thisIs(
    'a pointer of Git LFS, not the file that it stands for',
    'Fetch the file itself with “git lfs pull”, and choose it then.',
    POINTER,
  ),
  'git-annex-pointer': thisIs(
    'a pointer of git-annex, not the file that it stands for',
    'Fetch the file itself with “git annex get FILE”, and choose it then.',
    POINTER,
  ),
  html: thisIs(
    'a web page (HTML), perhaps an error or a login page that was saved instead of the file',
    'Open it in a text editor to see what it says, and download the file again.',
    PAGE,
  ),
  xml: thisIs(
    'an XML file, perhaps the error of a storage service that was saved instead of the file',
    'Read what it says, and download the file again.',
    PAGE,
  ),
  json: thisIs(
    'a JSON file, perhaps an export of the app or the error of a server',
    `Choose the database of the app. ${LOG}`,
    PAGE,
  ),
  yaml: noDatabase('a YAML file, such as settings are kept in'),
  pem: thisIs('a key or certificate', 'Choose the database of the app, and keep this file to yourself.', PAGE),
  script: noDatabase('a script (it begins with “#!”)'),
  log: thisIs(
    'text that looks like a log',
    'Paste the part with the error into the field for the error, and choose the database here.',
    PAGE,
  ),
  text: thisIs('a text file, not a database', `Choose the database file. ${LOG}`, PAGE),
  'text-utf-16': thisIs('a text file in UTF-16, not a database', `Choose the database file. ${LOG}`, PAGE),
  'text-latin-1': thisIs(
    'a text file in Latin-1 or a relative of it, not a database',
    `Choose the database file. ${LOG}`,
    PAGE,
  ),
  zeros: {
    found: (size) =>
      `The file begins with zeros (${size}): a copy that was interrupted, or a placeholder of a synchronised folder.`,
    do: 'Copy it again from the machine on which the app runs.',
    page: POINTER,
  },
  'too-short': {
    found: (size) => `The file has only ${size}; the header of an SQLite database alone takes 100.`,
    do: 'Check the path, and compare the sizes of the original and the copy.',
    page: 'file-is-truncated',
  },
  unknown: {
    found: (size) => `This is not an SQLite 3 database (${size}): it does not begin with “SQLite format 3”.`,
    do: 'Check the path, and copy the file again. If the app encrypts its database, only the app can read it.',
    page: PAGE,
  },
} satisfies Partial<Record<Lookalike, LookalikeWords>>;
