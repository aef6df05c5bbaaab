/** What is said in the place of a page that is not there without a network. */
export const notice = {
  title: 'This page is not on your machine',
  description: 'Shown without a network in the place of a page that was never read here.',
  lead: 'You are offline, or this site cannot be reached just now, and the page that you asked for was never read on this machine. The connection is all that is missing: it says nothing about your database or your app.',
  again: 'Try again',
  works: 'What works without a network',
  diagnose: 'Diagnose a database',
  diagnoseHow: 'all of it, with all known failures, on this machine as always.',
  search: 'Search by error message',
  searchHow: 'it names the page that answers; that page itself may need the network.',
  home: 'The first page',
  read: 'What you have read here',
};

export type NoticeWords = typeof notice;

/** What is said when there is a new version. */
export const update = {
  there: 'A new version of this site is there. This tab keeps working with the one that it began with.',
  reload: 'Reload',
  later: 'Later',
};

export type UpdateWords = typeof update;
