import type { Verdict } from '../diagnosis/index.ts';
import type { KnownDatabase } from './known-database.ts';
import { verdictText } from './verdict-text.ts';

/** Verdicts that a report shows as findings. */
export function isFinding(kind: Verdict['kind']): boolean {
  return kind === 'confirmed' || kind === 'possible';
}

/**
 * What is wrong with a verdict on a known database, as a clause, or `null` where it is as it should be. `incidents`:
 * the slugs of the writeups that name the signature.
 */
export function faultOf(
  { expects }: KnownDatabase,
  signature: string,
  kind: Verdict['kind'],
  incidents: readonly string[],
): string | null {
  switch (expects.kind) {
    case 'case':
      return faultOnCase(expects, signature, kind);
    case 'release':
      return kind === 'confirmed' ? 'a release leaves every database like this: it would be a false alarm' : null;
    case 'real': {
      const wanted = incidents.map((slug) => expects.incidents[slug]).find((verdict) => verdict !== undefined);
      if (isFinding(kind) && incidents.some((slug) => expects.mustNotReport.includes(slug)))
        return 'its manifest says that this must not be reported';
      if (kind === 'confirmed' && expects.healthy) return 'its manifest says that it is healthy';
      // Several signatures can share a writeup: another one may be the one that is meant.
      return kind === 'confirmed' && wanted === 'possible' ? 'its manifest says: possible' : null;
    }
  }
}

function faultOnCase(
  expects: Extract<KnownDatabase['expects'], { kind: 'case' }>,
  signature: string,
  kind: Verdict['kind'],
): string | null {
  if (expects.signature === signature)
    return kind === expects.verdict ? null : `the case says: ${verdictText(expects.verdict)}`;
  if (!isFinding(kind) || expects.alsoMatches.includes(signature)) return null;
  return `this is a case of ${expects.signature}: narrow one of the two, let one explain the other, or name it there under alsoMatches`;
}
