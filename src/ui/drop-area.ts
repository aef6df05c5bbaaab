/** Files of a dropped folder that are looked at; a whole disk is nobody's intention. */
const FILES = 200;

/** The whole window takes a drop, so that a file that misses the area does not replace the page. */
export function dropArea(area: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.classList.add('over');
  });
  window.addEventListener('dragleave', () => area.classList.remove('over'));
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('over');
    if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(onFiles);
  });
}

/**
 * The files of a drop, those in folders included. The entries must be asked for at once: the browser forgets them
 * when the event is over.
 */
async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0 || entries.every(({ isFile }) => isFile)) return [...transfer.files];
  const files: File[] = [];
  for (const entry of entries) await collect(entry, files);
  return files;
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= FILES) return;
  if (isFile(entry)) {
    files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // A reader gives a folder in parts, and an empty part at its end.
    for (;;) {
      const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (part.length === 0) return;
      for (const child of part) await collect(child, files);
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
