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

const schema = (stamp: string, models: string, instances: string, files: string) => `
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
CREATE TABLE api_keys (id INTEGER PRIMARY KEY);
CREATE TABLE model_files (id INTEGER PRIMARY KEY${files});
CREATE TABLE model_instances (id INTEGER PRIMARY KEY, resolved_path VARCHAR${instances});
CREATE TABLE model_usages (id INTEGER PRIMARY KEY);
CREATE TABLE models (id INTEGER PRIMARY KEY, image_only BOOLEAN, speech_to_text BOOLEAN, text_to_speech BOOLEAN, backend_version VARCHAR, categories JSON, env JSON${models});
CREATE TABLE system_loads (id INTEGER PRIMARY KEY);
CREATE TABLE users (id INTEGER PRIMARY KEY);
CREATE TABLE workers (id INTEGER PRIMARY KEY);
INSERT INTO alembic_version VALUES ('${stamp}');`;

const restarts = ', restart_count INTEGER, last_restart_time TIMESTAMP';
const cleanup = ', cleanup_on_delete BOOLEAN';

export const cases: readonly SignatureCase[] = [
  { name: 'state B1: the text of 25 March', database: schema('c45e397531d1', '', '', ''), verdict: 'confirmed' },
  { name: 'state B2: the text of 26 March', database: schema('c45e397531d1', '', '', cleanup), verdict: 'confirmed' },
  {
    name: 'the stamp was moved back without adding restart_on_error first',
    database: schema('c45e397531d1', '', restarts, cleanup),
    verdict: 'confirmed',
  },
  {
    name: 'a healthy v0.6.0',
    database: schema('c45e397531d1', ', restart_on_error BOOLEAN', restarts, cleanup),
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: an interrupted upgrade with the older stamp',
    database: schema('e6bf9e067296', '', '', ''),
    verdict: 'ruled-out',
  },
];
