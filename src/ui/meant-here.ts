import type { Knowledge } from '../knowledge/knowledge.ts';
import { askedHere } from './asked-here.ts';
import { element, required } from './element.ts';
import { loadedJson } from './loaded-json.ts';
import { showOffers } from './offered-releases.ts';
import { pageHref } from './page-href.ts';

/**
 * Says what the link meant by which somebody came to the diagnosis: a failure that the report will begin with
 * (`?signature=`), or an app whose releases can be picked at once (`?app=`). A name that is not known here is said, too.
 */
export function meantHere(root: HTMLElement, form: HTMLElement): void {
  const asked = askedHere();
  const app = new URLSearchParams(location.search).get('app');
  if (asked.length === 0 && app === null) return;
  loadedJson<Knowledge>('/knowledge.json').then(
    (knowledge) => {
      if (asked.length > 0) showAsked(root, asked, knowledge);
      if (app !== null) showApp(root, app, form, knowledge);
      root.hidden = false;
    },
    // The form beside it says that the diagnoser could not be loaded.
    () => {},
  );
}

function showAsked(root: HTMLElement, asked: readonly string[], { signatures, incidents }: Knowledge): void {
  const known = signatures.filter(({ id }) => asked.includes(id));
  const place = required<HTMLElement>(root, known.length > 0 ? '[data-asked]' : '[data-asked-unknown]');
  place.hidden = false;
  place.querySelector('ul')?.replaceChildren(
    ...known.map(({ id, title, page }) => {
      const incident = incidents.find((one) => one.signatures.includes(id));
      const href = pageHref(incident === undefined ? `errors/${page ?? ''}` : `incidents/${incident.slug}`);
      return element('li', {}, element('a', { href, lang: 'en' }, title));
    }),
  );
}

function showApp(root: HTMLElement, id: string, form: HTMLElement, { apps, catalogues }: Knowledge): void {
  const app = apps.find((one) => one.id === id);
  const place = required<HTMLElement>(root, app === undefined ? '[data-app-unknown]' : '[data-app]');
  place.hidden = false;
  if (app === undefined) {
    const links = apps.map((one) => element('li', {}, element('a', { href: pageHref(`apps/${one.id}`) }, one.name)));
    required<HTMLElement>(place, 'ul').replaceChildren(...links);
    return;
  }
  for (const name of place.querySelectorAll('[data-name]')) name.textContent = app.name;
  required<HTMLAnchorElement>(place, 'a').href = pageHref(`apps/${app.id}`);
  const states = catalogues.find((catalogue) => catalogue.app === app.id)?.states ?? [];
  const releases = states.flatMap((state) => Object.keys(state.releases)).reverse();
  if (releases.length === 0) return;
  showOffers(form, [{ app: app.name, releases }]);
  required<HTMLElement>(place, '[data-offered]').hidden = false;
}
