import { all, any, defineSignature, fault, history, mention, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'multiple-heads',
  title: 'The history stands at several revisions at once',
  when: all(
    fault(history.marked('several-heads')),
    any(
      mention.of("Multiple head revisions are present for given argument '{argument}'"),
      mention.of('Requested revision {revision} overlaps with other requested revisions {revisions}'),
    ),
  ),
  says: {
    confirmed:
      'The history stands at several revisions where the tool expects one, and it refuses to go on: a revision was recorded twice over, or two lines of development were never merged.',
    possible:
      'If the log says "Multiple head revisions" or "overlaps", that is why: the history stands at several revisions; with a branched history on purpose it is in order.',
    first:
      'Look in the revision files of your release whether one of the recorded revisions is an ancestor of the other.',
    never: 'Do not delete a row of the version table before you know which revision is the ancestor.',
  },
});

const book =
  'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL); CREATE TABLE users (id INTEGER PRIMARY KEY);';
const two = `${book} INSERT INTO alembic_version VALUES ('aaaa11112222'), ('bbbb11112222');`;
const log =
  "FAILED: Multiple head revisions are present for given argument 'head'; please specify a specific target revision";

export const cases: readonly SignatureCase[] = [
  { name: 'two revisions, and nothing said', database: two, verdict: 'possible' },
  { name: 'two revisions, and the message', database: two, log, verdict: 'confirmed' },
  {
    name: 'one revision',
    database: `${book} INSERT INTO alembic_version VALUES ('aaaa11112222');`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: the message, and one revision in the file: the heads are in the code',
    database: `${book} INSERT INTO alembic_version VALUES ('aaaa11112222');`,
    log,
    verdict: 'ruled-out',
  },
];
