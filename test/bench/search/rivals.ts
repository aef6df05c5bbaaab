import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Pages } from '../../../src/mentions/index.ts';
import { readLog } from '../../../src/mentions/log-lines.ts';
import { statementOf } from '../../../src/mentions/understanding.ts';
import { accuracyOf } from '../../search/accuracy.ts';
import type { LabelledPaste } from '../../search/labelled-pastes.ts';

/** A search of somebody else's, with a score for each page, the better the higher. */
export interface Rival {
  readonly name: string;
  /** It takes seconds for a paste of some thousand characters, so it is asked less. */
  readonly isSlow: boolean;
  readonly scored: (text: string) => readonly { readonly page: string; readonly score: number }[];
}

interface Document {
  readonly id: string;
  readonly title: string;
  readonly messages: string;
  readonly summary: string;
}

/** fuse.js as it comes, on the raw paste and on the line that we extract; MiniSearch on both. */
export function rivalsOn(pages: Pages): readonly Rival[] {
  const documents = documentsOf(pages);
  const fuse = new Fuse(documents, {
    keys: ['title', 'messages', 'summary'],
    includeScore: true,
    ignoreLocation: true,
    threshold: 1,
  });
  const mini = new MiniSearch<Document>({
    fields: ['title', 'messages', 'summary'],
    searchOptions: { boost: { messages: 2 } },
  });
  mini.addAll(documents);
  const byFuse = (text: string) =>
    fuse.search(text, { limit: 5 }).map(({ item, score = 1 }) => ({ page: item.id, score: 1 - score }));
  const byMini = (text: string) =>
    mini
      .search(text)
      .slice(0, 5)
      .map(({ id, score }) => ({ page: String(id), score }));
  return [
    { name: 'fuse.js, raw paste', isSlow: true, scored: byFuse },
    { name: 'fuse.js, our line', isSlow: false, scored: (text) => byFuse(lineOf(text)) },
    { name: 'MiniSearch, raw paste', isSlow: false, scored: byMini },
    { name: 'MiniSearch, our line', isSlow: false, scored: (text) => byMini(lineOf(text)) },
  ];
}

function documentsOf({ incidents, families }: Pages): Document[] {
  const words = (messages: readonly { template: string }[]) => messages.map(({ template }) => template).join('\n');
  return [
    ...incidents.map(({ slug, title, summary, messages }) => ({
      id: `incidents/${slug}`,
      title,
      summary,
      messages: words(messages),
    })),
    ...families.map(({ id, title, summary, messages }) => ({
      id: `errors/${id}`,
      title,
      summary,
      messages: words(messages),
    })),
  ];
}

function lineOf(text: string): string {
  return statementOf(readLog(text))?.text ?? text.slice(0, 300);
}

/** Characters of the pastes with which the threshold of a slow rival is looked for, and how many of them. */
const SHORT = 800;
const FEW = 40;

/** The score below which a rival had better say “nothing known”: the one with which it is right most often on the pastes to tune on. */
export function bestThreshold({ scored, isSlow }: Rival, all: readonly LabelledPaste[]): number {
  const short = all.filter(({ text }) => text.length < SHORT);
  const tuning = isSlow ? short.filter((_, at) => at % Math.ceil(short.length / FEW) === 0) : all;
  const answers = new Map(tuning.map(({ text }) => [text, scored(text)]));
  const scores = [...answers.values()]
    .flatMap(([best]) => (best === undefined ? [] : [best.score]))
    .sort((one, other) => one - other);
  const candidates = [0, ...Array.from({ length: 40 }, (_, at) => scores[Math.floor((at / 40) * scores.length)] ?? 0)];
  const rightAt = (least: number) =>
    accuracyOf(
      (text) => (answers.get(text) ?? []).filter(({ score }) => score >= least).map(({ page }) => page),
      tuning,
    ).first;
  return candidates.reduce((best, least) => (rightAt(least) > rightAt(best) ? least : best), 0);
}
