import { type FolderFiles, filesOfDropped, isFolder } from './files-of-folder.ts';

/** What a visitor hands over. Nothing of it has been opened, and folders have not been looked into. */
export interface Handover {
  /** Chosen themselves: each gets an answer, whatever it is. */
  readonly files: readonly File[];
  readonly folder: (() => Promise<FolderFiles>) | null;
}

/**
 * The whole window takes a drop, so that a file that misses the area does not replace the page. Text that is dragged
 * goes where the browser puts it.
 */
export function dropArea(area: HTMLElement, onHandover: (handover: Handover) => void): void {
  window.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    area.classList.add('over');
  });
  window.addEventListener('dragleave', () => area.classList.remove('over'));
  window.addEventListener('drop', (event) => {
    if (event.dataTransfer === null || !holdsFiles(event)) return;
    event.preventDefault();
    area.classList.remove('over');
    onHandover(handoverOf(event.dataTransfer));
  });
}

/** Whether what is dragged is files or folders. */
export function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** The entries and the files must be asked for at once: the browser forgets them when the event is over. */
function handoverOf(transfer: DataTransfer): Handover {
  const dropped = [...transfer.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const folders = dropped.flatMap(({ entry }) => (entry !== null && isFolder(entry) ? [entry] : []));
  return {
    files: dropped.flatMap(({ entry, file }) => (file === null || entry?.isDirectory === true ? [] : [file])),
    folder: folders.length === 0 ? null : () => filesOfDropped(folders),
  };
}
