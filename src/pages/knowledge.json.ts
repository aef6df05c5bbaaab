import { siteKnowledge } from '../components/site-knowledge.ts';

/** All that the diagnoser needs to know, as one file. */
export async function GET(): Promise<Response> {
  return Response.json(await siteKnowledge());
}
