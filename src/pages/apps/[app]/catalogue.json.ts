import type { CatalogueFile } from '../../../catalogue/catalogue-file.ts';
import { siteKnowledge } from '../../../components/site-knowledge.ts';

export async function getStaticPaths() {
  const { catalogues } = await siteKnowledge();
  return catalogues.map((catalogue) => ({ params: { app: catalogue.app }, props: { catalogue } }));
}

/** Which release of the app leaves which history and schema; `/schemas/catalogue.json` describes it. */
export function GET({ props }: { readonly props: { readonly catalogue: CatalogueFile } }): Response {
  return Response.json(props.catalogue);
}
