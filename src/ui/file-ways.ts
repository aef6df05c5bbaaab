import { dropArea, type Handover } from './drop-area.ts';
import { required } from './element.ts';
import { filesOfChosen } from './files-of-folder.ts';
import { folderButton } from './folder-button.ts';
import { launchedFiles } from './launched-files.ts';

/**
 * Every way in which files come: the field for them, a drop anywhere on the page, the clipboard, a whole folder. None of
 * them has been opened; an empty choice is none.
 */
export function fileWays(root: HTMLElement, onHandover: (handover: Handover) => void): void {
  const chooser = required<HTMLInputElement>(root, 'input[type=file]');
  const take = (handover: Handover) => {
    if (handover.folder !== null || handover.files.length > 0) onHandover(handover);
  };
  chooser.addEventListener('change', () => {
    const files = [...(chooser.files ?? [])];
    // So that choosing the same file again is a change; it leaves the list that was read just now empty.
    chooser.value = '';
    take({ files, folder: null });
  });
  document.addEventListener('paste', (event) => {
    take({ files: [...(event.clipboardData?.files ?? [])], folder: null });
  });
  dropArea(required(root, '[data-drop]'), take);
  const folders = folderButton((files) => take({ files: [], folder: async () => filesOfChosen(files) }));
  if (folders !== null) chooser.after(folders);
  launchedFiles((files) => take({ files: [...files], folder: null }));
}
