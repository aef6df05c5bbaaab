/** Files of one drop that are looked at; a whole disk is nobody's intention. */
const FILES = 20_000;

/** Files of folders, each named by its path in there, so that two of one name are told apart. */
export interface FolderFiles {
  /** Name of the folder, or of several. */
  readonly name: string;
  readonly files: readonly File[];
  /** Whether there are more than were listed. */
  readonly more: boolean;
}

/** The files of a folder that was chosen, those near its top first. */
export function filesOfChosen(chosen: readonly File[]): FolderFiles {
  const named = chosen.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  const depth = ({ path }: { path: string }) => path.split('/').length;
  return {
    name: named[0]?.path.split('/')[0] ?? '',
    files: named
      .toSorted((one, other) => depth(one) - depth(other))
      .slice(0, FILES)
      .map(({ file, path }) => withPath(file, path)),
    more: named.length > FILES,
  };
}

/** The files of folders that were dropped, those near the top first. What the system does not give is left out. */
export async function filesOfDropped(folders: readonly FileSystemDirectoryEntry[]): Promise<FolderFiles> {
  const name = folders.map((folder) => folder.name).join(', ');
  const files: File[] = [];
  const left = [...folders];
  for (let folder = left.shift(); folder !== undefined; folder = left.shift()) {
    for (const entry of await entriesOf(folder)) {
      if (isFolder(entry)) left.push(entry);
      if (!isFile(entry)) continue;
      if (files.length === FILES) return { name, files, more: true };
      const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
      if (file !== null) files.push(withPath(file, entry.fullPath.replace(/^\//, '')));
    }
  }
  return { name, files, more: false };
}

/** A reader gives a folder in parts, and an empty part at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (part.length === 0) return entries;
    entries.push(...part);
  }
}

/** The same bytes under another name: they are not copied, and a worker that is given the file sees the name. */
function withPath(file: File, path: string): File {
  return new File([file], path, { lastModified: file.lastModified });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** Whether an entry is a folder. */
export function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
