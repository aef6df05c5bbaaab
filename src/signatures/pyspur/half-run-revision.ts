import { all, column, defineSignature, fault, history, type SignatureCase, table } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'pyspur',
  explains: ['any/already-there', 'any/present-but-unrecorded', 'any/promised-but-missing'],
  title: 'A revision generated at start-up ran half-way',
  when: all(
    column.present('runs', '_intid'),
    history.stampLike('alembic', '^[0-9a-f]{12}$', '12 hexadecimal digits, generated on this installation'),
    table.present('workflow_versions'),
    fault(column.absent('runs', 'workflow_version_id')),
  ),
  says: {
    confirmed:
      'A revision that PySpur generated at start-up made its new tables and then failed, so the script lies unapplied in versions/ and every further start refuses with "Target database is not up to date".',
    possible: 'A revision that PySpur generated at start-up ran half-way.',
    first:
      'Copy the file and versions/, then export your workflows from the copy; the old upgrade cannot be finished on SQLite.',
    never: 'Do not stamp the unapplied revision: the columns that it should have added are missing.',
  },
});

const WITHOUT_COLUMN = `
DROP INDEX ix_runs_workflow_version_id;
ALTER TABLE runs DROP COLUMN workflow_version_id;`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'new tables without the column that points at them',
    at: 'pyspur@v0.0.1',
    database: WITHOUT_COLUMN,
    verdict: 'confirmed',
    alsoMatches: ['pyspur/unknown-revision'],
  },
  {
    name: 'a healthy run-time revision',
    at: 'pyspur@v0.0.1',
    database: '',
    verdict: 'ruled-out',
    alsoMatches: ['pyspur/unknown-revision'],
  },
  {
    name: 'near miss: an older healthy database, before the new tables',
    at: 'pyspur@v0.0.1',
    database: `${WITHOUT_COLUMN} DROP TABLE workflow_versions; DROP TABLE eval_runs;`,
    verdict: 'ruled-out',
    alsoMatches: ['pyspur/unknown-revision'],
  },
];
