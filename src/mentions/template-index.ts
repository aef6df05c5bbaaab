import { type CompiledTemplate, compileTemplate, WORD } from './template.ts';

/** Gives the templates that a line can fit, without trying one of them. */
export type TemplateIndex = (line: string) => Iterable<CompiledTemplate>;

/**
 * Indexes each template by the word of it that the fewest others have. A line is then tried with those templates only of which it
 * has that word: ten thousand messages about ten thousand tables cost a line no more than one.
 */
export function templateIndex(templates: Iterable<string>): TemplateIndex {
  const compiled = [...new Set(templates)].map(compileTemplate);
  const commonness = new Map<string, number>();
  for (const { words } of compiled) for (const word of words) commonness.set(word, (commonness.get(word) ?? 0) + 1);
  const byWord = new Map<string, CompiledTemplate[]>();
  const wordless: CompiledTemplate[] = [];
  for (const one of compiled) {
    const key = rarest(one.words, commonness);
    const there = key === null ? wordless : (byWord.get(key) ?? []);
    there.push(one);
    if (key !== null) byWord.set(key, there);
  }
  return (line) => {
    let found: Set<CompiledTemplate> | null = null;
    const lower = line.toLowerCase();
    WORD.lastIndex = 0;
    for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) {
      const there = byWord.get(match[0]);
      if (there === undefined) continue;
      found ??= new Set(wordless);
      for (const one of there) found.add(one);
    }
    return found ?? wordless;
  };
}

/** Of equally rare words, the longer one. */
function rarest(words: readonly string[], commonness: ReadonlyMap<string, number>): string | null {
  const of = (word: string) => commonness.get(word) ?? 0;
  return words.toSorted((one, other) => of(one) - of(other) || other.length - one.length)[0] ?? null;
}
