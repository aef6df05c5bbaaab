import type { SitePages } from '../api/content.ts';
import { migrationTools } from '../migration-tools/index.ts';
import { en } from '../words/en.ts';

/** What a picture of a page says, for those who meet a link to it elsewhere. */
export interface Card {
  /** Its page: `incidents/<id>`, `errors/<id>`, `apps/<id>`; `site` for every page without a card of its own. */
  readonly page: string;
  /** The kind of page, in a word or two. */
  readonly kind: string | null;
  /** The app that it is about, or what prints the message. */
  readonly of: string | null;
  readonly title: string;
}

const PRINTERS = new Map([['sqlite', 'SQLite'], ...migrationTools.map(({ id, name }) => [id, name] as const)]);

/** The card of every page in the first language, and the one of the site. */
export function cardsOf({ incidents, families, apps }: SitePages): readonly Card[] {
  const names = new Map(apps.map(({ id, data }) => [id, data.title]));
  return [
    { page: 'site', kind: null, of: null, title: en.home.title },
    ...incidents.map(({ id, data: { app, title } }) => {
      const of = names.get(app) ?? app;
      return { page: `incidents/${id}`, kind: 'Incident', of, title: withoutName(title, of) };
    }),
    ...families.map(({ id, data: { from, title } }) => {
      const of = PRINTERS.get(from) ?? null;
      return { page: `errors/${id}`, kind: 'Error message', of, title: withoutName(title, of) };
    }),
    ...apps.map(({ id, data: { title } }) => ({ page: `apps/${id}`, kind: 'App', of: null, title })),
  ];
}

/** The name stands above the title already. */
function withoutName(title: string, name: string | null): string {
  return name !== null && title.startsWith(`${name}: `) ? title.slice(name.length + 2) : title;
}
