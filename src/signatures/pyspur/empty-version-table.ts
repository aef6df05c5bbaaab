import { all, defineSignature, fault, history, mention, type SignatureCase, table } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'pyspur',
  withoutRecognition: true,
  title: 'An empty database beside revision scripts of an earlier one',
  when: all(
    table.only('alembic_version'),
    fault(history.empty('alembic')),
    // The first line is Alembic's, whatever the app; the second is PySpur's own, but of a healthy first start as well.
    mention.of('Target database is not up to date.'),
    mention.of('New changes detected, creating revision and running upgrade.'),
  ),
  says: {
    confirmed:
      'PySpur started on a new, empty database while revision scripts of an earlier one still lie in versions/, so it refuses with "Target database is not up to date" for ever.',
    possible:
      'If this is PySpur and its backend loops with "Target database is not up to date", revision scripts of an earlier database still lie in versions/ beside this empty one.',
    first:
      'Look for test.db beside this file: until 27 December 2024 that was its name, and if it is there, your data is in it.',
    never: 'Do not delete db.sqlite: the scripts stay, the new file is as empty, and the message is the same.',
  },
});

const empty = 'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);';
const loop = `INFO  [alembic.runtime.migration] Context impl SQLiteImpl.
ERROR [alembic.util.messaging] Target database is not up to date.
FAILED: Target database is not up to date.
New changes detected, creating revision and running upgrade.`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'nothing but an empty alembic_version',
    database: empty,
    verdict: 'possible',
    sample: 'PySpur in its restart loop',
  },
  { name: 'the start-up log pasted as well', database: empty, log: loop, verdict: 'confirmed' },
  {
    name: 'the refusal alone, which any app with Alembic can print',
    database: empty,
    log: 'FAILED: Target database is not up to date.',
    verdict: 'possible',
  },
  {
    name: 'a database that has its revision',
    database: `${empty} INSERT INTO alembic_version VALUES ('9e107d9d372b');`,
    log: loop,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: an empty history beside tables',
    database: `${empty} CREATE TABLE notes (id INTEGER PRIMARY KEY);`,
    log: loop,
    verdict: 'ruled-out',
    alsoMatches: ['any/history-empty'],
  },
];
