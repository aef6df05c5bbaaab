import { CHECK_CONCERNS } from '../report/check-concerns.ts';
import { grouped } from '../report/grouped.ts';
import type { CheckReport } from '../report/index.ts';
import { element } from './element.ts';

type Group = CheckReport['groups'][number];

/** Kinds of findings shown of each concern; a damaged table can give hundreds. */
const SHOWN = 20;

/** At most as many findings as a check asks SQLite for. */
const ASKED_FOR = 100_000;

/** The result of a check: the answer, then what was found, an index told apart from a table. */
export function checkView(title: string, { outcome, headline, groups, check }: CheckReport): HTMLElement {
  const sections = CHECK_CONCERNS.map((concern) => ({
    concern,
    of: groups.filter(({ of }) => of === concern[0]),
  })).filter(({ of }) => of.length > 0);
  const found = groups.reduce((sum, { count }) => sum + count, 0);
  return element(
    'section',
    { class: `check ${outcome}`, 'aria-label': title },
    element('p', { class: 'answer', tabindex: '-1' }, element('strong', {}, `${title}: `), headline),
    ...sections.flatMap(({ concern: [, name, means], of }) => [
      element('h3', {}, name),
      sections.length > 1 && means !== '' ? element('p', {}, means) : null,
      groupList(of),
    ]),
    check !== 'foreign-keys' && found >= ASKED_FOR
      ? element('p', {}, `SQLite was stopped at ${grouped(found)} findings: there may be more.`)
      : null,
  );
}

function groupList(groups: readonly Group[]): HTMLElement {
  const more = groups.length - SHOWN;
  return element(
    'ul',
    {},
    ...groups.slice(0, SHOWN).map(({ what, count }) => element('li', {}, `${grouped(count)} × ${what}`)),
    more > 0 ? element('li', {}, `and ${grouped(more)} more kinds`) : null,
  );
}
