/** An address and where it stands. */
export interface Link {
  readonly url: string;
  /** Path below the folder of the project. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** `source`: of a list of sources; `field`: another field of front matter; `text`: in prose or in a comment. */
  readonly role: 'source' | 'field' | 'text';
}

/** The addresses of a page of content/: its fields, and what its prose links to. What stands in code is no source. */
export function linksInPage(text: string, file: string): readonly Link[] {
  const lines = text.split(/\r?\n/);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  let [isSource, fence] = [false, ''];
  return lines.flatMap((line, at): readonly Link[] => {
    const here = (url: string, role: Link['role']): Link => ({ url, file, line: at + 1, role });
    if (at <= end) {
      const [, key = ''] = /^([a-z]\w*):/i.exec(line) ?? [];
      if (key !== '') isSource = key === 'sources';
      const [, url] = /^\s*(?:- )?(?:url|homepage|repository): *"?([^"\s]+)"?\s*$/.exec(line) ?? [];
      return url === undefined ? [] : [here(url, isSource ? 'source' : 'field')];
    }
    const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    return fence !== '' || mark !== '' ? [] : addressesIn(line.replace(/`[^`]*`/g, '')).map((url) => here(url, 'text'));
  });
}

/** The addresses in the comments of a source file. */
export function linksInComments(text: string, file: string): readonly Link[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const [, comment = ''] = /^\s*(?:\/\/|\/\*\*?|\*)(.*)$/.exec(line) ?? /\s\/\/ (.*)$/.exec(line) ?? [];
    return addressesIn(comment).map((url): Link => ({ url, file, line: at + 1, role: 'text' }));
  });
}

/** Addresses in a line of prose, without the punctuation that follows them. */
function addressesIn(line: string): readonly string[] {
  return [...line.matchAll(/\bhttps?:\/\/[^\s"'<>`]+/g)].map(([found]) => {
    let url = found;
    // The bracket that closes a link of Markdown, and not one that was opened within.
    while (/[.,;:!?)\]}]$/.test(url) && !(url.endsWith(')') && opened(url))) url = url.slice(0, -1);
    return url;
  });
}

function opened(url: string): boolean {
  return url.split('(').length >= url.split(')').length;
}
