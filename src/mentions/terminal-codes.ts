const ESC = '\u001b';
const BEL = '\u0007';

/**
 * Codes that only a terminal understands, as ECMA-48 has them: control sequences (colours, erasing, moving),
 * operating system commands (titles, links), and short ones (character sets, as `tput sgr0` prints);
 * https://ecma-international.org/publications-and-standards/standards/ecma-48/
 */
const CODES = new RegExp(
  `${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}\\][^${BEL}${ESC}\n]*(?:${BEL}|${ESC}\\\\)|${ESC}[ -/]*[0-~]`,
  'g',
);

/**
 * The same colours as text: what syslog, JSON (and JSON within JSON), Python, Rust and a viewer make of the escape character,
 * and what copying leaves of them.
 */
const SPELLED =
  /(?:#033|\\{1,8}(?:u001b|u\{1b\}|x1b|033|e)|\^\[|␛)\[[0-9;?]*[A-Za-z]|(?:ESC)?\[(?:0|22|39|49)m|ESC\[\d[\d;]*m|\[\d{1,3}(?:;\d{1,3})*m(?!\w*\])|\[m(?![\w\]])/gi;

/** Characters that are never part of a message, tabs and the ends of lines aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u200b]/g;

/** The text as it was meant to be read: without colours, links, moves of the cursor and other control characters. */
export function withoutTerminalCodes(text: string): string {
  const raw = text.includes(ESC) ? text.replace(CODES, '') : text;
  const spelled = raw.includes('[') ? raw.replace(SPELLED, '') : raw;
  return spelled.replace(CONTROL, '');
}
