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

const schema = (stamp: string, models: string, instances: string) => `
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
CREATE TABLE api_keys (id INTEGER PRIMARY KEY);
CREATE TABLE model_instances (id INTEGER PRIMARY KEY, model_id INTEGER${instances});
CREATE TABLE model_usages (id INTEGER PRIMARY KEY);
CREATE TABLE models (id INTEGER PRIMARY KEY, name VARCHAR, image_only BOOLEAN, speech_to_text BOOLEAN, text_to_speech BOOLEAN, backend_version VARCHAR, categories JSON${models});
CREATE TABLE system_loads (id INTEGER PRIMARY KEY);
CREATE TABLE users (id INTEGER PRIMARY KEY);
CREATE TABLE workers (id INTEGER PRIMARY KEY);
INSERT INTO alembic_version VALUES ('${stamp}');`;

const complete = ', resolved_path VARCHAR, restart_count INTEGER, last_restart_time TIMESTAMP';

export const cases: readonly SignatureCase[] = [
  {
    name: 'state A: a main build of February or March 2025 stamped it',
    database: schema('c45e397531d1', ', env JSON', ''),
    verdict: 'confirmed',
    sample: 'GPUStack with a revision that was edited in place',
  },
  {
    name: 'state A, migrated further by v0.7.1',
    database: schema('d19176de3b74', ', env JSON', ''),
    verdict: 'confirmed',
  },
  {
    name: 'a healthy v0.6.0',
    database: schema('c45e397531d1', ', env JSON, restart_on_error BOOLEAN', complete),
    verdict: 'ruled-out',
  },
  { name: 'a healthy v0.5.1', database: schema('e6bf9e067296', '', ''), verdict: 'ruled-out' },
  {
    name: 'near miss: a crash left the older stamp with the new columns',
    database: schema('e6bf9e067296', ', env JSON, restart_on_error BOOLEAN', complete),
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: a crash left the older stamp with models.env alone',
    database: schema('e6bf9e067296', ', env JSON', ''),
    verdict: 'ruled-out',
  },
];
