import { filter, list } from './en/browse.ts';
import { conditions } from './en/conditions.ts';
import { diagnose } from './en/diagnose.ts';
import { home } from './en/home.ts';
import { report } from './en/report.ts';
import { search } from './en/search.ts';
import { tools } from './en/tools.ts';
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
  home,
  copy: {
    copy: 'Copy',
    what: (command: string) => `Copy ${command}`,
    copied: 'Copied',
    selected: 'Selected: copy it',
  },
  list,
  filter,
  tools,
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
