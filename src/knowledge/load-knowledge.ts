import type { CatalogueFile } from '../catalogue/catalogue-file.ts';
import type { Stop } from '../diagnosis/index.ts';
import { crossFaults, type ReadContent } from './cross-checks.ts';
import { familyFrontMatter, incidentFrontMatter } from './front-matter.ts';
import type { Knowledge, Sample } from './knowledge.ts';
import { type LoadedApp, loadApps } from './load-apps.ts';
import { allOf, loadRecords } from './load-records.ts';
import { type Reading, readSignatures, type SignatureFile, wholeScript } from './load-signatures.ts';

export { cataloguePath, loadApps } from './load-apps.ts';
export type { SignatureFile } from './load-signatures.ts';

/**
 * Reads all of content/ and src/signatures/ below `root`, the folder of the project. Throws with every
 * file and field named that is wrong, or names something that is not there.
 */
export async function loadKnowledge(root: string, reading: Reading = 'once'): Promise<Knowledge> {
  const content = await readContent(root, reading);
  const faults = crossFaults(content);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return knowledgeOf(content);
}

/** The same as it was read, whether or not it names each other rightly. */
export async function readContent(root: string, signatures: Reading = 'once'): Promise<ReadContent> {
  const reading = {
    signatures: readSignatures(root, signatures),
    incidents: loadRecords(root, 'content/incidents', incidentFrontMatter),
    families: loadRecords(root, 'content/errors', familyFrontMatter),
    apps: loadApps(root),
  };
  await allOf<unknown>(Object.values(reading));
  return {
    signatures: await reading.signatures,
    incidents: await reading.incidents,
    families: await reading.families,
    apps: await reading.apps,
  };
}

/** What is published of it. */
export function knowledgeOf({ signatures, incidents, families, apps }: ReadContent): Knowledge {
  const catalogues = cataloguesOf(apps);
  return {
    apps: apps.map(({ id, data }) => ({
      id,
      name: data.title,
      summary: data.summary,
      ...data.marks,
      logs: data.logs,
      stops: data.stops.map((stop): Stop => ({ ...stop, incident: stop.incident ?? null })),
    })),
    signatures: signatures.map(({ signature }) => signature),
    catalogues,
    incidents: incidents.map(({ id, data: { title, summary, app, databases, signatures, messages } }) => ({
      slug: id,
      title,
      summary,
      app,
      signatures,
      databases,
      messages: messages.map(({ template, certain, family }) => ({
        template,
        // Only what is so is said: this is part of what every search loads.
        ...(certain && { certain }),
        ...((certain || family !== undefined) && { stating: true as const }),
      })),
    })),
    families: families.map(({ id, data: { title, summary, messages } }) => ({ id, title, summary, messages })),
    samples: signatures.flatMap((file) => samples(file, catalogues)),
  };
}

/** Reads every signature with its cases, the script of each whole. */
export async function loadSignatures(root: string): Promise<SignatureFile[]> {
  const [files, apps] = await Promise.all([readSignatures(root), loadApps(root)]);
  const catalogues = cataloguesOf(apps);
  return files.map(({ signature, cases }) => ({
    signature,
    cases: cases.map((example) => ({ ...example, database: wholeScript(example, catalogues, signature.id) })),
  }));
}

function cataloguesOf(apps: readonly LoadedApp[]): readonly CatalogueFile[] {
  return apps.flatMap(({ catalogue }) => catalogue ?? []);
}

/** What the page offers carries its own part of the script only: the rest is in the catalogues, which the page has. */
function samples({ signature, cases }: SignatureFile, catalogues: readonly CatalogueFile[]): Sample[] {
  return cases.flatMap((example) => {
    if (example.sample === undefined) return [];
    // Here rather than under a visitor's finger.
    wholeScript(example, catalogues, signature.id);
    const { sample: title, at = null, database, running = null } = example;
    return [{ title, at, database, running }];
  });
}
