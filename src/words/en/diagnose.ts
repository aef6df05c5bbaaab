/** The words of the diagnose route in English. */
export const diagnose = {
  title: 'Diagnose a database',
  description:
    'Drop the SQLite database of an app that does not start: read what is wrong with it, with proof, without a byte leaving your machine.',
  running: 'Release that is running',
  upgradingTo: 'Release to upgrade to',
  log: 'Error or log',
  logPlaceholder: 'The line that states the error, or all of it',
  dropHere: 'Drop the database file here',
  orChoose: ', paste it, or choose it',
  with: 'With its -wal, -shm or -journal, if one lies beside it, in any order. It is read on this machine and sent nowhere: from here on the browser itself refuses every request.',
  howToSee: 'How to see that',
  sayMore: 'Say more, if you can: it settles what the file alone cannot',
  releasesOf: (app: string, count: number) => `the ${count} releases of ${app}`,
  or: ' or ',
  offered: (what: string) => `Pick one of ${what}, or type it.`,
  cancel: 'Cancel',
  samples: 'No file at hand? Try one that is broken',
  noScript: 'This page needs JavaScript, because the work is done in your browser. Without it:',
  stages: {
    unpacking: 'Unpacking the archive …',
    header: 'Looking at the header …',
    schema: 'Reading schema and history …',
    rows: 'Counting what the signatures ask about …',
    verdicts: 'Comparing with known failures …',
  },
  gettingReady: 'Getting ready …',
  inFolder: 'Looking for databases in the folder …',
  noneFound: 'No database was found: see below.',
  done: (count: number) => (count === 1 ? 'Done. The result is below.' : `Done. ${count} results are below.`),
  cancelled: 'Cancelled. Nothing was kept.',
  folder: 'or a whole folder',
  notLoaded: (why: string) => `The diagnoser could not be loaded: ${why}. Reload the page; your file was not opened.`,
  fault: (what: string) =>
    `This is a fault of ours, not of your file: ${what}. Reload the page and try again; the command “npx schema-clinic diagnose FILE” reads it too.`,
  reportLanguage: '',
};

/** What the diagnose route says, in every language. */
export type DiagnoseWords = typeof diagnose;
