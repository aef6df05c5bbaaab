/** Lists of pages. */
export const list = {
  incidentsTitle: 'Incidents',
  incidentsDescription:
    'Upgrades that left an app’s database in a state it cannot start from, each checked against the app’s own source.',
  incidentsLead: 'Each was checked against the app’s own source, and says what is not known.',
  appsTitle: 'Apps',
  appsDescription: 'Where each app keeps its SQLite database, and how to copy it safely.',
  appsLead: 'Where each app keeps its SQLite database, how to copy it safely, and how to see which release is running.',
  errorsTitle: 'Error messages',
  errorsDescription: 'What the error messages of SQLite and of migration tools mean after an upgrade, and what to do.',
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
};

/** The filters of a list. */
export const filter = {
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
};
