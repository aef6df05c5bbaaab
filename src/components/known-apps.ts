import { siteKnowledge } from './site-knowledge.ts';

/** What the diagnosis knows of one app, in figures. */
export interface KnownApp {
  readonly id: string;
  readonly name: string;
  /** Signatures of its own. */
  readonly failures: number;
  /** Releases whose history and schema are recorded, the oldest first. */
  readonly releases: readonly string[];
}

/** All apps by their names, and how many failures are known that any app can have. */
export async function knownApps(): Promise<{ readonly apps: readonly KnownApp[]; readonly general: number }> {
  const { apps, signatures, catalogues } = await siteKnowledge();
  const releasesOf = (app: string) =>
    (catalogues.find((catalogue) => catalogue.app === app)?.states ?? []).flatMap(({ releases }) =>
      Object.keys(releases),
    );
  return {
    apps: apps
      .map(({ id, name }) => ({
        id,
        name,
        failures: signatures.filter(({ app }) => app === id).length,
        releases: releasesOf(id),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    general: signatures.filter(({ app }) => app === null).length,
  };
}
