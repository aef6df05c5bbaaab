import { diagnoseWords } from '../words/diagnose-words.ts';
import { element } from './element.ts';

/** A quieter way in than the field for files: a whole folder. `null` where the browser can not choose one. */
export function folderButton(onChosen: (files: readonly File[]) => void): HTMLElement | null {
  if (!('webkitdirectory' in HTMLInputElement.prototype)) return null;
  // Never in the page: it would be a second field for files to whoever goes through the form.
  const chooser = element('input', { type: 'file', webkitdirectory: '' });
  chooser.addEventListener('change', () => {
    const files = [...(chooser.files ?? [])];
    chooser.value = '';
    onChosen(files);
  });
  const button = element('button', { type: 'button', class: 'folder' }, diagnoseWords().folder);
  button.addEventListener('click', () => chooser.click());
  return button;
}
