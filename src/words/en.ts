import { diagnose } from './en/diagnose.ts';
import { search } from './en/search.ts';

/** The words of the interface in English. Another language has the same keys: the compiler sees to it. */
export const en = {
  search,
  diagnose,
  nav: {
    diagnose: 'Diagnose a file',
    search: 'Search by message',
    incidents: 'Incidents',
    apps: 'Apps',
    errors: 'Error messages',
    privacy: 'What leaves your machine',
  },
  home: {
    title: 'Your app does not come up after an upgrade?',
    description:
      'Schema Clinic reads the app’s SQLite file on your machine, says what is wrong with it, shows the proof, and leads you back.',
    lead: 'Schema Clinic reads the app’s SQLite file in your browser, says what is wrong with it, shows the proof, and leads you back. Nothing leaves your machine.',
    file: 'I have the database file',
    fileHow: 'Drop it and read what it says',
    message: 'I have an error message',
    messageHow: 'Paste it, or the whole log',
    incidents: 'Incidents',
    apps: 'Apps',
    terminal: 'In a terminal',
    terminalLead: 'Where there is no browser, the same diagnosis is one command:',
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
    errorsLead: 'What a message means, how to check, and what never to do. To find yours, press Ctrl K and paste it.',
    system: 'The system',
    files: 'Files that are no database, or only a part of one',
  },
  facts: {
    app: 'App',
    affected: 'Affected',
    development: 'development builds',
    fixed: 'Fixed',
    notFixed: 'not upstream; see the way back',
    engines: 'Engines',
    checked: 'Last checked',
    checkYours: 'Check your own file for this',
    checkYoursHow: 'it is read on your machine and sent nowhere.',
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
