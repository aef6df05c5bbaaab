import type { Answer, Hit } from '../mentions/index.ts';
import { search } from '../words/en/search.ts';
import { answerText, pageOf } from './hit-text.ts';
import { toolName } from './tool-name.ts';

/** What is known about a pasted log: what `explain --json` prints. */
export interface LogReport {
  /** Lines of the log. */
  readonly lines: number;
  readonly outcome: 'certain' | 'likely' | 'family' | 'words' | 'nothing-known';
  /** The answer in one or two sentences. */
  readonly headline: string;
  /** The line that states the failure, without what the logger put before it; `null` where none does. */
  readonly statement: null | { readonly line: number; readonly text: string; readonly times: number };
  readonly app: null | { readonly id: string; readonly name: string; readonly release: string | null };
  /** The last migration that was begun, or failed. */
  readonly migration: null | {
    readonly tool: string;
    readonly name: string;
    readonly id: string;
    readonly line: number;
  };
  /** Pages that answer it, the surest first. */
  readonly pages: readonly LoggedPage[];
}

/** A page that answers a log, and the line that it rests on. */
export interface LoggedPage {
  /** A path below the site, such as `incidents/…` or `errors/…`. */
  readonly page: string;
  readonly title: string;
  readonly because: Hit['because'];
  /** The same in words. */
  readonly why: string;
  readonly line: null | { readonly number: number; readonly text: string };
  /** What the message names, such as `table: users`. */
  readonly names: Readonly<Record<string, string>>;
}

/** Says in words what was found in a log. */
export function toLogReport({ hits, understood }: Answer): LogReport {
  const { statement, app, migration, lines } = understood;
  const [first] = hits;
  return {
    lines,
    outcome: first === undefined ? 'nothing-known' : first.because === 'shared' ? 'family' : first.because,
    headline: answerText({ hits, understood }),
    statement,
    app: app === null ? null : { id: app.id, name: app.name, release: app.release },
    migration: migration === null ? null : { ...migration, name: toolName(migration.tool) },
    pages: hits.map(loggedPage),
  };
}

function loggedPage(hit: Hit): LoggedPage {
  const { title, because, mention } = hit;
  return {
    page: pageOf(hit),
    title,
    because,
    why: search.why[because],
    line: mention === null ? null : { number: mention.line, text: mention.text },
    names: mention?.captures ?? {},
  };
}
