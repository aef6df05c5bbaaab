import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';

let reading: Promise<Knowledge> | null = null;

/**
 * All knowledge of the project in which the site is built: read and checked once for all routes, and anew for each while
 * somebody is writing. Rejects as `loadKnowledge` does.
 */
export function siteKnowledge(): Promise<Knowledge> {
  if (import.meta.env.DEV) return loadKnowledge(process.cwd(), 'edited');
  reading ??= loadKnowledge(process.cwd());
  return reading;
}
