import { type Report, toMarkdown } from '../report/index.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import { element } from './element.ts';

/** Puts the report on the clipboard as Markdown, or shows it where the browser does not allow that. */
export function copyButton(report: Report): HTMLElement {
  const words = reportWords();
  const button = element('button', { type: 'button', ...spokenHere() }, words.copy);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(toMarkdown(report)).then(
      () => {
        button.textContent = words.copied;
      },
      () => {
        button.textContent = words.notCopied;
        button.closest('section')?.append(element('pre', { tabindex: '0' }, toMarkdown(report)));
      },
    );
  });
  return button;
}
