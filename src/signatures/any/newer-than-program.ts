import { defineSignature, fault, given, mention, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'cannot-locate-revision',
  title: 'The file stands at a migration that the running program does not have',
  when: given(
    fault(
      mention.ofPresent(
        'migration',
        'revision',
        "Can't locate revision identified by '{revision}'",
        'no migration found for version {revision}',
        'migration {revision} was previously applied but is missing in the resolved migrations',
        'the following files are missing: {revision}',
      ),
    ),
  ),
  says: {
    confirmed:
      'The program says that it does not know a migration, and this file does stand at it: the file was last used by a newer, a different or a development version of the app.',
    possible: 'If the program does not know a migration, this file has it.',
    first:
      'Find out which version of the app was last run on this file, and start that one again; a backup from before it is the other way.',
    never:
      'Do not write an older revision into the history and do not delete the row: the tables stay as the newer version made them.',
  },
});

const book = `CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL); CREATE TABLE users (id INTEGER PRIMARY KEY);
  INSERT INTO alembic_version VALUES ('5f2621c13b39');`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'Alembic names the revision at which the file stands',
    database: book,
    log: "FAILED: Can't locate revision identified by '5f2621c13b39'",
    verdict: 'confirmed',
  },
  { name: 'a healthy database, and nothing said', database: book, verdict: 'not-applicable' },
  {
    name: 'near miss: the revision that is not found is not the one in this file',
    database: book,
    log: "FAILED: Can't locate revision identified by 'aaaaaaaaaaaa'",
    verdict: 'not-applicable',
  },
];
