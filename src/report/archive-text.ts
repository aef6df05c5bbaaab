import type { ArchiveFault, Container } from '../sqlite/index.ts';
import { bytes } from './bytes.ts';
import { counted } from './counted.ts';
import { grouped } from './grouped.ts';
import { lookalikeWords } from './lookalike-text.ts';

/** What was found, what to do, and the page of content/errors that says more. */
interface Words {
  readonly found: string;
  readonly do: string;
  readonly page: string;
}

const PAGE = 'file-is-an-archive';
const BY_HAND =
  'Unpack it yourself into an empty folder, and choose the database inside, with its -wal and -journal if there are any.';

/** Why an archive, or a part of it, was not opened. Names in it are a stranger's. */
export function archiveText(container: Container, fault: ArchiveFault): Words {
  if (fault.what === 'no-database') return noDatabase(container, fault);
  const [found, next] = foundAndNext(container, fault);
  return { found, do: next, page: PAGE };
}

type Refused = Exclude<ArchiveFault, { what: 'no-database' }>;

function foundAndNext(container: Container, fault: Refused): readonly [found: string, next: string] {
  const archive = `${container} archive`;
  switch (fault.what) {
    case 'encrypted':
      return [`Files in this ${archive} are encrypted: ${named(fault)}.`, `No password is asked for here. ${BY_HAND}`];
    case 'unsupported':
      return fault.method === 'sparse'
        ? [`This ${archive} holds a file with holes left out (tar --sparse): ${named(fault)}.`, BY_HAND]
        : [`This ${archive} is packed in a way that is not read here (${fault.method}): ${named(fault)}.`, BY_HAND];
    case 'too-deep':
      return [
        `This ${archive} holds archives in archives in archives, which are not opened: ${named(fault)}.`,
        'Unpack the outer one, and choose what is inside.',
      ];
    case 'cut-short':
      return [
        `The end of this ${archive} is missing${where(fault)}, so that what it holds is not whole.`,
        'Copy or download it again, and compare its size with the original. If the original ends there too, take an older backup.',
      ];
    case 'damaged':
      return [
        `This ${archive} is damaged${where(fault)}: “${fault.message}”.`,
        'Copy or download it again, and compare its size with the original. If the original is damaged too, take an older backup.',
      ];
    case 'split':
      return ['This is one part of a zip archive that was split.', `All parts are needed. ${BY_HAND}`];
    case 'goes-on':
      return [
        `This gzip file goes on behind its end${where(fault)}: several were joined into one, or something was written behind it.`,
        `${BY_HAND} “gunzip” takes all parts.`,
      ];
    case 'too-many':
      return [`This ${archive} holds more than ${grouped(fault.limit)} files; the rest was not looked at.`, BY_HAND];
    case 'too-large':
      return [
        `The databases in this ${archive} are larger than the ${bytes(fault.limitBytes)} that are unpacked here.`,
        BY_HAND,
      ];
    case 'too-long':
      return [
        `This ${archive} unpacks to more than ${bytes(fault.limitBytes)}; the rest was not looked at.`,
        `A small file that becomes so large may be made to do harm. If you know where it comes from: ${BY_HAND.charAt(0).toLowerCase()}${BY_HAND.slice(1)}`,
      ];
  }
}

function noDatabase(container: Container, { members, likely }: Extract<ArchiveFault, { what: 'no-database' }>): Words {
  if (likely === null) {
    const found = `This ${container} archive holds no database${members === 0 ? ', and no file at all' : ''}.`;
    return {
      found,
      do: 'Look for the database where the app keeps it, and for a backup that was taken of it.',
      page: PAGE,
    };
  }
  const words = lookalikeWords[likely.looksLike];
  const size = likely.sizeBytes === null ? '' : ` (${bytes(likely.sizeBytes)})`;
  const said = words.found(likely.sizeBytes === null ? 'the file' : bytes(likely.sizeBytes));
  const found =
    container === 'gzip' && members === 1
      ? `Unpacked, this gzip file is no SQLite database. ${said}`
      : `This ${container} archive holds ${counted(members, 'file')} and no SQLite database. The likeliest is “${likely.path}”${size}: ${said}`;
  return { found, do: words.do, page: words.page };
}

function named({ at, more = 0 }: { readonly at: string; readonly more?: number }): string {
  return `“${at}”${more > 0 ? ` and ${grouped(more)} more` : ''}`;
}

function where({ at, more = 0 }: { readonly at: string | null; readonly more?: number }): string {
  return at === null ? '' : ` at ${named({ at, more })}`;
}
