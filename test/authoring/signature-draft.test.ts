import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/authoring/faulty-column.ts';
import { signatureDraft } from '../../src/authoring/signature-draft.ts';
import { signatureText } from '../../src/authoring/signature-text.ts';
import { openWorkshop } from '../../src/authoring/workshop.ts';
import { readSignature } from '../../src/knowledge/load-signatures.ts';
import { projectCopy } from '../knowledge/project-copy.ts';

const workshop = await openWorkshop(process.cwd());
const copy = projectCopy();
afterAll(() => copy.remove());

function draft(app: string, table: string, column: string, fault: Fault, at: string | null) {
  const found = workshop.content.apps.find(({ id }) => id === app);
  if (found === undefined) throw new Error(`there is no ${app}`);
  return signatureDraft({ id: `${app}/drafted`, app: found, table, column, fault, at }, workshop);
}

const WISHES: readonly [string, string, string, Fault, string | null, string | null][] = [
  ['gpustack', 'users', 'avatar_url', 'missing', 'v0.7.1', '>= v0.7.1rc1'],
  ['gpustack', 'users', 'avatar_url', 'not-null', 'v0.7.1', '>= v0.7.1rc1'],
  ['gpustack', 'users', 'brand_new', 'left-over', 'v0.6.0', null],
  ['healthchecks', 'accounts_profile', 'theme', 'missing', 'v3.10', null],
  ['healthchecks', 'api_flip', 'reason', 'left-over', 'v3.7', '< v3.8'],
  // Unique, so that SQLite does not drop it.
  ['healthchecks', 'api_check', 'badge_key', 'missing', 'v3.9', '>= v3.3'],
  ['healthchecks', 'accounts_profile', 'no_such_theme', 'left-over', 'v3.9', null],
  ['pyspur', 'runs', 'brand_new', 'left-over', null, null],
  ['oncall', 'alerts_custombutton', 'brand_new', 'not-null', null, null],
];

describe.each(WISHES)('%s: %s.%s is %s, at %s', (app, table, column, fault, at, range) => {
  it('comes as a signature that holds, and that its file exports as it was tried', async () => {
    const made = draft(app, table, column, fault, at);
    expect(made).toMatchObject({ kind: 'sound', range });
    const path = join(copy.root, `src/signatures/${app}/drafted.ts`);
    mkdirSync(join(copy.root, 'src/signatures', app), { recursive: true });
    writeFileSync(path, signatureText(made.file));
    expect(await readSignature(copy.root, `${app}/drafted`, 'edited')).toEqual(made.file);
  });
});

it('what another signature of the app speaks of already is not written a second time', () => {
  const made = draft('gpustack', 'models', 'restart_on_error', 'missing', 'v0.6.0');
  expect(made.kind).toBe('unsound');
  const own = made.kind === 'unsound' ? made.effects.filter(({ database }) => database.of === 'gpustack/drafted') : [];
  expect(own.flatMap(({ strays }) => strays.map(({ signature }) => signature))).toEqual(['gpustack/restart-columns']);
});

it.each([
  [
    'models',
    'env',
    'missing',
    'v9',
    /--at: found gpustack@v9, of which no database is recorded; expected one of gpustack@0\.1\.0rc2, /,
  ],
  [
    'modles',
    'env',
    'missing',
    'v0.6.0',
    /it has no such table \(its tables are .*models.*\); expected a release that has the column, and none is recorded/,
  ],
  [
    'models',
    'id',
    'not-null',
    'v0.6.0',
    /of models\.id it has the column as NOT NULL; expected a release in which the column may be NULL/,
  ],
] as const)('%s.%s that is %s at %s is refused with what was expected', (table, column, fault, at, message) => {
  expect(() => draft('gpustack', table, column, fault, at)).toThrow(message);
});
