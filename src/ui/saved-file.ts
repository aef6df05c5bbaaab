/** Characters of a name that are kept: enough to tell files apart. */
const KEPT = 80;

/** Milliseconds after which no browser still reads what it saves. */
const READ_BY_THEN = 60_000;

/** A name for a report, made of the name of its file; what could be a path, or steers anything, is no part of it. */
export function reportName(fileName: string, ending: string): string {
  const plain = fileName.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '');
  return `schema-clinic-${plain.slice(0, KEPT) || 'report'}.${ending}`;
}

/**
 * Hands a text to the browser as a file to keep. It never leaves the machine: the address is one of the page's own, and
 * the link asks for a download, which no policy takes for a request.
 */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_BY_THEN);
}
