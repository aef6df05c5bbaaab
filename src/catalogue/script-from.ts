import { databaseOf } from './build-database.ts';
import { type CatalogueFile, unfolded } from './catalogue-file.ts';

/**
 * The whole script of a database that begins as `at`, an `app@release`, leaves it, and goes on with `script`; with `null`
 * the script is whole already. Throws where no catalogue has the release.
 */
export function scriptFrom(at: string | null, script: string, catalogues: readonly CatalogueFile[]): string {
  if (at === null) return script;
  const [app = '', release = ''] = at.split('@');
  const file = catalogues.find((catalogue) => catalogue.app === app);
  if (file === undefined) {
    throw new Error(`there is no catalogue of "${app}"; there are ${catalogues.map((known) => known.app).join(', ')}`);
  }
  return `${databaseOf(unfolded(file), release)}\n${script}`;
}
