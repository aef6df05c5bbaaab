import type { KnownSignature } from '../diagnosis/index.ts';
import { siteKnowledge } from './site-knowledge.ts';

/** All signatures, of the project in which the site is built. */
export async function knownSignatures(): Promise<readonly KnownSignature[]> {
  return (await siteKnowledge()).signatures;
}

/** The ids of the general signatures that lead to the page of an error message: by name, or for one migration tool. */
export async function signaturesLeadingTo(family: string): Promise<readonly string[]> {
  const signatures = await knownSignatures();
  return signatures
    .filter(({ app, page, pageOf }) => app === null && [page, ...Object.values(pageOf ?? {})].includes(family))
    .map(({ id }) => id);
}
