import { placesIn } from './command-places.ts';
import { element } from './element.ts';
import { type Filling, filledText, fillingsIn, type OwnValues } from './filled-command.ts';

/** A block of commands on the page, in which a reader's own values can stand. */
export interface FilledCode {
  /** The whole block, with its button to copy. */
  readonly figure: HTMLElement;
  /** Shows it with these values, and copies them too. Answers whether anything is another than in the original. */
  fill(values: OwnValues): boolean;
}

/** What stands between the lines in the text that the button copies. https://expressive-code.com/key-features/frames/ */
const LINE_BREAK = '\u007f';

/** Makes a block fillable; `null` for one without anything to fill in. `root`: what Expressive Code made of it. */
export function filledCode(root: HTMLElement, path: string | null): FilledCode | null {
  const lines = [...root.querySelectorAll<HTMLElement>('.ec-line .code')];
  const text = lines.map(textOf).join('\n');
  if (placesIn(text, path).length === 0) return null;
  const originals = lines.map((line) => [...line.childNodes].map((node) => node.cloneNode(true)));
  const button = root.querySelector<HTMLButtonElement>('.copy button');
  const toCopy = (button?.dataset['code'] ?? '').replaceAll(LINE_BREAK, '\n');
  return {
    figure: root,
    fill(values) {
      for (const [at, line] of lines.entries()) {
        line.replaceChildren(...(originals[at] ?? []).map((node) => node.cloneNode(true)));
      }
      const fillings = fillingsIn(text, path, values);
      for (const filling of fillings.toReversed()) putIn(filling, lines, text);
      if (button !== null) button.dataset['code'] = filledText(toCopy, path, values).replaceAll('\n', LINE_BREAK);
      return fillings.length > 0;
    },
  };
}

/** The text of a line; an empty one holds a line break of its own. */
function textOf(line: HTMLElement): string {
  return (line.textContent ?? '').replaceAll('\n', '');
}

function putIn({ from, to, value }: Filling, lines: readonly HTMLElement[], text: string): void {
  const before = text.slice(0, from);
  const line = lines[before.split('\n').length - 1];
  if (line === undefined) return;
  const start = before.lastIndexOf('\n') + 1;
  const range = document.createRange();
  range.setStart(...positionIn(line, from - start, false));
  range.setEnd(...positionIn(line, to - start, true));
  range.deleteContents();
  range.insertNode(element('b', { class: 'own' }, value));
}

/** Where a character of the line is: in which of its texts, and there at which place. */
function positionIn(line: HTMLElement, offset: number, isEnd: boolean): [Node, number] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = offset;
  while (walker.nextNode()) {
    const { length } = walker.currentNode.textContent ?? '';
    if (left < length || (isEnd && left === length)) return [walker.currentNode, left];
    left -= length;
  }
  return [line, line.childNodes.length];
}
