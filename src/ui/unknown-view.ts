import type { Understanding } from '../mentions/index.ts';
import { unknownReport } from '../report/unknown-report.ts';
import { element } from './element.ts';

/** The answer "nothing known": what was understood, what to do next, and a report that is ready and that nobody sends but the visitor. */
export function unknownView(understood: Understanding, tracker: string | null): HTMLElement {
  const { statement } = understood;
  const report = unknownReport(understood);
  const text = element('textarea', { rows: '8', 'aria-label': 'Report', spellcheck: 'false' });
  text.value = report.body;
  const copy = element('button', { type: 'button' }, 'Copy the report');
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(text.value).then(
      () => copy.replaceChildren('Copied'),
      () => text.select(),
    );
  });
  const open =
    tracker === null ? null : element('a', { rel: 'noreferrer', target: '_blank' }, 'Open a report with this text');
  const link = () =>
    open?.setAttribute('href', `${tracker}?${new URLSearchParams({ title: report.title, body: text.value })}`);
  link();
  text.addEventListener('input', link);
  return element(
    'section',
    { class: 'unknown' },
    statement === null
      ? element('p', {}, 'No line of this text states an error. The lines just before the app stopped say most.')
      : element(
          'p',
          {},
          'It was read as this failure:',
          element(
            'code',
            { class: 'line' },
            element('span', { class: 'number' }, `line ${statement.line}: `),
            statement.text,
          ),
        ),
    element(
      'p',
      {},
      element('a', { class: 'next', href: '/diagnose/' }, 'Drop the database file'),
      ' instead: schema and history often say what the log does not.',
    ),
    element(
      'details',
      {},
      element('summary', {}, 'Tell us about it'),
      element(
        'p',
        {},
        'This text is ready to be reported. Addresses, names of users and secrets are masked; look through it and change what you like. Nothing is sent by itself.',
      ),
      text,
      element('p', { class: 'actions' }, copy, open),
    ),
  );
}
