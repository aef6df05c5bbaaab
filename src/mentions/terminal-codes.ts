const ESC = '\u001b';
const BEL = '\u0007';

/**
 * Codes that only a terminal understands, as ECMA-48 has them: control sequences (colours, erasing, moving) and
 * operating system commands (titles, links); https://ecma-international.org/publications-and-standards/standards/ecma-48/
 */
const CODES = new RegExp(
  `${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)|${ESC}[@-Z\\\\-_]`,
  'g',
);

/** The same colours as text: what syslog, JSON, Python and a viewer make of the escape character, and what copying leaves of them. */
const SPELLED =
  /(?:#033|\\u001b|\\x1b|\\033|\\e|\^\[|␛)\[[0-9;?]*[A-Za-z]|\[(?:\d{1,3}(?:;\d{1,3})*)?m(?![A-Za-z]*\])/gi;

/** Characters that are never part of a message, tabs and the ends of lines aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u200b]/g;

/** The text as it was meant to be read: without colours, links, moves of the cursor and other control characters. */
export function withoutTerminalCodes(text: string): string {
  const spelled = text.includes('[') || text.includes('␛') ? text.replace(CODES, '').replace(SPELLED, '') : text;
  return spelled.replace(CONTROL, '');
}
