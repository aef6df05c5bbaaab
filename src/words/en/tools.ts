/** The pages of migration tools. */
export const tools = {
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
  checkHow: ': its history is shown as a timeline, and what was left behind is named. The file stays on your machine.',
};
