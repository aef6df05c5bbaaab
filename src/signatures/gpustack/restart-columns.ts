import { all, any, column, defineSignature, fault, history, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'gpustack',
  explains: ['any/already-there', 'any/column-missing', 'any/promised-but-missing'],
  title: 'Stamped c45e397531d1 by its text of late March: the restart columns were never added',
  when: all(
    history.stampedAs('alembic', 'c45e397531d1', 'cbbc03c88985', 'd19176de3b74'),
    column.present('model_instances', 'resolved_path'),
    fault(
      any(
        column.absent('models', 'restart_on_error'),
        column.absent('model_instances', 'restart_count'),
        column.absent('model_instances', 'last_restart_time'),
        column.absent('model_files', 'cleanup_on_delete'),
      ),
    ),
  ),
  says: {
    confirmed:
      'A development build of GPUStack of late March 2025 recorded revision c45e397531d1 before its last columns were written into it (or the stamp was moved back by hand), so Alembic finds nothing to do and the columns shown below are missing.',
    possible: 'The revision is recorded, but what it adds today is missing.',
    first: 'Stop GPUStack and copy database.db with its -wal; the writeup has the statements that add what is missing.',
    never:
      'Do not remove the volume, and do not only change the stamp: the guards of the revision would skip the missing columns.',
  },
});

const WITHOUT_ON_ERROR = 'ALTER TABLE models DROP COLUMN restart_on_error;';
const WITHOUT_RESTARTS = `${WITHOUT_ON_ERROR} ALTER TABLE model_instances DROP COLUMN restart_count;
  ALTER TABLE model_instances DROP COLUMN last_restart_time;`;
const WITHOUT_ALL = `${WITHOUT_RESTARTS} ALTER TABLE model_files DROP COLUMN cleanup_on_delete;`;

export const cases: readonly SignatureCase[] = [
  { name: 'state B1: the text of 25 March', at: 'gpustack@v0.6.0', database: WITHOUT_ALL, verdict: 'confirmed' },
  { name: 'state B2: the text of 26 March', at: 'gpustack@v0.6.0', database: WITHOUT_RESTARTS, verdict: 'confirmed' },
  {
    name: 'the stamp was moved back without adding restart_on_error first',
    at: 'gpustack@v0.6.0',
    database: WITHOUT_ON_ERROR,
    verdict: 'confirmed',
  },
  { name: 'a healthy v0.6.0', at: 'gpustack@v0.6.0', database: '', verdict: 'ruled-out' },
  {
    name: 'near miss: an interrupted upgrade with the older stamp',
    at: 'gpustack@v0.6.0',
    database: `${WITHOUT_ALL} UPDATE alembic_version SET version_num = 'e6bf9e067296';`,
    verdict: 'ruled-out',
  },
];
