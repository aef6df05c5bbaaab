import { all, any, column, defineSignature, fault, history, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'gpustack',
  explains: ['any/already-there', 'any/column-missing', 'any/promised-but-missing'],
  title: 'Stamped 004c73a5c09e by an early text: columns of models were never added',
  when: all(
    history.stampedAs('alembic', '004c73a5c09e', 'e6bf9e067296', 'c45e397531d1', 'cbbc03c88985', 'd19176de3b74'),
    fault(
      any(
        column.absent('models', 'image_only'),
        column.absent('models', 'speech_to_text'),
        column.absent('models', 'text_to_speech'),
        column.absent('models', 'backend_version'),
      ),
    ),
  ),
  says: {
    confirmed:
      'A development build of GPUStack of November 2024 recorded revision 004c73a5c09e before its last columns were written into it, so Alembic finds nothing to do and the columns shown below are missing.',
    possible: 'The revision is recorded, but what it adds today is missing.',
    first: 'Stop GPUStack and copy database.db; the writeup says what is known of a way back.',
    never: 'Do not only move the stamp back: this revision has no guards and stops at the first column that exists.',
  },
});

const schema = (stamp: string, models: string) => `
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
CREATE TABLE api_keys (id INTEGER PRIMARY KEY);
CREATE TABLE model_instances (id INTEGER PRIMARY KEY);
CREATE TABLE model_usages (id INTEGER PRIMARY KEY);
CREATE TABLE models (id INTEGER PRIMARY KEY, embedding_only BOOLEAN${models});
CREATE TABLE system_loads (id INTEGER PRIMARY KEY);
CREATE TABLE users (id INTEGER PRIMARY KEY);
CREATE TABLE workers (id INTEGER PRIMARY KEY);
INSERT INTO alembic_version VALUES ('${stamp}');`;

const complete = ', image_only BOOLEAN, speech_to_text BOOLEAN, text_to_speech BOOLEAN, backend_version VARCHAR';

export const cases: readonly SignatureCase[] = [
  {
    name: 'a main build of 5 to 20 November 2024 stamped it',
    database: schema('004c73a5c09e', ''),
    verdict: 'confirmed',
  },
  {
    name: 'a main build of 20 to 22 November 2024 stamped it',
    database: schema('004c73a5c09e', ', image_only BOOLEAN'),
    verdict: 'confirmed',
  },
  { name: 'a healthy v0.4.0', database: schema('004c73a5c09e', complete), verdict: 'ruled-out' },
  {
    name: 'near miss: v0.3.2 has no such column and needs none',
    database: schema('0f7dde8b3c4b', ''),
    verdict: 'ruled-out',
  },
];
