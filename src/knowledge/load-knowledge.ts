import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { databaseOf } from '../catalogue/build-database.ts';
import { type CatalogueFile, unfolded } from '../catalogue/catalogue-file.ts';
import type { KnownSignature, Signature, SignatureCase, Stop } from '../diagnosis/index.ts';
import { catalogueIn } from './catalogue-record.ts';
import { appFrontMatter, familyFrontMatter, incidentFrontMatter } from './front-matter.ts';
import type { Knowledge, Sample } from './knowledge.ts';

/** A signature with the cases that it must agree with. */
export interface SignatureFile {
  readonly signature: KnownSignature;
  readonly cases: readonly SignatureCase[];
}

/**
 * Reads all of content/ and src/signatures/ below `root`, the folder of the project. Throws with the
 * file and the field named when a record is wrong, or names something that is not there.
 */
export async function loadKnowledge(root: string): Promise<Knowledge> {
  const files = await loadSignatures(root);
  const incidents = await loadRecords(root, 'content/incidents', incidentFrontMatter);
  const families = await loadRecords(root, 'content/errors', familyFrontMatter);
  const apps = await loadApps(root);

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
    apps: apps.map(({ id, data }) => ({ id, name: data.title, ...data.marks, stops: data.stops.map(toStop) })),
    signatures: files.map(({ signature }) => signature),
    catalogues: apps.flatMap(({ catalogue }) => catalogue ?? []),
    incidents: incidents.map(({ id, data: { title, summary, app, signatures, messages } }) => ({
      slug: id,
      title,
      summary,
      app,
      signatures,
      messages: messages.map(({ template, certain }) => ({ template, certain })),
    })),
    families: families.map(({ id, data: { title, summary, messages } }) => ({ id, title, summary, messages })),
    samples: files.flatMap(({ cases }) => samples(cases)),
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
  const folder = join(root, 'src/signatures');
  const paths = (await filesBelow(folder, '.ts')).filter((path) => dirname(path) !== folder);
  const catalogues = (await loadApps(root)).flatMap(({ catalogue }) => catalogue ?? []);
  return Promise.all(
    paths.map(async (path) => {
      const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
        signature: Signature;
        cases: readonly SignatureCase[];
      };
      const id = relative(folder, path).replaceAll('\\', '/').replace(/\.ts$/, '');
      if (module.signature === undefined || !Array.isArray(module.cases)) {
        throw new Error(`src/signatures/${id}.ts: it must export "signature" and "cases"`);
      }
      const cases = module.cases.map((example) => withDatabase(example, catalogues, id));
      return { signature: { id, ...module.signature }, cases };
    }),
  );
}

/** A case that begins where a release ends, with the script of that release in front of its own. */
function withDatabase(example: SignatureCase, catalogues: readonly CatalogueFile[], id: string): SignatureCase {
  if (example.at === undefined) return example;
  const [app = '', release = ''] = example.at.split('@');
  const file = catalogues.find((catalogue) => catalogue.app === app);
  if (file === undefined)
    throw new Error(`src/signatures/${id}.ts: at "${example.at}": there is no ${cataloguePath(app)}`);
  return { ...example, database: `${databaseOf(unfolded(file), release)}\n${example.database}` };
}

function toStop(stop: z.infer<typeof appFrontMatter>['stops'][number]): Stop {
  return { ...stop, incident: stop.incident ?? null };
}

function samples(cases: readonly SignatureCase[]): Sample[] {
  return cases.flatMap(({ sample, database, running }) =>
    sample === undefined ? [] : [{ title: sample, database, running: running ?? null }],
  );
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
