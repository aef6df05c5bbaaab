import {
  all,
  column,
  defineSignature,
  headOf,
  history,
  mention,
  not,
  type SignatureCase,
  table,
} from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'pyspur',
  explains: ['any/newer-than-program'],
  title: 'The revision script of this database is gone',
  when: all(
    column.present('runs', '_intid'),
    // GPUStack's revisions look the same, and two apps can share a file.
    not(table.present('model_instances')),
    history.stampLike('alembic', '^[0-9a-f]{12}$', '12 hexadecimal digits, generated on this installation'),
    mention.of("Can't locate revision identified by '{revision}'", { revision: headOf('alembic') }),
  ),
  says: {
    confirmed:
      'The revision that this database stands at was generated on this installation, and its script is no longer in versions/, so Alembic cannot go on from it.',
    possible:
      'If the log says "Can\'t locate revision identified by", the script of this database\'s revision, which was generated on this installation, is gone.',
    first:
      'Copy the file and look for versions/ of the old container or checkout; without it, export the workflows from the copy.',
    never: 'Do not stamp another revision: none of the published ones describes this schema.',
  },
});

/** A database of the first release, of which every installation generated its own revisions. */
const stamped = (revision: string) => ({
  at: 'pyspur@v0.0.1',
  database: `UPDATE alembic_version SET version_num = '${revision}';`,
});
const lost = (revision: string) => `FAILED: Can't locate revision identified by '${revision}'`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'the log names the revision of this file',
    ...stamped('03e1d7d0e307'),
    log: lost('03e1d7d0e307'),
    verdict: 'confirmed',
  },
  { name: 'a healthy run-time revision and no log', ...stamped('03e1d7d0e307'), verdict: 'possible' },
  {
    name: 'the log names another revision, so it is of another file',
    ...stamped('03e1d7d0e307'),
    log: lost('0123456789ab'),
    verdict: 'possible',
  },
  {
    name: 'a healthy file of “pyspur serve --sqlite”, which has no revisions',
    at: 'pyspur@v0.1.18',
    database: '',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: a published revision, which has a script',
    ...stamped('005'),
    log: lost('005'),
    verdict: 'ruled-out',
    alsoMatches: ['any/newer-than-program'],
  },
];
