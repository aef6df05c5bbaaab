import type { Lookalike } from './unreadable.ts';

/** Kinds of text by how they begin, the surest first. None of these can take long on a hostile text. */
const BEGINNINGS: readonly (readonly [RegExp, Lookalike])[] = [
  [/^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/, 'git-lfs-pointer'], // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
  [/^(?:(?:\.\.\/)*\.git)?\/annex\/objects\//, 'git-annex-pointer'], // https://git-annex.branchable.com/internals/pointer_file/
  [/^MANIFEST-\d{6,}\s?$/, 'leveldb-current'], // https://github.com/google/leveldb/blob/main/doc/impl.md
  [/^U1FMaXRlIGZvcm1hdCAz/, 'sqlite-base64'],
  [/^(?:[0-9a-f]{7,8}: )?53 ?51 ?4c ?69 ?74 ?65 ?20 ?66/i, 'sqlite-hex'],
  [/^U2FsdGVkX1/, 'openssl'], // “Salted__”, in Base64
  [/^-----BEGIN AGE ENCRYPTED FILE-----/, 'age'],
  [/^-----BEGIN PGP MESSAGE-----/, 'pgp'], // RFC 9580
  [/^-----BEGIN [A-Z0-9 ]+-----/, 'pem'], // RFC 7468
  [/^#!/, 'script'],
  [/^-- (?:Logs begin|Journal begins|Boot) /, 'log'], // journalctl(1)

  // https://www.sqlite.org/cli.html (.dump, .recover), and the iterdump() of Python's sqlite3.
  [
    /^(?:\.dbconfig defensive off\s+)?(?:PRAGMA foreign_keys ?= ?OFF;\s+BEGIN|BEGIN TRANSACTION;\s+(?:CREATE|INSERT|COMMIT|PRAGMA)|BEGIN;\s+PRAGMA writable_schema)/i,
    'sqlite-dump',
  ],
  [/^\/\*M?!999999\\- enable the sandbox mode/, 'mysql-dump'], // https://mariadb.com/kb/en/mariadb-dump/
  [/^-- (?:MySQL dump|MariaDB dump|phpMyAdmin SQL Dump|Adminer [\d.]+ MySQL)/, 'mysql-dump'],
  [/^--\s+-- PostgreSQL database (?:cluster )?dump/, 'postgresql-dump'],
  [/^-- H2 \d/, 'h2-script'], // https://www.h2database.com/html/commands.html#script
  [
    /^(?:--(?!-)[^\n]*\n\s*|\/\*(?:[^*]|\*(?!\/))*\*\/[;\s]*)*(?:PRAGMA\s+\w|BEGIN(?:\s+TRANSACTION)?;|(?:CREATE|DROP|ALTER)\s+(?:TABLE|INDEX|UNIQUE|VIEW|DATABASE|SCHEMA|TEMP|USER|ROLE|TYPE)|INSERT\s+(?:INTO|OR)\b|SET\s+\w+\s*=)/i,
    'sql-text',
  ],
  [/^(?:--(?!-)[^\n]*(?:\n\s*|$))+$/, 'sql-text'], // nothing but comments, as far as can be seen

  [/^(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i, 'html'],
  [/^<(?:\?xml|!DOCTYPE|\w[\w:.-]*\s+xmlns)/i, 'xml'],
  [/^(?:\{\s*["}]|\[[\s[]*(?:["{\]]|-?\d+(?:\.\d+)?\s*(?:,|\]\s*(?:[,\]]|$))|(?:true|false|null)\b))/, 'json'], // RFC 8259
  [/^(?:%YAML\s|---[ \r]*\n(?:#[^\n]*\n)*(?:- |[\w"'.-]+\s*:(?:\s|$)))/, 'yaml'], // https://yaml.org/spec/1.2.2/#91-streams
];

/** Lines that logs have, and hardly anything else: a time or a level first, the head or a frame of a stack. */
const LOG_LINES = [
  /^\W{0,4}\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/m,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /m,
  /^[[(]?(?:ERROR|ERR|WARN|WARNING|INFO|DEBUG|FATAL|CRITICAL|PANIC)\b(?=[\]:|)]|\s+[^=\s])/m,
  /^Traceback \(most recent call last\):/m,
  /^[\w.-]{1,80}-\d+ +\| /m, // docker compose logs
  /^\[ *\d+\.\d+\] /m, // dmesg
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with this character.
const COLOURS = /\x1b\[[0-9;?]*[A-Za-z]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text that has others is none.
const CONTROLS = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffd]/;

/** What kind of text the start of a file is, or `null` where it is none. */
export function textLookalike(start: Uint8Array): Lookalike | null {
  const { text, encoding } = decoded(start);
  // Before anything else, because a database that was rewritten as text still has its control characters.
  if (/^(?:\xef\xbb\xbf)?SQLite format 3/.test(text)) return 'sqlite-as-text';
  if (text === '' || CONTROLS.test(text)) return null;
  const plain = text.replace(COLOURS, '').trimStart();
  const kind = BEGINNINGS.find(([beginning]) => beginning.test(plain))?.[1];
  if (kind === 'sqlite-dump' && encoding === 'utf-16') return 'sqlite-dump-utf-16';
  if (kind !== undefined && plain !== '') return kind;
  if (LOG_LINES.some((line) => line.test(plain))) return 'log';
  return encoding === 'utf-8' ? 'text' : `text-${encoding}`;
}

/** The bytes as letters; UTF-16 only by its mark, Latin-1 only where it is no UTF-8 and nearly all of it is ASCII. */
function decoded(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'utf-16' | 'latin-1' } {
  // The last bytes may be the start of a letter that was cut in two.
  const decode = (label: string) => new TextDecoder(label).decode(bytes).replace(/\ufffd{1,3}$/u, '');
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe) return { text: decode('utf-16le'), encoding: 'utf-16' };
  if (mark === 0xfeff) return { text: decode('utf-16be'), encoding: 'utf-16' };
  const text = decode('utf-8');
  const ascii = bytes.reduce((count, byte) => (byte < 0x80 ? count + 1 : count), 0);
  if (!text.includes('\ufffd') || ascii < bytes.length * 0.8) return { text, encoding: 'utf-8' };
  return { text: decode('windows-1252'), encoding: 'latin-1' };
}
