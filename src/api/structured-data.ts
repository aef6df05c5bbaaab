import { dayOf } from './content.ts';
import type { HowToStep } from './how-to-steps.ts';
import { addressAt, type Place } from './place.ts';

/** A page as search engines are told of it. */
export interface Described {
  readonly title: string;
  readonly summary: string;
  /** Where it lies, beginning with a slash. */
  readonly route: string;
  /** BCP 47 tag of the language that it is written in. */
  readonly language: string;
  readonly checked: Date;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** What it is about: an app, with its home page. */
  readonly about: { readonly name: string; readonly url: string } | null;
  /** Whole address of its picture. */
  readonly image: string;
  /** The way back, where it is made of steps; else empty. */
  readonly steps: readonly HowToStep[];
  /** The pages above it, the home page first. */
  readonly above: readonly { readonly name: string; readonly route: string }[];
}

/** An object of JSON-LD; its fields are those of https://schema.org for its type. */
export type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/** The site, as it calls itself. */
export const NAME = 'Schema Clinic';

/**
 * What a page is, and where it stands: a TechArticle (https://schema.org/TechArticle), or a HowTo (https://schema.org/HowTo)
 * where it has steps; and a BreadcrumbList (https://schema.org/BreadcrumbList). Nothing is said that the page does not say.
 */
export function structuredData(page: Described, place: Place): { '@context': string; '@graph': readonly Thing[] } {
  return { '@context': 'https://schema.org', '@graph': [articleOf(page, place), breadcrumbsOf(page, place)] };
}

function articleOf(page: Described, place: Place): Thing {
  const { title, summary, route, language, checked, sources, about, image, steps } = page;
  const url = addressAt(place, route);
  const publisher: Thing = { '@type': 'Organization', name: NAME, url: addressAt(place, '/') };
  return {
    '@type': steps.length === 0 ? 'TechArticle' : 'HowTo',
    ...(steps.length === 0 ? { headline: title } : { name: title, step: steps.map(stepOf) }),
    description: summary,
    url,
    mainEntityOfPage: url,
    image,
    inLanguage: language,
    dateModified: dayOf(checked),
    isAccessibleForFree: true,
    author: publisher,
    publisher,
    ...(about === null ? {} : { about: { '@type': 'Thing', ...about } }),
    citation: sources.map(({ title: name, url: source }) => ({ '@type': 'CreativeWork', name, url: source })),
  };
}

function stepOf({ name, text }: HowToStep, at: number): Thing {
  return { '@type': 'HowToStep', position: at + 1, name, text };
}

function breadcrumbsOf({ title, route, above }: Described, place: Place): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...above, { name: title, route }].map((crumb, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: crumb.name,
      item: addressAt(place, crumb.route),
    })),
  };
}
