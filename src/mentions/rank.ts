import type { Mention } from './mention.ts';
import type { FamilyPage, IncidentPage, Pages } from './page-record.ts';

/** A page that answers what was pasted or typed, and why it is offered. */
export interface Hit {
  readonly kind: 'incident' | 'family';
  /** Slug of the incident, id of the family. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** `certain`: this incident's own message; `likely`: a message that it shares with others; `family`: the same kind of message; `words`: similar words only. */
  readonly because: 'certain' | 'likely' | 'family' | 'words';
  /** The line of the user's text that it rests on; `null` for similar words. */
  readonly mention: Mention | null;
}

const WEIGHT = { certain: 3, likely: 2, family: 1, words: 0 } as const;

/** Pages for the mentions, the surest first; each page once. */
export function rankMentions(mentions: readonly Mention[], pages: Pages): readonly Hit[] {
  const hits = [
    ...pages.incidents.flatMap((incident) => incidentHits(incident, mentions)),
    ...pages.families.flatMap((family) => familyHits(family, mentions)),
  ];
  const perPage = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = `${hit.kind} ${hit.id}`;
    perPage.set(key, [...(perPage.get(key) ?? []), hit].sort(surest));
  }
  return [...perPage.values()]
    .sort(([one, ...more], [other, ...others]) =>
      // A page of which several messages are there fits better than one of which the text has a single one.
      one && other
        ? bySureness(one, other) || linesOf([other, ...others]) - linesOf([one, ...more]) || surest(one, other)
        : 0,
    )
    .flatMap(([hit]) => hit ?? []);
}

function bySureness(one: Hit, other: Hit): number {
  return WEIGHT[other.because] - WEIGHT[one.because];
}

/** More constant text is a surer sign; of two equals, the later line is the one that people mean. */
function surest(one: Hit, other: Hit): number {
  return (
    bySureness(one, other) ||
    constantText(other) - constantText(one) ||
    (other.mention?.line ?? 0) - (one.mention?.line ?? 0)
  );
}

function constantText({ mention }: Hit): number {
  return mention === null ? 0 : mention.template.replace(/\{[a-z_]+\}/g, '').length;
}

/** Two templates that fit the same line are one message. */
function linesOf(hits: readonly Hit[]): number {
  return new Set(hits.map(({ mention }) => mention?.line)).size;
}

function incidentHits(incident: IncidentPage, mentions: readonly Mention[]): Hit[] {
  const { slug, title, summary } = incident;
  return incident.messages.flatMap(({ template, certain }) =>
    mentions
      .filter((mention) => mention.template === template)
      .map(
        (mention): Hit => ({
          kind: 'incident',
          id: slug,
          title,
          summary,
          because: certain ? 'certain' : 'likely',
          mention,
        }),
      ),
  );
}

function familyHits(family: FamilyPage, mentions: readonly Mention[]): Hit[] {
  const { id, title, summary } = family;
  return family.messages.flatMap(({ template }) =>
    mentions
      .filter((mention) => mention.template === template)
      .map((mention): Hit => ({ kind: 'family', id, title, summary, because: 'family', mention })),
  );
}
