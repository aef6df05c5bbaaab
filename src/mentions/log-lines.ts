import { type Role, rolesOf } from './exception-chain.ts';
import { type JsonText, jsonLine } from './json-line.ts';
import { prefixLength } from './line-prefix.ts';
import type { LogLine } from './log-line.ts';
import { withoutTerminalCodes } from './terminal-codes.ts';
import { wrappedLines } from './wrapped-lines.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&nbsp;': ' ',
};

/** Characters of one line that are looked at; a longer one is looked at in pieces. */
const LONGEST = 4000;

/** Characters that a piece shares with the one before, so that no message is cut in two. */
const SHARED = 500;

/** The lines of a pasted log, as they were meant to be read. Where a logger put lines into a line, they follow it, with its number. */
export interface Log {
  readonly lines: readonly LogLine[];
  /** Lines joined again that a terminal or a limit of the log had broken: each is in `lines` too, in its parts. */
  readonly joined: readonly LogLine[];
  /** The part that each of `lines` has in a chain of exceptions. */
  readonly roles: readonly Role[];
}

/** Reads a pasted log. It promises to look at every character of it, in time linear in their number. */
export function readLog(pasted: string): Log {
  const plain = withoutEntities(withoutTerminalCodes(pasted));
  const lines: LogLine[] = [];
  for (const [at, text] of plain.split(/\r\n|\r|\n/).entries()) addLine(text.trimEnd(), at + 1, lines);
  return { lines, joined: wrappedLines(lines), roles: rolesOf(lines) };
}

function withoutEntities(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?:quot|#34|#39|#x27|lt|gt|amp|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    : text;
}

function addLine(text: string, number: number, into: LogLine[]): void {
  const prefix = prefixLength(text);
  const said = prefix === 0 ? text : text.slice(prefix);
  const json = jsonLine(said) ?? (prefix === 0 ? null : jsonLine(text));
  if (json !== null) {
    for (const inner of json.texts) addInner(inner, number, json.isError, into);
    return;
  }
  addPieces({ number, text, prefix }, into);
  // A logger that quotes what it was given: the lines of a traceback, as one.
  if (/\\n|\\"/.test(said)) addInner({ text: unquoted(said), isAside: false }, number, false, into);
}

function addInner({ text, isAside }: JsonText, number: number, isError: boolean, into: LogLine[]): void {
  // Of a text of many lines the first is the error; below it are frames.
  let isFirst = true;
  for (const line of withoutTerminalCodes(text)
    .trimEnd()
    .split(/\r\n|\r|\n/)) {
    // Docker's own files are JSON lines about JSON lines.
    const json = jsonLine(line);
    if (json !== null) for (const inner of json.texts) addInner(inner, number, json.isError || isError, into);
    else {
      addPieces(
        { number, text: line.trimEnd(), prefix: prefixLength(line), isError: isError && isFirst && !isAside, isAside },
        into,
      );
    }
    isFirst &&= line.trim() === '';
  }
}

function addPieces(line: LogLine, into: LogLine[]): void {
  if (line.text.length <= LONGEST) {
    into.push(line);
    return;
  }
  for (let from = 0; from < line.text.length; from += LONGEST - SHARED) {
    into.push({ ...line, text: line.text.slice(from, from + LONGEST), prefix: from === 0 ? line.prefix : 0 });
  }
}

function unquoted(said: string): string {
  return said
    .replace(/\\+(?:r\\+)?n/g, '\n')
    .replace(/\\+t/g, '\t')
    .replace(/\\+(["'`])/g, '$1');
}
