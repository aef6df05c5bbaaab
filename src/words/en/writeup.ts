/** The words around a writeup in English: its bar, the reader's own values, the signature in sentences, and what comes with them. */
export const writeup = {
  way: 'The way through',
  stage: { affected: 'Affected?', copy: 'Copy first', fix: 'Fix', verify: 'Verify', undo: 'Undo' },
  all: 'All sections',
  check: 'Check your file for this',
  checkHow: 'It is read on your machine and sent nowhere; the report begins with this.',
  own: {
    title: 'Your names in the commands',
    how: 'Say what yours are called, and the commands on this page have them, also when you copy them. They are kept in this tab until you close it, and sent nowhere.',
    service: (name: string) => `Service ${name} of Docker Compose`,
    container: (name: string) => `Container ${name}`,
    volume: (name: string) => `Volume ${name}`,
    path: 'Path of the database, as the app sees it',
    unfit:
      'Only letters, digits and . _ - (in a path / too): anything else a shell would read in its own way, so such a value is not put in.',
    fromDiagnosis: 'The file that you diagnosed is called',
    takeFile: 'The original has this name, too',
    clear: 'Clear all',
    filled: 'With your names.',
    original: 'Show the original',
    unfilled: 'Other names on your machine?',
    fillIn: 'Fill them in',
  },
  known: 'By what the diagnosis knows it',
  callIt: 'We call it this when:',
  allOf: 'all of this holds:',
  anyOf: 'at least one of these holds:',
  wrong: 'this is what is wrong',
  meant: {
    asked: 'The report will begin with whether this is the case in your file:',
    askedUnknown: 'The link names a failure that is not known here. Every known failure is looked for all the same.',
    app: 'You were sent here to check a database of',
    page: 'Where it keeps its database, and how to copy it safely',
    offered: 'Its releases can be picked below.',
    appUnknown:
      'The link names an app that is not known here. Any SQLite database can be checked all the same. Known are:',
  },
  maintainers: {
    title: 'For maintainers of an app',
    description:
      'A link that you can send to users whose database went wrong in an upgrade, a badge for your README, and what the diagnosis knows of your app.',
    link: 'A link for your users',
    badge: 'A badge',
    badgeText: 'Database trouble? Schema Clinic',
    tells: 'What it can tell today',
    add: 'How to add your app',
    app: 'App',
    failures: 'Known failures',
    releases: 'Releases recorded',
    none: 'none yet',
    range: (count: number, first: string, last: string) => `${count}, ${first} to ${last}`,
    toSend: 'Link to send',
  },
  generalKnown: 'What the diagnosis recognises here',
  generalHow: 'In the file of any app; where it finds one of these, it leads to this page.',
};

/** What stands around a writeup, in every language. */
export type WriteupWords = typeof writeup;
