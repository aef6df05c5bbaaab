import type { Unreadable } from '../sqlite/index.ts';
import { archiveText } from './archive-text.ts';
import { bytes } from './bytes.ts';
import { lookalikeWords } from './lookalike-text.ts';
import type { Report } from './report.ts';
import { RESCUE } from './rescue-text.ts';

/** Why a file could not be read, in two parts: what was found, what to do; and the page that says more. */
export function unreadableText(unreadable: Unreadable): NonNullable<Report['unreadable']> {
  const { kind } = unreadable;
  switch (kind) {
    case 'empty':
      return {
        kind,
        found: 'The file is empty: 0 bytes.',
        do: 'Look for the database at the path where the app really keeps it; an app often makes an empty file when it was started with another path or without its volume.',
        page: 'file-is-empty',
      };
    case 'not-sqlite': {
      const words = lookalikeWords[unreadable.looksLike];
      return { kind, found: words.found(bytes(unreadable.sizeBytes)), do: words.do, page: words.page };
    }
    case 'truncated': {
      const missing = unreadable.expectedBytes - unreadable.sizeBytes;
      return {
        kind,
        found: `The end of the file is missing: its header promises ${bytes(unreadable.expectedBytes)}, the file has ${bytes(unreadable.sizeBytes)}, so ${bytes(missing)} are gone.`,
        do: 'Copy it again, with the app stopped, and compare the sizes of the original and the copy before you use it.',
        page: 'file-is-truncated',
      };
    }
    case 'header-damaged': {
      const { field, value, expected } = unreadable.fault;
      const encrypted =
        field === 'schema format'
          ? ' An encrypted database of which the first bytes were left readable looks like this too.'
          : '';
      return {
        kind,
        found: `The header is damaged: ${field} is ${value}, where only ${expected} can be.`,
        do: `Copy the original again. If the original has the same header, restore a backup; keep the damaged file, since its pages may still be recovered.${encrypted}`,
        page: 'file-header-damaged',
      };
    }
    case 'malformed':
      return {
        kind,
        found: `SQLite can not read the schema: “${unreadable.message}”.`,
        do: `Make sure that the copy was taken with the app stopped, together with a -wal or -journal beside it. If it was: ${RESCUE.charAt(0).toLowerCase()}${RESCUE.slice(1)}`,
        page: 'database-disk-image-is-malformed',
      };
    case 'schema-too-large':
      return {
        kind,
        found: `The list of its tables is larger than is read without being asked: ${unreadable.message}.`,
        do: 'This is rarer than damage, and may be damage: run “sqlite3 copy.db .schema” on a copy and see whether it ends.',
        page: 'database-disk-image-is-malformed',
      };
    case 'read-failed':
      return {
        kind,
        found: `The file could not be read: ${unreadable.message}`,
        do: 'Check its name, and that you may read it. If the app is using it, stop the app, take a copy, and choose the copy.',
        page: null,
      };
    case 'archive':
      return { kind, ...archiveText(unreadable.container, unreadable.fault) };
    case 'reader-failed':
      return {
        kind,
        found: `The reader of this project did not get through the file: ${unreadable.message}.`,
        do: 'That is a fault of ours, or of a file that was made to cause it; it says nothing about whether the file is sound. Nothing was written. On a copy, “sqlite3 copy.db "PRAGMA quick_check"” tells whether SQLite reads it. Please report it.',
        page: null,
      };
  }
}
