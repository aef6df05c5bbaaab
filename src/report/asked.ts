import type { AppMatch, Verdict } from '../diagnosis/index.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { evidenceText } from './evidence-text.ts';
import { namedSignature, signatureOf } from './named-signature.ts';
import { needText } from './need-text.ts';
import { obstacleText } from './not-checked-text.ts';
import type { Report, ReportedAnswer, ReportedEvidence } from './report.ts';

/** What is known of a file that could be read, as far as a single failure needs it. */
export interface Judged {
  readonly apps: readonly AppMatch[];
  readonly verdicts: readonly Verdict[];
  /** The migration tools of the file. */
  readonly tools: readonly string[];
}

/**
 * The same report, with the answers to what was asked about by name put first: ids of signatures, in their order. One
 * that the knowledge does not have is named among what was not checked. `judged`: `null` where the file could not be read.
 */
export function withAsked(
  report: Report,
  asked: readonly string[],
  judged: Judged | null,
  knowledge: Knowledge,
): Report {
  const isKnown = (id: string) => knowledge.signatures.some((signature) => signature.id === id);
  const unknown = asked.filter((id) => !isKnown(id));
  return {
    ...report,
    asked: asked.filter(isKnown).map((id) => answerOf(id, judged, knowledge)),
    notChecked: [
      ...unknown.map((id) => ({ what: `what the link asked about, “${id}”`, why: 'no known failure is called so' })),
      ...report.notChecked,
    ],
  };
}

function answerOf(id: string, judged: Judged | null, knowledge: Knowledge): ReportedAnswer {
  const verdict = judged?.verdicts.find(({ signature }) => signature === id);
  if (judged === null || verdict === undefined) {
    const named = namedSignature({ signature: id, kind: 'not-applicable' }, [], knowledge);
    const says = 'The file could not be read, so nothing can be said about this.';
    return { ...named, verdict: 'undetermined', evidence: [], says };
  }
  return {
    ...namedSignature(verdict, judged.tools, knowledge),
    verdict: verdict.kind,
    evidence: 'evidence' in verdict ? verdict.evidence.map(evidenceText) : [],
    says: saysOf(verdict, judged.apps, knowledge),
  };
}

function saysOf(verdict: Verdict, apps: readonly AppMatch[], knowledge: Knowledge): string {
  switch (verdict.kind) {
    case 'confirmed':
      return 'Yes, this is the case in your file. What to do, and the proof, are below.';
    case 'possible':
      return `It may be: the file fits, and it also depends on ${verdict.needs.map(needText).join(', or on ')}.`;
    case 'explained':
      return `It holds, and another known failure says more about the same thing: ${signatureOf(verdict.by, knowledge).title}.`;
    case 'ruled-out':
      return `No, this is not the case in your file. ${verdict.evidence.map((one) => contradiction(evidenceText(one))).join(' ')}`;
    case 'undetermined':
      return `It could not be judged: ${[...new Set(verdict.because.map(obstacleText))].join('; ')}.`;
    case 'not-applicable':
      return notApplicable(signatureOf(verdict.signature, knowledge).app, apps, knowledge);
  }
}

function contradiction({ subject, expected, found, fault }: ReportedEvidence): string {
  const fact = `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: ${found}`;
  return fault ? `${fact}, as in a healthy file.` : `${fact}; with this failure it would be: ${expected}.`;
}

function notApplicable(app: string | null, apps: readonly AppMatch[], knowledge: Knowledge): string {
  if (app === null || apps.some(({ id }) => id === app)) {
    return 'Nothing in the file points to it. It shows in an error message: paste the log as well, if you have one.';
  }
  const name = knowledge.apps.find(({ id }) => id === app)?.name ?? app;
  const other = apps[0];
  return `It does not apply: this is a failure of ${name}, and the file ${
    other === undefined ? `was not recognised as a database of ${name}` : `is a database of ${other.name}`
  }.`;
}
