import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bytesSource, type DatabaseFiles } from '../sqlite/index.ts';
import { type KnownDatabase, NOTHING_SAID } from './known-database.ts';

/** Where real databases lie, beside the folder of the project; they are not part of it. */
export const REAL_DATABASES = '../shared/databases';

/** The folders that have a manifest. */
const FOLDERS = ['gpustack', 'healthchecks', 'oncall', 'pyspur', 'tools'] as const;

interface Entry {
  readonly file: string;
  readonly companions?: readonly string[];
  readonly state?: string;
  readonly expect?: {
    readonly incidents?: Readonly<Record<string, string>>;
    readonly mustNotReport?: readonly string[];
  };
}

/** Databases made by the apps' own migrations, with what their manifests expect; `null` where they are not there. */
export function realDatabases(root: string): readonly KnownDatabase[] | null {
  const all = join(root, REAL_DATABASES);
  if (!existsSync(all)) return null;
  return FOLDERS.filter((folder) => existsSync(join(all, folder, 'manifest.json'))).flatMap((folder) => {
    const entries = JSON.parse(readFileSync(join(all, folder, 'manifest.json'), 'utf8')) as readonly Entry[];
    return entries.map((entry) => realDatabase(join(all, folder), folder, entry));
  });
}

function realDatabase(
  path: string,
  folder: string,
  { file, companions = [], state = '', expect = {} }: Entry,
): KnownDatabase {
  return {
    group: 'real',
    of: folder,
    name: `${file.replace(/\.sqlite\.gz$/, '')}${state === '' ? '' : ` (${state})`}`,
    words: NOTHING_SAID,
    content: { kind: 'files', files: filesOf(path, file, companions) },
    expects: {
      kind: 'real',
      healthy: state.startsWith('healthy'),
      incidents: expect.incidents ?? {},
      mustNotReport: expect.mustNotReport ?? [],
    },
  };
}

function filesOf(path: string, file: string, companions: readonly string[]): DatabaseFiles {
  const source = (name: string) => bytesSource(basename(name, '.gz'), gunzipSync(readFileSync(join(path, name))));
  const ending = (end: string) => {
    const name = companions.find((companion) => companion.endsWith(`${end}.gz`));
    return name === undefined ? null : source(name);
  };
  return { main: source(file), log: ending('-wal'), journal: ending('-journal') };
}
