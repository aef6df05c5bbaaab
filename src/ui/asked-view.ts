import type { Report } from '../report/index.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import { element } from './element.ts';

/** What the file says of the failures that a link asked about: the first thing in a report. `null` where none was asked about. */
export function askedView({ asked }: Report): HTMLElement | null {
  if (asked.length === 0) return null;
  const words = reportWords();
  return element(
    'section',
    { class: 'asked' },
    element('h3', spokenHere(), words.asked),
    element(
      'ul',
      {},
      ...asked.map(({ title, verdict, says }) =>
        element(
          'li',
          { class: verdict },
          element('span', { class: 'badge', ...spokenHere() }, words.answer[verdict]),
          element('strong', {}, ` ${title}`),
          element('p', {}, says),
        ),
      ),
    ),
  );
}
