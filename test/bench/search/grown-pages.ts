import type { Pages } from '../../../src/mentions/index.ts';

/** Ways in which messages differ: each synthetic page has one of these, about a table of its own. */
const FORMS: readonly ((at: number) => string)[] = [
  (at) => `no such column: app${at}_items.field_${at}`,
  (at) => `no such table: app${at}_settings`,
  (at) => `table app${at}_events has no column named kind_${at}`,
  (at) => `NOT NULL constraint failed: app${at}_jobs.owner_${at}`,
  (at) => `duplicate column name: field_${at}_state`,
  (at) => `Cannot resolve keyword 'relation_${at}' into field`,
  (at) => `Can't locate revision identified by '${(at * 2654435761).toString(16).slice(0, 12).padStart(12, '0')}'`,
  (at) => `Migration "App${at}AddIndex${at}" failed, error: {error}`,
];

/** The pages of today and as many synthetic incidents as are missing up to a number of records. */
export function grownPages(pages: Pages, records: number): Pages {
  const missing = Math.max(0, records - pages.incidents.length - pages.families.length);
  const grown = Array.from({ length: missing }, (_, at) => {
    const form = FORMS[at % FORMS.length] as (at: number) => string;
    return {
      slug: `synthetic-${at}`,
      title: `App ${at}: ${form(at)}`,
      summary: `After the upgrade to release ${at % 40}.${at % 9}, app ${at} does not start, because its table lacks what the new code expects.`,
      app: `app-${at}`,
      databases: ['sqlite'],
      messages: [
        { template: form(at), certain: true as const, stating: true as const },
        { template: `app${at} migration step ${at} failed`, stating: true as const },
      ],
    };
  });
  return { ...pages, incidents: [...pages.incidents, ...grown] };
}
