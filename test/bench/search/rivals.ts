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
    { name: 'fuse.js, raw paste', scored: byFuse },
    { name: 'fuse.js, our line', scored: (text) => byFuse(lineOf(text)) },
    { name: 'MiniSearch, raw paste', scored: byMini },
    { name: 'MiniSearch, our line', scored: (text) => byMini(lineOf(text)) },
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

/** Pastes with which the threshold of a rival is looked for; of a slow one fewer, so that the run ends. */
const ENOUGH = 480;
const SLOW_MS = 60;
const OF_A_SLOW_ONE = 60;

/** The score below which a rival had better say “nothing known”: the one with which it is right most often on the pastes to tune on. */
export function bestThreshold({ scored }: Rival, all: readonly LabelledPaste[]): number {
  const begun = performance.now();
  for (const { text } of all.slice(0, 3)) scored(text);
  const most = (performance.now() - begun) / 3 > SLOW_MS ? OF_A_SLOW_ONE : ENOUGH;
  const tuning = all.filter((_, at) => at % Math.ceil(all.length / most) === 0);
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
