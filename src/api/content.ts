import type { z } from 'astro/zod';
import type { CatalogueFile } from '../catalogue/catalogue-file.ts';
import type { KnownSignature } from '../diagnosis/index.ts';
import type { appFrontMatter, familyFrontMatter, incidentFrontMatter } from '../knowledge/front-matter.ts';

/** A page of content/: its id, and its front matter as it was checked. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}

export type IncidentEntry = Entry<z.infer<typeof incidentFrontMatter>>;
export type FamilyEntry = Entry<z.infer<typeof familyFrontMatter>>;
export type AppEntry = Entry<z.infer<typeof appFrontMatter>>;

/** The pages in the first language. */
export interface SitePages {
  readonly incidents: readonly IncidentEntry[];
  readonly families: readonly FamilyEntry[];
  readonly apps: readonly AppEntry[];
}

/** All that is published for machines. */
export interface Content extends SitePages {
  readonly signatures: readonly KnownSignature[];
  readonly catalogues: readonly CatalogueFile[];
}

/** A day as it is published: 2026-11-21. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The last of several days; `null` where there is none. */
export function lastDay(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null;
}

/** The route of a page. */
export function routeOf(kind: 'incidents' | 'errors' | 'apps', id: string): string {
  return `/${kind}/${id}/`;
}
