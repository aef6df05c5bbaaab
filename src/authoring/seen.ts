import { appStandingOf } from '../diagnosis/app-standing.ts';
import type { KnownSignature } from '../diagnosis/index.ts';
import { type AppMatch, diagnose, type Facts, recogniseApps, type Verdict } from '../diagnosis/index.ts';
import { leavesOf } from '../diagnosis/leaves.ts';
import { rowQuestionsOf } from '../diagnosis/row-questions.ts';
import { verdictOf } from '../diagnosis/verdict.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ReadLog } from '../mentions/index.ts';
import type { KnownDatabase } from './known-database.ts';
import type { LaidOut } from './laid-out.ts';
import { releaseInLog } from './log-facts.ts';

/** What can be said of a known database before any signature is tried on it. */
export interface Seen {
  readonly laid: LaidOut;
  readonly apps: readonly AppMatch[];
  /** No row is counted yet. */
  readonly facts: Facts;
}

/** Sees a database as an examination does: test/authoring/effects.test.ts holds the two against each other. */
export function seen(
  { words }: KnownDatabase,
  laid: LaidOut,
  knowledge: Knowledge,
  readLog: (log: string) => ReadLog,
): Seen {
  const { snapshot } = laid;
  const log = words.log === null ? null : readLog(words.log);
  const facts: Facts = {
    snapshot,
    rows: {},
    mentions: log?.mentions ?? [],
    running: words.running ?? releaseInLog(log, snapshot, knowledge),
    upgradingTo: words.upgradingTo,
  };
  const apps = recogniseApps(snapshot, knowledge.apps);
  return { laid, apps, facts: { ...facts, standing: appStandingOf(facts, apps, knowledge) } };
}

/** The verdict of one signature, whatever the others say. */
export function verdictAlone(signature: KnownSignature, { laid, apps, facts }: Seen): Verdict {
  const first = verdictOf(signature, facts, apps);
  if (first.kind === 'ruled-out' || first.kind === 'not-applicable') return first;
  return verdictOf(signature, { ...facts, rows: counted([signature], laid, facts) }, apps);
}

/** The verdicts of all, of which one can explain another. */
export function verdictsTogether({ laid, facts }: Seen, knowledge: Knowledge): readonly Verdict[] {
  return diagnose({ ...facts, rows: counted(knowledge.signatures, laid, facts) }, knowledge).verdicts;
}

function counted(signatures: readonly KnownSignature[], { count }: LaidOut, { snapshot }: Facts): Facts['rows'] {
  const questions = signatures.flatMap(({ when }) => leavesOf(when)).flatMap((leaf) => rowQuestionsOf(leaf, snapshot));
  return Object.fromEntries(questions.map((question) => [question.sql, count(question)]));
}
