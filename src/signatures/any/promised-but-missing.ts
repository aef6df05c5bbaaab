import { defineSignature, drift, fault, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'no-such-column',
  explains: ['any/column-missing', 'any/table-missing', 'any/recorded-but-missing'],
  title: 'The schema lacks what its history promises',
  when: fault(drift.lacks()),
  says: {
    confirmed:
      'Every database with exactly this migration history has tables or columns that this one lacks: a migration was edited after it had run here, was only recorded, or its work was undone by hand, and no later start will make it good.',
    possible: 'If the app asks for what is missing, it stops.',
    first:
      'Copy the file, and compare the list of what is missing (it is in the proof) with the release notes of the app: a page of its own may have the statements that add it.',
    never:
      'Do not set the history back so that the migration runs again: what it adds besides is there already, and it stops half-way.',
  },
});

export const cases: readonly SignatureCase[] = [
  {
    name: 'a column of the release is not there',
    at: 'healthchecks@v4.1',
    database: 'ALTER TABLE api_flip DROP COLUMN reason;',
    verdict: 'confirmed',
    alsoMatches: ['healthchecks/badge-key-not-null'],
  },
  {
    name: 'GPUStack: a migration that was edited after it had run, in a file that later releases migrated further',
    at: 'gpustack@v0.7.1',
    database: 'ALTER TABLE model_instances DROP COLUMN restart_count; ALTER TABLE models DROP COLUMN restart_on_error;',
    verdict: 'explained',
    alsoMatches: ['gpustack/restart-columns'],
  },
  {
    name: 'exactly what the release leaves',
    at: 'healthchecks@v4.1',
    database: '',
    verdict: 'ruled-out',
    alsoMatches: ['healthchecks/badge-key-not-null'],
  },
  {
    name: 'near miss: more than the release leaves',
    at: 'gpustack@v0.7.1',
    database: 'ALTER TABLE models ADD COLUMN note TEXT; CREATE TABLE backup_of_models (id INTEGER PRIMARY KEY);',
    verdict: 'ruled-out',
  },
];
