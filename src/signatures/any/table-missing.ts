import { defineSignature, fault, given, mention, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'no-such-table',
  title: 'The app asks for a table that the file does not have',
  when: given(fault(mention.ofAbsent('table', 'table', 'no such table: {table}'))),
  says: {
    confirmed:
      'The log says that a table is missing, and it is not in this file: a migration has not run, or the app opened this file and means another one.',
    possible: 'If the log says that a table is missing, this file has no such table.',
    first: 'Make sure that this is the file which the app opens, and look how far its migration history goes.',
    never: 'Do not create the table by hand: the migration that makes it would then stop.',
  },
});

const users = 'CREATE TABLE users (id INTEGER PRIMARY KEY);';

export const cases: readonly SignatureCase[] = [
  { name: 'a table that is not there', database: users, log: 'no such table: main.posts', verdict: 'confirmed' },
  { name: 'a healthy database, and nothing said', database: users, verdict: 'not-applicable' },
  {
    name: 'near miss: the table is there, so another file is meant',
    database: users,
    log: 'no such table: users',
    verdict: 'not-applicable',
  },
];
