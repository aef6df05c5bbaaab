/**
 * Files that the operating system opens with the installed site. TypeScript does not know it yet.
 * https://developer.mozilla.org/en-US/docs/Web/API/LaunchQueue
 */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Hands over what the operating system opens with this page, at once and as often as it does. None of it has been opened. */
export function launchedFiles(onFiles: (files: readonly File[]) => void): void {
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    if (files.length === 0) return;
    void Promise.all(files.map((handle) => handle.getFile())).then(onFiles);
  });
}
