import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { History } from '../../src/migration-tools/index.ts';
import { bytesSource, openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { snapshotOf } from '../snapshot/opened-snapshot.ts';

/** Real databases made by the tools themselves, or with their tables; they lie beside the project, or are not there. */
const SHARED = join(process.cwd(), '../shared/databases/tools');

interface Entry {
  readonly file: string;
  readonly tool: string;
  readonly state: 'applied' | 'locked';
}

/** What the manifest does not say of a file, and the file does. */
const OTHERWISE: Readonly<Record<string, { readonly tool?: string; readonly stuck?: readonly string[] }>> = {
  // Its one row is `1, dirty`: version 1 failed.
  'golangmigrate.sqlite.gz': { stuck: ['unfinished'] },
  // A row of a process 4242 is in yoyo_lock.
  'yoyo.sqlite.gz': { stuck: ['locked'] },
};

/** Tools of which the file cannot say which it is: the one that is named, and the other. */
const NOT_TOLD_APART = [
  ['user-version', 'rusqlite-migration'],
  // Without any table of the app's.
  ['fluentmigrator', 'servarr'],
];

const there = existsSync(SHARED);
if (!there) console.log('Skipped: the real databases of the tools (../shared/databases/tools) are not there.');

const entries = there ? (JSON.parse(readFileSync(join(SHARED, 'manifest.json'), 'utf8')) as Entry[]) : [];
const engine = await engineForTests();

it.skipIf(!there)('there are real databases of the tools', () => {
  expect(entries.length).toBeGreaterThan(40);
  expect(Object.keys(OTHERWISE).filter((file) => !entries.some((entry) => entry.file === file))).toEqual([]);
});

describe.skipIf(!there).each(entries)('$file', ({ file, tool, state }) => {
  const id = OTHERWISE[file]?.tool ?? tool.replaceAll('_', '-');

  it('is known for what it is, with what was applied and no more trouble than it has', () => {
    const bytes = gunzipSync(readFileSync(join(SHARED, file)));
    const { header, histories, gaps } = snapshotOf(bytes);
    expect(gaps).toEqual([]);
    if (id === 'user-version' && header.userVersion === 0) {
      expect(histories).toEqual([]);
      return;
    }
    for (const history of histories) {
      expect([history.tool, ...history.orTools]).toContain(id);
      // Only these cannot be told apart, so that a tool may be named in the second place only for them.
      if (history.tool !== id) expect(NOT_TOLD_APART).toContainEqual([history.tool, id]);
      expect(wordsOf(history) > 0).toBe(history.table === null || rowsOf(bytes, history.table) > 0);
    }
    const stuck = histories.flatMap(({ marks }) => marks.map(({ kind }) => kind)).filter(isStuck);
    expect(stuck).toEqual(OTHERWISE[file]?.stuck ?? (state === 'locked' ? ['locked'] : []));
    expect(histories).not.toEqual([]);
  });
});

/** How many migrations a history names. */
function wordsOf({ applied, marks }: History): number {
  return applied.length + marks.filter(({ kind }) => kind === 'failed' || kind === 'unfinished').length;
}

function isStuck(kind: string): boolean {
  return ['failed', 'unfinished', 'locked'].includes(kind);
}

function rowsOf(bytes: Uint8Array, table: string): number {
  const image = openImage(bytesSource('a.sqlite', bytes));
  if (image.kind !== 'image') throw new Error(image.kind);
  const connection = engine.open(image);
  const counted = connection.query(`SELECT count(*) FROM "${table}"`);
  connection.close();
  return counted.kind === 'rows' ? Number(counted.rows[0]?.[0]) : Number.NaN;
}
