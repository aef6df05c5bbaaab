import { all, column, defineSignature, fault, history, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'gpustack',
  explains: ['any/column-missing', 'any/table-missing', 'any/promised-but-missing'],
  title: 'Stamped c45e397531d1 by its February text: resolved_path was never added',
  when: all(
    history.stampedAs('alembic', 'c45e397531d1', 'cbbc03c88985', 'd19176de3b74'),
    column.present('models', 'env'),
    fault(column.absent('model_instances', 'resolved_path')),
  ),
  says: {
    confirmed:
      'A development build of GPUStack from before 25 March 2025 recorded revision c45e397531d1 when that revision did less than it does today, so Alembic finds nothing to do and model_instances.resolved_path is missing.',
    possible: 'The revision is recorded, but what it adds today is missing.',
    first:
      'Stop GPUStack and copy database.db with its -wal; the writeup has the statements that let the revision run again.',
    never: 'Do not remove the volume, and do not only change the stamp: models.restart_on_error would stay missing.',
  },
});

/** What the revision did only from 25 March 2025 on. */
const UNDONE = `
DROP TABLE model_files;
DROP TABLE modelinstancemodelfilelink;
ALTER TABLE model_instances DROP COLUMN resolved_path;
ALTER TABLE model_instances DROP COLUMN restart_count;
ALTER TABLE model_instances DROP COLUMN last_restart_time;
ALTER TABLE models DROP COLUMN restart_on_error;`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'state A: a main build of February or March 2025 stamped it',
    at: 'gpustack@v0.6.0',
    database: UNDONE,
    verdict: 'confirmed',
    sample: 'GPUStack with a revision that was edited in place',
  },
  {
    name: 'state A, migrated further by v0.7.1',
    at: 'gpustack@v0.7.1',
    database: UNDONE,
    verdict: 'confirmed',
  },
  { name: 'a healthy v0.6.0', at: 'gpustack@v0.6.0', database: '', verdict: 'ruled-out' },
  { name: 'a healthy v0.5.1', at: 'gpustack@v0.5.1', database: '', verdict: 'ruled-out' },
  {
    name: 'near miss: a crash left the older stamp with the new columns',
    at: 'gpustack@v0.6.0',
    database: "UPDATE alembic_version SET version_num = 'e6bf9e067296';",
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: a crash left the older stamp with models.env alone',
    at: 'gpustack@v0.5.1',
    database: 'ALTER TABLE models ADD COLUMN env JSON;',
    verdict: 'ruled-out',
  },
];
