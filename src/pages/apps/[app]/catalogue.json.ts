import type { CatalogueFile } from '../../../catalogue/catalogue-file.ts';
import { loadApps } from '../../../knowledge/load-knowledge.ts';

export async function getStaticPaths() {
  const apps = await loadApps(process.cwd());
  return apps.flatMap(({ id, catalogue }) =>
    catalogue === null ? [] : [{ params: { app: id }, props: { catalogue } }],
  );
}

/** Which release of the app leaves which history and schema; `/schemas/catalogue.json` describes it. */
export function GET({ props }: { readonly props: { readonly catalogue: CatalogueFile } }): Response {
  return Response.json(props.catalogue);
}
