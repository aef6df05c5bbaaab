/** A step of a way back. */
export interface HowToStep {
  /** What to do, in its first sentence. */
  readonly name: string;
  /** All of it, with its commands. */
  readonly text: string;
}

/** Sections of a writeup stand in a fixed order, in every language (CONTRIBUTING, "Add an incident"). */
const WAY_BACK = 6;

/** The steps of the way back, where a writer put them between `<Steps>` and `</Steps>`; the first list of them. */
export function howToSteps(body: string): readonly HowToStep[] {
  const wayBack = body.split(/^## /m)[WAY_BACK] ?? '';
  const list = /^<Steps>$(.*?)^<\/Steps>$/ms.exec(wayBack)?.[1] ?? '';
  return list
    .split(/^\d+\. /m)
    .slice(1)
    .map(plainText)
    .map((text) => ({ name: firstSentence(text), text }));
}

/** Markdown as text: what is read aloud, or shown without a style. */
function plainText(markdown: string): string {
  return markdown
    .replace(/^ *```.*$/gm, '')
    .replace(/^ *<\/?[A-Z][^>]*>$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Up to a full stop, or to a colon that ends a line. */
function firstSentence(text: string): string {
  const end = /\.(?=\s|$)|。|[:：](?=\n)/.exec(text);
  return end === null ? text : text.slice(0, end.index + (/[:：]/.test(end[0]) ? 0 : 1));
}
