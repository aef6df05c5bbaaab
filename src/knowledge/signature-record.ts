import { z } from 'astro/zod';
import type { Condition } from '../diagnosis/condition.ts';
import type { Signature, SignatureCase } from '../diagnosis/index.ts';
import { id, oneOf, sentence, text } from './field.ts';

/** What a file of src/signatures/ must export, as far as the compiler is not there to say it. */

const says = (what: string, example: string) =>
  text(`${what}: a sentence with a capital and a full stop`, example, (value) => /^[A-Z].*[.]$/s.test(value));

const condition = z
  .custom<Condition>((value) => typeof value === 'object' && value !== null && 'kind' in value)
  .meta({
    description: 'a condition made by the words of src/diagnosis/conditions.ts',
    examples: ["column.absent('model_instances', 'resolved_path')"],
  });

const app = id('a folder of content/apps/, or null for any app', 'gpustack');

const signature = z.strictObject({
  app: app.nullable(),
  withoutRecognition: z
    .literal(true)
    .meta({
      description: 'true, where the failure can leave nothing that names the app, or left out',
      examples: [true],
    })
    .exactOptional(),
  page: id('a file of content/errors/', 'no-such-column').exactOptional(),
  pageOf: z
    .record(id('a file of src/migration-tools/', 'alembic'), id('a file of content/errors/', 'no-such-column'))
    .exactOptional(),
  explains: z.array(text('the path of a file of src/signatures/', 'any/column-missing')).exactOptional(),
  title: text('what is wrong, in a few words', 'NOT NULL on badge_key', (value) => value.length > 0),
  when: condition,
  says: z.strictObject({
    confirmed: says('what happened, or what will', 'The column is missing.'),
    possible: says('the same with its condition', 'If you run v3.9, it fails.'),
    first: says('what to do first', 'Stop the app and copy the file.'),
    never: text('what not to do', 'Do not delete rows.', (value) => /^Do not .*[.]$/s.test(value)),
  }),
});

const example = z.strictObject({
  name: text('what the database of this case is, in the present', 'a healthy v3.10', (value) => value.length > 0),
  at: text('app@release', 'gpustack@v0.6.0', (value) => /^[^@]+@[^@]+$/.test(value)).exactOptional(),
  database: text('the SQL that makes the database, or goes on from there', 'CREATE TABLE users (id);'),
  log: text('a log', 'no such column: users.title').exactOptional(),
  running: text('a release', 'v3.9').exactOptional(),
  upgradingTo: text('a release', 'v3.10').exactOptional(),
  verdict: oneOf('the verdict that it must get', [
    'confirmed',
    'possible',
    'ruled-out',
    'not-applicable',
    'explained',
    'undetermined',
  ]),
  alsoMatches: z.array(text('the path of a file of src/signatures/', 'any/column-missing')).exactOptional(),
  sample: sentence(90, 'what it is called on the diagnose route', 'Healthchecks v3.9 put back', 3).exactOptional(),
});

/** What a file of src/signatures/ exports. */
export const signatureExports = z.strictObject({
  signature: signature satisfies z.ZodType<Signature>,
  cases: z.array(example satisfies z.ZodType<SignatureCase>).min(1),
});
