import { type Report, toMarkdown } from '../report/index.ts';
import { element } from './element.ts';

/** Puts the report on the clipboard as Markdown, or shows it where the browser does not allow that. */
export function copyButton(report: Report): HTMLElement {
  const button = element('button', { type: 'button' }, 'Copy as Markdown');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(toMarkdown(report)).then(
      () => {
        button.textContent = 'Copied';
      },
      () => {
        button.textContent = 'The browser did not allow it: select the text instead';
        button.after(element('pre', { tabindex: '0' }, toMarkdown(report)));
      },
    );
  });
  return button;
}
