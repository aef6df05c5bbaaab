import { readLog } from './log-lines.ts';
import type { Mention } from './mention.ts';
import type { Pages } from './page-record.ts';
import { type Hit, rankMentions } from './rank.ts';
import { mentionsInLog } from './recognise.ts';
import { saidOf, saidTemplates } from './said.ts';
import { wordSearch } from './similar-words.ts';
import { templateIndex } from './template-index.ts';
import { statementOf, type Understanding } from './understanding.ts';

/** The pages that answer a text, the surest first, and what was understood of it; no page means that nothing is known. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly understood: Understanding;
}

/** Finds the pages that answer a pasted text or a few typed words. Nothing of the text is kept. */
export type Search = (text: string) => Answer;

/** Prepares the search: known messages first, and similar words only where there is none. */
export function prepareSearch(pages: Pages): Search {
  const read = logReader(pages);
  const byWords = wordSearch(pages);
  return (text) => {
    const { hits, understood } = read(text);
    return { hits: hits.length > 0 ? hits : byWords(text), understood };
  };
}

/** What was read in a log: the answer of known messages alone, and the messages themselves. */
export interface ReadLog extends Answer {
  readonly mentions: readonly Mention[];
}

/** Prepares the reading of logs by known messages; `more` are templates that no page has and that are asked for all the same. */
export function logReader(pages: Pages, more: readonly string[] = []): (text: string) => ReadLog {
  const recognise = mentionsInLog(templateIndex([...pageTemplates(pages), ...saidTemplates(pages.apps), ...more]));
  return (text) => {
    const log = readLog(text);
    const mentions = recognise(log);
    const said = saidOf(mentions, pages.apps);
    return {
      hits: rankMentions(mentions, pages, said),
      understood: { ...said, lines: linesOf(text), statement: statementOf(log) },
      mentions,
    };
  };
}

/** Every message template that a page knows. */
export function pageTemplates(pages: Pick<Pages, 'incidents' | 'families'>): string[] {
  return [...pages.incidents, ...pages.families].flatMap(({ messages }) => messages.map(({ template }) => template));
}

/** Lines of a text; the end of the last one begins no other. */
function linesOf(text: string): number {
  return text === '' ? 0 : text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).length;
}
