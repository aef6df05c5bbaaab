import { all, column, defineSignature, fault, history, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'gpustack',
  explains: ['any/already-there'],
  title: 'Columns of e6bf9e067296 beside the stamp of 004c73a5c09e',
  when: all(
    history.stampedAs('alembic', '004c73a5c09e'),
    // Without one of these the file was stamped by an early text of the revision, which is another failure.
    column.present('models', 'image_only'),
    column.present('models', 'speech_to_text'),
    column.present('models', 'text_to_speech'),
    column.present('models', 'backend_version'),
    fault(column.present('models', 'categories')),
  ),
  says: {
    confirmed:
      'An upgrade from v0.4 stopped after it had added columns and before it recorded the revision, so every start of v0.5 or later stops at "duplicate column name: categories".',
    possible: 'An upgrade from v0.4 stopped half-way.',
    first:
      'Copy the file; the writeup lists the columns to remove on the copy, so that the revision can run from its beginning.',
    never: 'Do not set the stamp forward: what the rest of the revision does would never happen.',
  },
});

const half = 'ALTER TABLE models ADD COLUMN categories JSON;';

export const cases: readonly SignatureCase[] = [
  {
    name: 'near miss: image_only is missing as well, which is the older trouble of this file',
    at: 'gpustack@v0.4.1',
    database: `${half} ALTER TABLE models DROP COLUMN image_only;`,
    verdict: 'ruled-out',
    alsoMatches: ['gpustack/image-only'],
  },
  {
    name: 'the upgrade from v0.4.1 stopped half-way',
    at: 'gpustack@v0.4.1',
    database: half,
    verdict: 'confirmed',
  },
  { name: 'a healthy v0.4.1', at: 'gpustack@v0.4.1', database: '', verdict: 'ruled-out' },
  {
    name: 'near miss: a healthy v0.5.0 has the column and the next stamp',
    at: 'gpustack@v0.5.0',
    database: '',
    verdict: 'ruled-out',
  },
];
