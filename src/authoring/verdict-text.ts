import type { Verdict } from '../diagnosis/index.ts';

/** A verdict in words. */
export function verdictText(kind: Verdict['kind']): string {
  return kind.replace('-', ' ');
}
