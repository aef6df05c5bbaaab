/** The words of the search in English. */
export const search = {
  title: 'Search by error message',
  description:
    'Paste an error line or a whole log: the page that answers it, and the line that it rests on. Nothing is sent.',
  button: 'Paste an error',
  dialog: 'Search',
  close: 'Close',
  label: 'Paste the error, or the whole log, or drop it as a file',
  labelLong: 'Paste the error, or the whole log, or drop it as a file; or type a few words',
  promise: 'What you paste stays on this machine. Enter opens the first page, ↓ goes through them.',
  promiseLong:
    'Looked up on this machine. A short text becomes part of the address, so that you can keep or share the search; a text of more than 2,000 characters never does. Enter keeps it in the history, and once more opens the first page.',
  link: 'Link to this search',
  pages: 'Pages found',
  looking: 'Looking …',
  remove: 'Remove',
  found: (count: number) => `${count} page${count === 1 ? '' : 's'} found.`,
  failed: (why: string) => `The search failed: ${why}. This is a fault of ours: reload the page and try again.`,
  pasted: (lines: string, characters: string) => `Pasted log: ${lines} lines, ${characters} characters`,
  line: (number: number) => `line ${number}: `,
  why: {
    certain: 'Only this incident has this message',
    likely: 'A message of this incident, in a log that fits it',
    family: 'What this kind of message means',
    shared: 'This incident has this message too; nothing in the text says that it is this one',
    words: 'Similar words',
  },
  answer: {
    certain: (title: string) => `This is a known incident: ${title}.`,
    likely: (title: string) => `This looks like a known incident: ${title}.`,
    family: (title: string) => `This kind of message is known: ${title}.`,
    words: 'No message was recognised; these pages have similar words.',
    unknown: (line: number | null) =>
      `Nothing is known about the message${line === null ? '' : ` in line ${line}`}. The database file itself may say more.`,
    noError:
      'Nothing is known about this text: no line of it states an error. The lines just before the app stopped say most.',
  },
  inThisText: 'In this text: ',
  atLine: (line: number) => ` (line ${line})`,
  migration: 'migration ',
  readAs: 'It was read as this failure:',
  drop: 'Drop the database file',
  dropWhy: ' instead: schema and history often say what the log does not.',
  tell: 'Tell us about it',
  tellHow:
    'This text is ready to be reported. Addresses, names of users and secrets are masked; look through it and change what you like. Nothing is sent by itself.',
  reportLabel: 'Report',
  copyReport: 'Copy the report',
  copied: 'Copied',
  openReport: 'Open a report with this text',
  noScript: 'This page needs JavaScript, because the search runs in your browser. Without it:',
  allMessages: 'all error messages',
};

/** What the search says, in every language. */
export type SearchWords = typeof search;
