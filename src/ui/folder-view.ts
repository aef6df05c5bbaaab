import { grouped } from '../report/grouped.ts';
import type { FolderSearch } from './databases-among.ts';
import { element } from './element.ts';
import { pageHref } from './page-href.ts';

/** What was looked for in a folder, where something was found: so that nobody takes the rest for examined. */
export function folderNote(search: FolderSearch): HTMLElement {
  const { databases, lookedAt } = search;
  const rest = lookedAt - search.files.length;
  return element(
    'p',
    { class: 'folder-note' },
    [
      `${among(search)}, ${databases === 1 ? 'one may be a database and was' : `${number(databases)} may be databases and were`} examined.`,
      rest > 0
        ? `${rest === 1 ? 'One was' : `${number(rest)} were`} left out: neither name nor beginning is that of a database.`
        : '',
      limits(search),
    ]
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** The answer to a folder without a database: what was looked for, and what to do. */
export function noDatabaseView(search: FolderSearch): HTMLElement {
  const { name, lookedAt } = search;
  return element(
    'article',
    { class: 'report plain' },
    element('h2', { tabindex: '-1' }, name || 'The folder'),
    element('p', { class: 'about' }, 'Folder'),
    element(
      'p',
      { class: 'headline' },
      lookedAt === 0
        ? 'The folder is empty: there is no file in it, or the browser may not read any.'
        : `No SQLite database among the ${number(lookedAt)} file${lookedAt === 1 ? '' : 's'} of this folder. ${limits(search)}`.trim(),
    ),
    element(
      'p',
      {},
      'None begins as a database does, is named like one (.db, .sqlite), or has a -wal or -journal beside it. Choose the folder in which the app keeps its data: ',
      element('a', { href: pageHref('apps') }, 'where each app keeps its database'),
      '. Is one of these files the database all the same, or an archive of it? Choose that file itself: then you are told what it is.',
    ),
    element('p', {}, 'If the app uses PostgreSQL or MySQL, there is no such file: paste the error message instead.'),
  );
}

function among({ name, lookedAt }: FolderSearch): string {
  return `Of the ${number(lookedAt)} file${lookedAt === 1 ? '' : 's'} in “${name}”`;
}

function limits({ lookedAt, more, databases, tooMany }: FolderSearch): string {
  return [
    more ? `Only the first ${number(lookedAt)} files were looked at: the folder holds more.` : '',
    tooMany > 0 ? `Only the first ${number(databases)} databases were examined; ${number(tooMany)} more were not.` : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function number(count: number): string {
  return grouped(count);
}
