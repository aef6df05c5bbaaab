import {
  all,
  column,
  defineSignature,
  given,
  history,
  mention,
  not,
  type SignatureCase,
  table,
} from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'pyspur',
  explains: ['any/column-missing'],
  title: 'A generated revision script lies unapplied beside this database',
  when: all(
    column.present('runs', '_intid'),
    // GPUStack's revisions look the same, and two apps can share a file.
    not(table.present('model_instances')),
    history.stampLike('alembic', '^[0-9a-f]{12}$', '12 hexadecimal digits, generated on this installation'),
    // The file is whole and can not show the script; only Alembic's refusal tells of it.
    given(mention.of('Target database is not up to date.')),
  ),
  says: {
    confirmed:
      'A revision script that PySpur generated lies in versions/ and was never applied to this database, so every start refuses with "Target database is not up to date".',
    possible: 'A revision script that PySpur generated may lie unapplied in versions/.',
    first: 'Copy the file and versions/, then see in the writeup which of the ways in fits yours.',
    never: 'Do not delete the database: the script stays, and the message with it.',
  },
});

const refusal = 'ERROR [alembic.util.messaging] Target database is not up to date.';

export const cases: readonly SignatureCase[] = [
  {
    name: 'a whole database, and the refusal in the log',
    at: 'pyspur@v0.0.1',
    database: '',
    log: refusal,
    verdict: 'confirmed',
    alsoMatches: ['pyspur/unknown-revision'],
  },
  {
    name: 'a healthy database and no log',
    at: 'pyspur@v0.0.1',
    database: '',
    verdict: 'not-applicable',
    alsoMatches: ['pyspur/unknown-revision'],
  },
  {
    name: 'near miss: a published revision, which is not generated',
    at: 'pyspur@v0.0.1',
    database: "UPDATE alembic_version SET version_num = '005';",
    log: refusal,
    verdict: 'ruled-out',
  },
];
