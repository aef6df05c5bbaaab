import { conditions } from './en/conditions.ts';
import { diagnose } from './en/diagnose.ts';
import { report } from './en/report.ts';
import { search } from './en/search.ts';
import { writeup } from './en/writeup.ts';

/** The words of the interface in English. Another language has the same keys: the compiler sees to it. */
export const en = {
  search,
  diagnose,
  report,
  writeup,
  conditions,
  nav: {
    diagnose: 'Diagnose a file',
    search: 'Search by message',
    incidents: 'Incidents',
    apps: 'Apps',
    errors: 'Error messages',
    tools: 'Migration tools',
    privacy: 'What leaves your machine',
  },
  header: {
    places: 'Places',
    diagnose: 'Diagnose',
    incidents: 'Incidents',
    errors: 'Messages',
    apps: 'Apps',
    tools: 'Tools',
  },
  footer: {
    label: 'All of the site',
    what: 'reads what an upgrade left in an app’s SQLite database, on the machine where it lies. It has no server, no accounts and no counting, and works without a network once it was visited.',
    api: 'API',
    feed: 'Feed',
    source: 'Source code',
    licence: 'MIT licence',
  },
  home: {
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
      [
        'Try to break out.',
        'With a file chosen, type this into the console. The browser refuses, and names the policy.',
      ],
    ],
    nothingMore: 'What that covers, and what it does not',
    terminal: 'In a terminal',
    terminalLead: 'The same diagnosis where there is no browser. It needs npm, and no network once it is installed.',
    terminalFile: 'A database, a folder, a .zip or .tar.gz',
    terminalLog: 'A log',
    noScript:
      'This part needs JavaScript, because the work is done in your browser. Without it there is the command below, and',
  },
  copy: {
    copy: 'Copy',
    what: (command: string) => `Copy ${command}`,
    copied: 'Copied',
    selected: 'Selected: copy it',
  },
  list: {
    incidentsTitle: 'Incidents',
    incidentsDescription:
      'Upgrades that left an app’s database in a state it cannot start from, each checked against the app’s own source.',
    incidentsLead: 'Each was checked against the app’s own source, and says what is not known.',
    appsTitle: 'Apps',
    appsDescription: 'Where each app keeps its SQLite database, and how to copy it safely.',
    appsLead:
      'Where each app keeps its SQLite database, how to copy it safely, and how to see which release is running.',
    errorsTitle: 'Error messages',
    errorsDescription:
      'What the error messages of SQLite and of migration tools mean after an upgrade, and what to do.',
    errorsLead:
      'What a message means, how to check, and what never to do. To find yours in a log, paste it into the search above (Ctrl K).',
    system: 'The system',
    files: 'Files that are no database, or only a part of one',
    affects: (ranges: string) => `affects ${ranges}`,
    checked: (day: string) => `checked ${day}`,
    incidents: (count: number) => (count === 1 ? '1 incident' : `${count} incidents`),
    messages: (count: number) => (count === 1 ? '1 error page' : `${count} error pages`),
    apps: (count: number) => (count === 1 ? '1 app' : `${count} apps`),
    releases: (count: number) => `${count} releases recorded`,
    page: (at: number, of: number) => `Page ${at} of ${of}`,
    pages: 'Pages of this list',
    allFromHere: 'To the beginning of the list, and to its filters',
  },
  filter: {
    label: 'Filter',
    words: 'Words',
    app: 'App',
    tool: 'Migration tool',
    kind: 'Kind of failure',
    leaves: 'What stays when it dies',
    release: 'Release',
    releaseHow: 'Choose an app first',
    known: (first: string, last: string) => `${first} to ${last}`,
    noRelease: 'This names no release, such as v3.10',
    affected: 'Affected',
    yes: 'affected',
    no: 'not affected',
    any: 'Any',
    shown: (shown: string, all: string) => `${shown} of ${all}`,
    all: (all: string) => `${all} in all`,
    none: 'Nothing here fits all of that.',
    failed: 'The rest of the list could not be loaded: only a part of it is filtered.',
    clear: 'Clear',
  },
  tools: {
    title: 'Migration tools',
    description:
      'How each migration tool keeps its history in an SQLite database, and what it leaves there when a migration dies.',
    lead: 'How each tool keeps its history in the database, and what it leaves there when a migration dies. The diagnosis reads all of these.',
    pageTitle: (name: string) => `${name}: what a migration that died leaves behind`,
    pageDescription: (name: string) =>
      `Where ${name} keeps its history in an SQLite database, what stays when a migration dies, and which messages and incidents are known.`,
    names: { 'by-hand': 'Rebuilt by hand or in an editor', 'home-grown': 'The app’s own books' },
    books: 'Where it keeps its history',
    columns: 'Columns',
    booksHow:
      'In lower case, since SQLite takes no notice of case. What stands in brackets may be missing; … is anything.',
    ownBooks:
      'In a table of the app’s own that is called as such tables mostly are, such as schema_version, db_version or migrations. It is read where no tool’s books were found.',
    noBooks: 'In no table: it is known by what it leaves behind.',
    header: 'In the number that SQLite keeps in the header of the file for it, PRAGMA user_version; in no table.',
    lock: 'A run locks',
    traces: 'Made beside it',
    dies: 'What stays when a migration dies',
    kinds: {
      whole: 'Nothing: it is rolled back',
      'whole-by-default': 'Nothing, unless it opted out',
      'in-part': 'A part of it',
      anywhere: 'All that was done before',
      unknown: 'It depends',
    },
    leaves: {
      whole: 'When a migration dies, nothing of it stays.',
      'whole-by-default': 'Nothing stays, unless the migration opted out of its transaction.',
      'in-part': 'A part of what it did stays.',
      anywhere: 'Everything stays that was done before it died.',
      unknown: 'What stays depends on who wrote it.',
    },
    source: 'Source',
    leftovers: 'Half-done tables',
    leftoversHow:
      'A table is rebuilt under one of these names. Found in your file, it is left of a migration that died; what is in it may be the only copy.',
    prints: 'Messages that it prints',
    metWith: 'Messages met with it',
    apps: 'Apps that use it',
    incidents: 'Incidents',
    allIncidents: (count: number) => `All ${count} incidents`,
    nothing: 'No incident of an app that uses it is known here yet.',
    check: 'Drop a database on the diagnosis',
    checkHow:
      ': its history is shown as a timeline, and what was left behind is named. The file stays on your machine.',
  },
  facts: {
    app: 'App',
    affected: 'Affected',
    development: 'development builds',
    fixed: 'Fixed',
    notFixed: 'not upstream; see the way back',
    engines: 'Engines',
    checked: 'Last checked',
    related: 'Related',
    relatedLabel: 'Related incidents',
    sources: 'Sources',
    seen: 'As people met it',
    metWith: (names: string) => `Met with ${names}.`,
    report: 'report',
    deployment: 'Deployment',
    file: 'Database file',
    knownIncidents: 'Known incidents',
    releases: 'Releases',
    releasesKnown: (first: string, last: string) => `Releases known to us: ${first} to ${last}.`,
    sourceCode: 'Source code',
  },
  privacy: {
    description: 'Nothing. Your browser enforces it, and you can watch it do so.',
    file: 'What happens to your file',
    see: 'How to see it for yourself',
    not: 'What is not covered',
  },
};

/** What every language has. */
export type Words = typeof en;
