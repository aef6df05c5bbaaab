import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { unfolded } from '../../src/catalogue/catalogue-file.ts';
import type { History } from '../../src/snapshot/snapshot.ts';

/** Every recorded catalogue, whole; an app may have none yet. */
export const catalogues: readonly Catalogue[] = readdirSync('content/apps')
  .sort()
  .map((app) => `content/apps/${app}/catalogue.json`)
  .filter((path) => existsSync(path))
  .map((path) => unfolded(JSON.parse(readFileSync(path, 'utf8'))));

/** The catalogue of an app. Throws where there is none. */
export function catalogueOf(app: string): Catalogue {
  const catalogue = catalogues.find((one) => one.app === app);
  if (catalogue === undefined) throw new Error(`no catalogue of ${app}`);
  return catalogue;
}

/** The first release of a state. */
export function firstRelease({ states }: Catalogue, at: number): string {
  return states[at]?.releases[0]?.release ?? '';
}

/** A history in which these are applied; of Alembic the heads. */
export function historyOf(tool: string, ids: readonly string[], table = 'books'): History {
  return { tool, orTools: [], table, applied: ids.map((id) => ({ id, at: null })), heads: [...ids].sort(), marks: [] };
}
