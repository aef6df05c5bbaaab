/** The first route. */
export const home = {
  title: 'Your app does not come up after an upgrade?',
  description:
    'Schema Clinic reads the app’s SQLite file on your machine, says what is wrong with it, shows the proof, and leads you back.',
  lead: 'Paste what it says, or drop its SQLite file: you learn what happened, see the proof in your own file, and are led back step by step.',
  desk: 'Error message or database file',
  paste: 'Paste the error, or the whole log',
  file: 'or choose the database file',
  fileHow: 'Or drop it anywhere on this page, a log too. A -wal, -shm or -journal beside it belongs with it.',
  promise: 'Both are read on this machine and sent nowhere.',
  promiseHow: 'See for yourself',
  more: 'What the file alone cannot say',
  samples: 'No file at hand? Try a broken one',
  allIncidents: (count: number) => `All ${count} incidents`,
  allApps: (count: number) => `All ${count} apps`,
  can: 'What it can tell',
  failure: 'Which failure it is',
  failureHow: (signatures: number) =>
    `Schema and history of the file are held against ${signatures} known failures. You see what was expected and what was found.`,
  release: 'Which release wrote the file',
  releaseHow: (releases: number, apps: number) =>
    `${releases} releases of ${apps} apps are recorded: which one left this schema, what differs from it, and what an upgrade will change.`,
  left: 'What a migration left behind',
  leftHow: (tools: number) =>
    `The books of ${tools} migration tools are read in any app’s file: what was applied, where it stopped, and which half-done tables are still there.`,
  means: 'What the message means',
  meansHow: (errors: number) =>
    `${errors} pages on error messages and unreadable files: why after an upgrade, how to check, and what never to do.`,
  nothing: 'Nothing leaves this machine',
  nothingWhy:
    'There is no server of ours that could take a file. Before a file is opened, the page tells the browser to refuse every request from then on, its own and those of its workers; nothing can take that back until you leave. You need not believe it:',
  see: [
    [
      'Pull the plug.',
      'Open the diagnosis, wait until it has loaded, disconnect, then choose a file. It works all the same.',
    ],
    ['Watch.', 'Open the network panel of your browser’s developer tools, then choose a file. No request follows.'],
    ['Try to break out.', 'With a file chosen, type this into the console. The browser refuses, and names the policy.'],
  ],
  nothingMore: 'What that covers, and what it does not',
  terminal: 'In a terminal',
  terminalLead: 'The same diagnosis where there is no browser. It needs npm, and no network once it is installed.',
  terminalFile: 'A database, a folder, a .zip or .tar.gz',
  terminalLog: 'A log',
  noScript:
    'This part needs JavaScript, because the work is done in your browser. Without it there is the command below, and',
};
