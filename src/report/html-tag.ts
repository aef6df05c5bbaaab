import { printable } from './terminal-lines.ts';

/** A piece of HTML that was made by `tag`; a plain string is text, and is never read as HTML. */
export interface Html {
  readonly html: string;
}

/** Makes an element of HTML as text. Attributes and texts are escaped; what steers a terminal or turns a line round goes. */
export function tag(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Piece[]): Html {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return { html: `<${name}${given.join('')}>${inside(children)}</${name}>` };
}

/** What may stand in an element; `null` is nothing. */
export type Piece = Html | string | null;

/** Pieces one after the other. */
export function inside(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece === null ? '' : typeof piece === 'string' ? escaped(piece) : piece.html))
    .join('');
}

function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
