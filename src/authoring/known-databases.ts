import { databaseOf } from '../catalogue/build-database.ts';
import { type CatalogueFile, unfolded } from '../catalogue/catalogue-file.ts';
import { scriptFrom } from '../catalogue/script-from.ts';
import { type SignatureFile, signaturePath } from '../knowledge/load-signatures.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { type KnownDatabase, NOTHING_SAID } from './known-database.ts';

/** The whole script of a case. Throws where no catalogue has its release. */
export type Scripts = (at: string | null, sql: string) => string;

/** Keeps the part of every release: unfolding a catalogue takes longer than adding a case to it. */
export function scriptsFrom(catalogues: readonly CatalogueFile[]): Scripts {
  const begun = new Map<string, string>();
  return (at, sql) => {
    if (at === null) return sql;
    const beginning = begun.get(at) ?? scriptFrom(at, '', catalogues);
    begun.set(at, beginning);
    return beginning + sql;
  };
}

/** The cases of a signature, each as a database. Throws with the file named where one begins at a release that is not recorded. */
export function casesOf({ signature, cases }: SignatureFile, scripts: Scripts): readonly KnownDatabase[] {
  return cases.map(
    ({ name, at = null, database, log = null, running = null, upgradingTo = null, verdict, alsoMatches = [] }) => ({
      group: 'case',
      of: signature.id,
      name,
      words: { log, running, upgradingTo },
      content: { kind: 'script', sql: wholeScript(signature.id, at, database, scripts) },
      expects: { kind: 'case', signature: signature.id, verdict, alsoMatches },
    }),
  );
}

function wholeScript(id: string, at: string | null, sql: string, scripts: Scripts): string {
  try {
    return scripts(at, sql);
  } catch (thrown) {
    throw new Error(`${signaturePath(id)}: at "${at}": ${messageOf(thrown)}`);
  }
}

/** Every state that is recorded with its schema, as its first release leaves it. */
export function releasesOf(file: CatalogueFile): readonly KnownDatabase[] {
  const catalogue = unfolded(file);
  return catalogue.states.flatMap(({ schema, releases: [first, ...others] }) => {
    if (schema === null || first === undefined) return [];
    const last = others.at(-1);
    return {
      group: 'release',
      of: file.app,
      name: last === undefined ? first.release : `${first.release} to ${last.release}`,
      words: NOTHING_SAID,
      content: { kind: 'script', sql: databaseOf(catalogue, first.release) },
      expects: { kind: 'release' },
    } satisfies KnownDatabase;
  });
}
