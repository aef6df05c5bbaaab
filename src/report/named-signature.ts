import type { Evidence, KnownSignature, Verdict } from '../diagnosis/index.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ReportedVerdict } from './report.ts';

/** A signature by its id; throws where the knowledge does not have it, because a verdict cannot name another. */
export function signatureOf(id: string, knowledge: Knowledge): KnownSignature {
  const signature = knowledge.signatures.find((other) => other.id === id);
  if (signature === undefined)
    throw new Error(`a verdict names the signature "${id}", which the knowledge does not have`);
  return signature;
}

/** What a verdict's signature is called, and where more is said. `tools`: the migration tools of the file. */
export function namedSignature(
  verdict: Verdict,
  tools: readonly string[],
  knowledge: Knowledge,
): Pick<ReportedVerdict, 'signature' | 'incident' | 'page' | 'title'> {
  const { signature } = verdict;
  const incident = knowledge.incidents.find(({ signatures }) => signatures.includes(signature))?.slug ?? null;
  const { title, page = '', pageOf = {} } = signatureOf(signature, knowledge);
  // What the proof is about says which tool's page fits; else the tools of the file.
  const own = [...('evidence' in verdict ? verdict.evidence.flatMap(toolsOf) : []), ...tools];
  const ofTool = own.flatMap((tool) => pageOf[tool] ?? [])[0];
  return {
    signature,
    incident,
    page: incident === null ? `errors/${ofTool ?? page}` : `incidents/${incident}`,
    title,
  };
}

/** The migration tools that a piece of evidence is about. */
function toolsOf({ found }: Evidence): readonly string[] {
  return 'of' in found ? found.of.flatMap((thing) => ('tool' in thing ? [thing.tool] : [])) : [];
}
