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

const schema = (stamp: string | null, runs: string, more = '') => `
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
CREATE TABLE datasets (_intid INTEGER PRIMARY KEY, id VARCHAR NOT NULL GENERATED ALWAYS AS ('DS' || _intid));
CREATE TABLE output_files (_intid INTEGER PRIMARY KEY);
CREATE TABLE runs (_intid INTEGER PRIMARY KEY, workflow_id VARCHAR NOT NULL${runs});
CREATE TABLE tasks (_intid INTEGER PRIMARY KEY, run_id VARCHAR NOT NULL);
CREATE TABLE workflows (_intid INTEGER PRIMARY KEY, definition JSON NOT NULL);
${stamp === null ? '' : `INSERT INTO alembic_version VALUES ('${stamp}');`}
${more}`;

const newTables =
  'CREATE TABLE eval_runs (_intid INTEGER PRIMARY KEY); CREATE TABLE workflow_versions (_intid INTEGER PRIMARY KEY, version INTEGER NOT NULL);';

export const cases: readonly SignatureCase[] = [
  {
    name: 'new tables without the column that points at them',
    database: schema('b4f814f991ad', '', newTables),
    verdict: 'confirmed',
    alsoMatches: ['pyspur/unknown-revision'],
  },
  {
    name: 'a healthy run-time revision',
    database: schema('03e1d7d0e307', ', workflow_version_id INTEGER NOT NULL', newTables),
    verdict: 'ruled-out',
    alsoMatches: ['pyspur/unknown-revision'],
  },
  {
    name: 'near miss: an older healthy database, before the new tables',
    database: schema('9e107d9d372b', ''),
    verdict: 'ruled-out',
    alsoMatches: ['pyspur/unknown-revision'],
  },
];
