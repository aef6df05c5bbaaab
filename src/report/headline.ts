import type { ReportedFinding } from './report.ts';

/** The answer in one or two sentences: what is wrong, how sure, what to do next. Never a bare all-clear. */
export function headline(app: string | null, findings: readonly ReportedFinding[], judged: number): string {
  const [finding] = findings;
  if (finding?.verdict === 'confirmed') return `Confirmed. ${finding.says} ${finding.first}`;
  if (finding !== undefined) return `Nothing is wrong in this file by itself. ${finding.says}`;
  if (app !== null && judged > 0) {
    return `Nothing known is wrong with this file: it is a database of ${app}, it can be read, and none of the ${judged} known failures of ${app} fits it.`;
  }
  if (app !== null)
    return `It is a database of ${app} and it can be read, but no failure of ${app} is known to us yet.`;
  return 'It is a database and it can be read, but it was not recognised as one of the apps that we know, so nothing could be compared. That says nothing about its health.';
}
