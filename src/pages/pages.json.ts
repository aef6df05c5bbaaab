import { siteKnowledge } from '../components/site-knowledge.ts';
import type { Pages } from '../mentions/index.ts';

/** What the search needs to know: much less than the diagnoser, because it is loaded on every route. */
export async function GET(): Promise<Response> {
  const { incidents, families, apps } = await siteKnowledge();
  const pages: Pages = {
    incidents: incidents.map(({ slug, title, summary, app, databases, messages }) => ({
      slug,
      title,
      summary,
      app,
      databases,
      messages,
    })),
    families,
    apps: apps.map(({ id, name, summary, logs }) => ({ id, name, summary, logs })),
  };
  return Response.json(pages);
}
