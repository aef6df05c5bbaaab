import { required } from './element.ts';

/** Milliseconds for which the button says what happened. */
const SAID_MS = 2000;

/** Copies the command beside the button, or selects it where the browser does not let a page write to the clipboard. */
export function copyCommand(root: HTMLElement): void {
  const command = required(root, 'code');
  const button = required<HTMLButtonElement>(root, 'button');
  const [text, label] = [button.textContent, button.getAttribute('aria-label')];
  const say = (what: string) => {
    button.textContent = what;
    // What is read out is what stands there.
    button.removeAttribute('aria-label');
    setTimeout(() => {
      button.textContent = text;
      if (label !== null) button.setAttribute('aria-label', label);
    }, SAID_MS);
  };
  button.addEventListener('click', () => {
    // Without a secure address there is no clipboard at all.
    const written =
      navigator.clipboard?.writeText(command.textContent ?? '') ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => say(button.dataset['copied'] ?? ''),
      () => {
        getSelection()?.selectAllChildren(command);
        say(button.dataset['selected'] ?? '');
      },
    );
  });
}
