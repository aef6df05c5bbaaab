import type { Role } from './exception-chain.ts';
import type { Mention } from './mention.ts';
import type { FamilyPage, IncidentPage, Pages } from './page-record.ts';
import { NOTHING_SAID, type Said } from './said.ts';

/** A page that answers what was pasted or typed, and why it is offered. */
export interface Hit {
  readonly kind: 'incident' | 'family' | 'app';
  /** Slug of the incident, id of the family or app. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /**
   * `certain`: this incident's own message; `likely`: a message that it shares with others, in a text of its app; `family`: the
   * same kind of message; `shared`: a message that it shares with others, and nothing more; `words`: similar words only.
   */
  readonly because: 'certain' | 'likely' | 'family' | 'shared' | 'words';
  /** The line of the user's text that it rests on; `null` for similar words. */
  readonly mention: Mention | null;
}

const SURENESS = { certain: 4, likely: 3, family: 2, shared: 1, words: 0 } as const;

const CLOSENESS: Readonly<Record<Role, number>> = { cause: 3, error: 2, consequence: 1, other: 1 };

/** Pages for the mentions, the surest first; each page once, with the line that says most for it. */
export function rankMentions(
  mentions: readonly Mention[],
  pages: Omit<Pages, 'apps'>,
  said: Said = NOTHING_SAID,
): readonly Hit[] {
  const byTemplate = grouped(mentions);
  const answers = [
    ...pages.incidents.flatMap((incident) => incidentAnswer(incident, byTemplate, said) ?? []),
    ...pages.families.flatMap((family) => familyAnswer(family, byTemplate) ?? []),
  ];
  return answers.sort(byWeight).map(({ hit }) => hit);
}

function grouped(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.template);
    if (group === undefined) groups.set(mention.template, [mention]);
    else group.push(mention);
  }
  return groups;
}

/** A page, and what is compared. */
interface Answer {
  readonly hit: Hit & { readonly mention: Mention };
  /** How many messages of the page the text has; two templates that fit the same line are one. */
  readonly messages: number;
  /** The place of its message among those of the page: a page is about the first of them. */
  readonly place: number;
}

function byWeight(one: Answer, other: Answer): number {
  return (
    SURENESS[other.hit.because] - SURENESS[one.hit.because] ||
    // Of two incidents that are both there, the one of which more is there came first.
    (one.hit.because === 'certain' ? other.messages - one.messages : 0) ||
    CLOSENESS[other.hit.mention.role] - CLOSENESS[one.hit.mention.role] ||
    other.messages - one.messages ||
    surest(one.hit.mention, other.hit.mention) ||
    one.place - other.place
  );
}

/** Nearer to the cause, then more constant text, then further on: in a line the cause comes last, and of two equals the later line is meant. */
function surest(one: Mention, other: Mention): number {
  return (
    CLOSENESS[other.role] - CLOSENESS[one.role] ||
    constantText(other) - constantText(one) ||
    other.line - one.line ||
    other.from - one.from
  );
}

function constantText({ template }: Mention): number {
  return template.replace(/\{[a-z_]+\}/g, '').length;
}

function incidentAnswer(incident: IncidentPage, mentions: Map<string, Mention[]>, said: Said): Answer | null {
  const own = incident.messages.flatMap((message) =>
    (mentions.get(message.template) ?? []).map((mention) => ({ mention, ...message })),
  );
  const sure = own.filter(({ certain }) => certain);
  const stating = own.filter(({ stating }) => stating);
  const telling = [sure, stating, own].find((some) => some.length > 0) ?? [];
  const [best] = telling.map(({ mention }) => mention).sort(surest);
  if (best === undefined) return null;
  if (sure.length === 0 && isOfAnother(incident, said)) return null;
  const messages = new Set(own.map(({ mention }) => mention.line)).size;
  // One line of those that stand around a failure says little, even in a log of the app.
  const fits = said.app !== null && (stating.length > 0 || messages > 1);
  const because = sure.length > 0 ? 'certain' : fits ? 'likely' : 'shared';
  const { slug, title, summary } = incident;
  const place = incident.messages.findIndex(({ template }) => template === best.template);
  return { hit: { kind: 'incident', id: slug, title, summary, because, mention: best }, messages, place };
}

/** What another app says, or another database, is its own affair. */
function isOfAnother({ app, databases }: IncidentPage, said: Said): boolean {
  return (said.app !== null && said.app.id !== app) || (said.database !== null && !databases.includes(said.database));
}

function familyAnswer({ id, title, summary, messages }: FamilyPage, mentions: Map<string, Mention[]>): Answer | null {
  const own = messages.flatMap(({ template }) => mentions.get(template) ?? []);
  const [best] = own.sort(surest);
  if (best === undefined) return null;
  const hit = { kind: 'family', id, title, summary, because: 'family', mention: best } as const;
  const place = messages.findIndex(({ template }) => template === best.template);
  return { hit, messages: new Set(own.map(({ line }) => line)).size, place };
}
