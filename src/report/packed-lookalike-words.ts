import type { Lookalike } from '../sqlite/index.ts';
import { type LookalikeWords, thisIs } from './lookalike-words.ts';

const PAGE = 'file-is-an-archive';

function unpack(what: string, how: string): LookalikeWords {
  return thisIs(what, `Unpack it${how}, and choose the database inside.`, PAGE);
}

/** Archives and compressed files. */
export const packedWords = {
  gzip: unpack('a gzip archive', ' with “gunzip”'),
  zip: unpack('a zip archive, or a document that is one inside', ''),
  zstd: unpack('a file compressed with Zstandard', ' with “zstd -d”'),
  xz: unpack('a file compressed with xz', ' with “unxz”'),
  bzip2: unpack('a file compressed with bzip2', ' with “bunzip2”'),
  '7z': unpack('a 7-Zip archive', ' with “7z x”'),
  lz4: unpack('a file compressed with lz4', ' with “unlz4”'),
  tar: unpack('a tar archive', ' with “tar -xf”'),
  rar: unpack('a RAR archive', ' with “unrar x”'),
  lzip: unpack('a file compressed with lzip', ' with “lzip -d”'),
  lzop: unpack('a file compressed with lzop', ' with “lzop -d”'),
  compress: unpack('a file compressed with the old “compress” (.Z)', ' with “uncompress”'),
  mozlz4: thisIs(
    'a compressed JSON file of Firefox',
    'It is no database: choose one of the files that end in “.sqlite”.',
    PAGE,
  ),
  'android-backup': unpack('a backup made by adb of Android', ' with a program for such backups'),
  qcow2: thisIs(
    'the disk of a virtual machine (qcow2)',
    'Start the machine or mount its disk, copy the database out, and choose the copy.',
    PAGE,
  ),
} satisfies Partial<Record<Lookalike, LookalikeWords>>;
