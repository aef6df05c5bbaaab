import type { Mention } from './mention.ts';
import { type CompiledTemplate, compileTemplate } from './template.ts';

/** Characters of a line that are kept to be shown back. */
const SHOWN = 300;

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with this character.
const ANSI = /\u001b\[[0-9;?]*[A-Za-z]/g;

/** Finds error messages in pasted text. */
export type Recogniser = (text: string) => readonly Mention[];

/**
 * Makes a recogniser of a list of templates. It gives one mention per template and distinct set of
 * captures, at the last line that has it: the last is the one that people mean.
 */
export function recogniser(templates: readonly string[]): Recogniser {
  const compiled = [...new Set(templates)].map(compileTemplate);
  return (pasted) => {
    const text = pasted.replace(ANSI, '');
    const lower = text.toLowerCase();
    const candidates = compiled.filter(({ literal }) => lower.includes(literal));
    if (candidates.length === 0) return [];
    const mentions = new Map<string, Mention>();
    text.split(/\r\n|\r|\n/).forEach((raw, at) => {
      for (const mention of mentionsIn(raw, at + 1, candidates)) {
        mentions.set(JSON.stringify([mention.template, mention.captures]), mention);
      }
    });
    return [...mentions.values()];
  };
}

function mentionsIn(line: string, number: number, candidates: readonly CompiledTemplate[]): Mention[] {
  const lower = line.toLowerCase();
  return candidates.flatMap(({ template, literal, pattern }) => {
    const match = lower.includes(literal) ? pattern.exec(line) : null;
    if (match === null) return [];
    const start = Math.max(0, match.index - SHOWN / 2);
    const text = line.slice(start, start + SHOWN).trim();
    return [{ template, captures: { ...match.groups }, line: number, text }];
  });
}
