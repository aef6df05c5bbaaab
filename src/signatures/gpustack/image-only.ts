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

const WITHOUT_SPEECH = `ALTER TABLE models DROP COLUMN speech_to_text; ALTER TABLE models DROP COLUMN text_to_speech;
  ALTER TABLE models DROP COLUMN backend_version;`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'a main build of 5 to 20 November 2024 stamped it',
    at: 'gpustack@v0.4.0',
    database: `${WITHOUT_SPEECH} ALTER TABLE models DROP COLUMN image_only;`,
    verdict: 'confirmed',
  },
  {
    name: 'a main build of 20 to 22 November 2024 stamped it',
    at: 'gpustack@v0.4.0',
    database: WITHOUT_SPEECH,
    verdict: 'confirmed',
  },
  { name: 'a healthy v0.4.0', at: 'gpustack@v0.4.0', database: '', verdict: 'ruled-out' },
  {
    name: 'near miss: v0.3.2 has no such column and needs none',
    at: 'gpustack@0.3.2',
    database: '',
    verdict: 'ruled-out',
  },
];
