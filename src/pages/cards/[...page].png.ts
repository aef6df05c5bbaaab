import type { APIContext } from 'astro';
import { sitePages } from '../../api/site-pages.ts';
import { type Card, cardsOf } from '../../cards/card.ts';
import { cardFiles } from '../../cards/card-files.ts';
import { cardImage } from '../../cards/card-image.ts';

const files = cardFiles(process.cwd());

export async function getStaticPaths() {
  return cardsOf(await sitePages()).map((card) => ({ params: { page: card.page }, props: { card } }));
}

/** The picture that stands beside a link to the page. */
export async function GET({ props }: APIContext<{ readonly card: Card }>): Promise<Response> {
  const image = await cardImage(props.card, await files);
  return new Response(new Uint8Array(image), { headers: { 'Content-Type': 'image/png' } });
}
