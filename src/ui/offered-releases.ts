import type { Report } from '../report/index.ts';
import { diagnoseWords } from '../words/diagnose-words.ts';
import type { DiagnoseWords } from '../words/en/diagnose.ts';
import { element, required } from './element.ts';

/** The releases of one app that can be picked. */
export interface Offer {
  readonly app: string;
  readonly releases: readonly string[];
}

/** What can be picked after these were read: once per app, the newest release first. */
export function offersOf(reports: readonly Pick<Report, 'app' | 'standing'>[]): readonly Offer[] {
  const byApp = new Map<string, Offer>();
  for (const { app, standing } of reports) {
    if (app !== null && standing !== null) byApp.set(app.id, { app: app.name, releases: standing.releases });
  }
  return [...byApp.values()];
}

/** Lets the form's fields for a release offer those of the apps that were recognised; any other can still be typed. */
export function offerReleases(root: HTMLElement, reports: readonly Report[]): void {
  showOffers(root, offersOf(reports));
}

/** The same, where an app is meant before a file was read. */
export function showOffers(root: HTMLElement, offers: readonly Offer[]): void {
  const several = offers.length > 1;
  required<HTMLDataListElement>(root, 'datalist').replaceChildren(
    ...offers.flatMap(({ app, releases }) =>
      releases.map((release) =>
        element('option', several ? { value: release, label: `${release}, ${app}` } : { value: release }),
      ),
    ),
  );
  required<HTMLElement>(root, '[data-releases-hint]').textContent = hintText(offers, diagnoseWords());
}

/** What the fields say of their lists. */
export function hintText(offers: readonly Offer[], words: DiagnoseWords): string {
  if (offers.length === 0) return '';
  return words.offered(offers.map(({ app, releases }) => words.releasesOf(app, releases.length)).join(words.or));
}
