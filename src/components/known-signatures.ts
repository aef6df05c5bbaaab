import type { KnownSignature } from '../diagnosis/index.ts';
import { loadSignatures } from '../knowledge/load-knowledge.ts';

/** Read once: every writeup and every error page asks for some. */
let reading: Promise<readonly KnownSignature[]> | null = null;

/** All signatures, of the project in which the site is built. */
export function knownSignatures(): Promise<readonly KnownSignature[]> {
  reading ??= loadSignatures(process.cwd()).then((files) => files.map(({ signature }) => signature));
  return reading;
}

/** The ids of the general signatures that lead to the page of an error message: by name, or for one migration tool. */
export async function signaturesLeadingTo(family: string): Promise<readonly string[]> {
  const signatures = await knownSignatures();
  return signatures
    .filter(({ app, page, pageOf }) => app === null && [page, ...Object.values(pageOf ?? {})].includes(family))
    .map(({ id }) => id);
}
