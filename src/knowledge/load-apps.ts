import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogueFile } from '../catalogue/catalogue-file.ts';
import { catalogueIn } from './catalogue-record.ts';
import { appFrontMatter } from './front-matter.ts';
import { loadRecords } from './load-records.ts';

/** Reads the page of every app, and its catalogue where it has one. */
export async function loadApps(root: string) {
  const apps = await loadRecords(root, 'content/apps', appFrontMatter);
  return Promise.all(
    apps.map(async (app) => ({ ...app, catalogue: await loadCatalogue(root, app.id, app.data.tool) })),
  );
}

export type LoadedApp = Awaited<ReturnType<typeof loadApps>>[number];

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
