import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import type { CatalogueFile } from '../catalogue/catalogue-file.ts';
import { scriptFrom } from '../catalogue/script-from.ts';
import type { KnownSignature, Signature, SignatureCase, Stop } from '../diagnosis/index.ts';
import { catalogueIn } from './catalogue-record.ts';
import { appFrontMatter, familyFrontMatter, incidentFrontMatter } from './front-matter.ts';
import type { Knowledge, Sample } from './knowledge.ts';

/** A signature with the cases that it must agree with; the script of each is whole. */
export interface SignatureFile {
  readonly signature: KnownSignature;
  readonly cases: readonly SignatureCase[];
}

/**
 * Reads all of content/ and src/signatures/ below `root`, the folder of the project. Throws with the
 * file and the field named when a record is wrong, or names something that is not there.
 */
export async function loadKnowledge(root: string): Promise<Knowledge> {
  const files = await readSignatures(root);
  const incidents = await loadRecords(root, 'content/incidents', incidentFrontMatter);
  const families = await loadRecords(root, 'content/errors', familyFrontMatter);
  const apps = await loadApps(root);
  const catalogues = apps.flatMap(({ catalogue }) => catalogue ?? []);

  const known = {
    signature: files.map(({ signature }) => signature.id),
    app: apps.map(({ id }) => id),
    incident: incidents.map(({ id }) => id),
    family: families.map(({ id }) => id),
  };
  const expect = (file: string, field: string, kind: keyof typeof known, ids: readonly string[]) => {
    for (const id of ids) {
      if (!known[kind].includes(id)) {
        throw new Error(`${file}: ${field}: there is no ${kind} "${id}"; there are ${known[kind].join(', ')}`);
      }
    }
  };
  for (const { file, data } of incidents) {
    expect(file, 'signatures', 'signature', data.signatures);
    expect(file, 'app', 'app', [data.app]);
    expect(file, 'related', 'incident', data.related);
    expect(
      file,
      'messages.family',
      'family',
      data.messages.flatMap(({ family }) => family ?? []),
    );
  }
  for (const { file, data } of apps) {
    expect(
      file,
      'stops.incident',
      'incident',
      data.stops.flatMap(({ incident }) => incident ?? []),
    );
  }
  for (const { signature } of files) {
    if (signature.app !== null) expect(`src/signatures/${signature.id}.ts`, 'app', 'app', [signature.app]);
    const pages = [signature.page ?? [], Object.values(signature.pageOf ?? {})].flat();
    expect(`src/signatures/${signature.id}.ts`, 'page', 'family', pages);
    expect(`src/signatures/${signature.id}.ts`, 'explains', 'signature', signature.explains ?? []);
    if (signature.app === null && signature.page === undefined) {
      throw new Error(
        `src/signatures/${signature.id}.ts: a signature for any app must name a page of content/errors under "page"`,
      );
    }
    if (signature.app !== null && !incidents.some(({ data }) => data.signatures.includes(signature.id))) {
      throw new Error(`src/signatures/${signature.id}.ts: no writeup in content/incidents names it under "signatures"`);
    }
  }

  return {
    apps: apps.map(({ id, data }) => ({
      id,
      name: data.title,
      summary: data.summary,
      ...data.marks,
      logs: data.logs,
      stops: data.stops.map(toStop),
    })),
    signatures: files.map(({ signature }) => signature),
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
        certain,
        stating: certain || family !== undefined,
      })),
    })),
    families: families.map(({ id, data: { title, summary, messages } }) => ({ id, title, summary, messages })),
    samples: files.flatMap((file) => samples(file, catalogues)),
  };
}

/** Reads the page of every app, and its catalogue where it has one. */
export async function loadApps(root: string) {
  const apps = await loadRecords(root, 'content/apps', appFrontMatter);
  return Promise.all(
    apps.map(async (app) => ({ ...app, catalogue: await loadCatalogue(root, app.id, app.data.tool) })),
  );
}

/** Where the catalogue of an app lies, below the folder of the project. */
export function cataloguePath(app: string): string {
  return `content/apps/${app}/catalogue.json`;
}

async function loadCatalogue(root: string, app: string, tool: string | undefined): Promise<CatalogueFile | null> {
  const file = cataloguePath(app);
  const text = await readFile(join(root, file), 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null;
    throw thrown;
  });
  return text === null ? null : catalogueIn(text, file, { app, tool });
}

/** Reads every signature with its cases; the id of a signature is the path of its file. */
export async function loadSignatures(root: string): Promise<SignatureFile[]> {
  const files = await readSignatures(root);
  const catalogues = (await loadApps(root)).flatMap(({ catalogue }) => catalogue ?? []);
  return files.map(({ signature, cases }) => ({
    signature,
    cases: cases.map((example) => ({ ...example, database: wholeScript(example, catalogues, signature.id) })),
  }));
}

/** The same as it stands there: a case that begins where a release ends has only its own part of the script. */
async function readSignatures(root: string): Promise<SignatureFile[]> {
  const folder = join(root, 'src/signatures');
  const paths = (await filesBelow(folder, '.ts')).filter((path) => dirname(path) !== folder);
  return Promise.all(
    paths.map(async (path) => {
      const { signature, cases } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
        signature: Signature;
        cases: readonly SignatureCase[];
      };
      const id = relative(folder, path).replaceAll('\\', '/').replace(/\.ts$/, '');
      if (signature === undefined || !Array.isArray(cases)) {
        throw new Error(`src/signatures/${id}.ts: it must export "signature" and "cases"`);
      }
      return { signature: { id, ...signature }, cases };
    }),
  );
}

function wholeScript(example: SignatureCase, catalogues: readonly CatalogueFile[], id: string): string {
  try {
    return scriptFrom(example.at ?? null, example.database, catalogues);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Error(`src/signatures/${id}.ts: at "${example.at}": ${message}`);
  }
}

function toStop(stop: z.infer<typeof appFrontMatter>['stops'][number]): Stop {
  return { ...stop, incident: stop.incident ?? null };
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

async function loadRecords<Shape extends z.ZodType>(root: string, folder: string, shape: Shape) {
  const paths = await filesBelow(join(root, folder), '.mdx');
  return Promise.all(
    paths.map(async (path) => {
      const file = relative(root, path).replaceAll('\\', '/');
      const data = shape.safeParse(frontMatterOf(await readFile(path, 'utf8'), file));
      if (!data.success) {
        const faults = data.error.issues.map(
          ({ path: field, message }) => `  ${field.join('.') || '(top)'}: ${message}`,
        );
        throw new Error(`${file}: the front matter is not as expected\n${faults.join('\n')}`);
      }
      const id = basename(path) === 'index.mdx' ? basename(dirname(path)) : basename(path, '.mdx');
      return { id, file, data: data.data as z.infer<Shape> };
    }),
  );
}

function frontMatterOf(text: string, file: string): unknown {
  const yaml = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1];
  if (yaml === undefined) throw new Error(`${file}: it has no front matter between two lines of "---"`);
  try {
    return parse(yaml);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Error(
      `${file}: the front matter cannot be read as YAML (quote a text that holds ": ", "#" or "{"): ${message}`,
    );
  }
}

async function filesBelow(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('_'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
