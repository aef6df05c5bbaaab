import type { APIContext } from 'astro';
import { placeOf } from '../../../api/place.ts';
import { type PublishedFile, publishedFiles } from '../../../api/published-files.ts';
import { sitePages } from '../../../api/site-pages.ts';
import { siteKnowledge } from '../../../components/site-knowledge.ts';

/** Every file of the API is made at once: the index holds the hash of what is served beside it. */
export async function getStaticPaths() {
  const { signatures, catalogues } = await siteKnowledge();
  const place = placeOf(new URL(import.meta.env.SITE), import.meta.env.BASE_URL);
  const files = await publishedFiles({ ...(await sitePages()), signatures, catalogues }, place);
  return files.map((file) => ({ params: { file: file.path.replace(/\.json$/, '') }, props: file }));
}

export function GET({ props }: APIContext<PublishedFile>): Response {
  return new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
}
