/** What the terminal can do. */
export interface Terminal {
  readonly colour: boolean;
  /** Columns to fill. */
  readonly width: number;
}

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';

const CODES: Record<Style, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
};

/** Dresses a text in a style, where there is colour. */
export type Styler = (name: Style, text: string) => string;

/** Breaks a stranger's text into lines that fit. */
export type Wrapper = (text: string, indent: string) => string[];

/** A styler for a terminal with colour, or without. */
export function styler(colour: boolean): Styler {
  return (name, text) => (colour ? `\u001b[${CODES[name][0]}m${text}\u001b[${CODES[name][1]}m` : text);
}

/** A wrapper for so many columns. */
export function wrapper(width: number): Wrapper {
  return (text, indent) => wrap(printable(text), width, indent);
}

/** An item of a list. */
export function bullet(text: string, wrapped: Wrapper): string[] {
  return wrapped(text, '    ').map((line, at) => (at === 0 ? `  - ${line.trimStart()}` : line));
}

/** A stranger's text without what steers a terminal. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length > width && line !== indent) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
