import { type Report, toHtml, toMarkdown, toTerminal } from '../report/index.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { reportName, saveFile } from './saved-file.ts';

/** Columns of a report that is kept as text. */
const WIDTH = 100;

/** The forms in which a report can be kept: the ending of the file, its type, and its text, which is made when it is asked for. */
const FORMS = [
  ['md', 'text/markdown', toMarkdown],
  ['html', 'text/html', toHtml],
  ['json', 'application/json', (report) => `${JSON.stringify(report, null, 2)}\n`],
  ['txt', 'text/plain', (report) => toTerminal(report, { colour: false, width: WIDTH })],
] as const satisfies readonly (readonly [string, string, (report: Report) => string])[];

/** The ways to keep a report, and what one keeps: said before anybody sends it on. */
export function reportActions(report: Report, more: readonly HTMLElement[]): HTMLElement {
  const words = reportWords();
  const saves = FORMS.map(([ending, type, made]) => {
    const button = element('button', { type: 'button', ...spokenHere() }, words.save[ending]);
    button.addEventListener('click', () => {
      saveFile(reportName(report.file.name, ending), `${type};charset=utf-8`, made(report));
    });
    return button;
  });
  return element(
    'section',
    { class: 'keep' },
    element('h3', spokenHere(), words.keep),
    element('p', spokenHere(), `${words.holds}${report.log === null ? '' : ` ${words.quotes}`}`),
    element('p', { class: 'actions' }, copyButton(report), ...saves, ...more),
  );
}
