import type { Understanding } from '../mentions/index.ts';
import { unknownReport } from '../report/unknown-report.ts';
import { searchWords } from '../words/words-here.ts';
import { element } from './element.ts';
import { pageHref } from './page-href.ts';

/** The answer "nothing known": what was understood, what to do next, and a report that is ready and that nobody sends but the visitor. */
export function unknownView(understood: Understanding, tracker: string | null): HTMLElement {
  const { statement } = understood;
  const words = searchWords();
  const report = unknownReport(understood);
  const text = element('textarea', { rows: '8', 'aria-label': words.reportLabel, spellcheck: 'false' });
  text.value = report.body;
  const copy = element('button', { type: 'button' }, words.copyReport);
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(text.value).then(
      () => copy.replaceChildren(words.copied),
      () => text.select(),
    );
  });
  const open = tracker === null ? null : element('a', { rel: 'noreferrer', target: '_blank' }, words.openReport);
  const link = () =>
    open?.setAttribute('href', `${tracker}?${new URLSearchParams({ title: report.title, body: text.value })}`);
  link();
  text.addEventListener('input', link);
  return element(
    'section',
    { class: 'unknown' },
    statement === null
      ? element('p', {}, words.answer.noError)
      : element(
          'p',
          {},
          words.readAs,
          element(
            'code',
            { class: 'line' },
            element('span', { class: 'number' }, words.line(statement.line)),
            statement.text,
          ),
        ),
    element('p', {}, element('a', { class: 'next', href: pageHref('diagnose') }, words.drop), words.dropWhy),
    element(
      'details',
      {},
      element('summary', {}, words.tell),
      element('p', {}, words.tellHow),
      text,
      element('p', { class: 'actions' }, copy, open),
    ),
  );
}
