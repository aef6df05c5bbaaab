import type { Verdict } from '../diagnosis/index.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { faultOf, isFinding } from './expected.ts';
import type { KnownDatabase } from './known-database.ts';
import { type Seen, verdictAlone, verdictsTogether } from './seen.ts';
import type { Workshop } from './workshop.ts';

/** What one signature says of one known database. */
export interface Effect {
  readonly database: KnownDatabase;
  readonly verdict: Verdict;
  /** What is wrong with that, as a clause, or `null`. */
  readonly fault: string | null;
  /** Other signatures that report something on a case of this one, and are not named there. */
  readonly strays: readonly Verdict[];
}

/**
 * What a signature of the workshop says of every known database. Databases that cannot be read are left out. Throws where
 * there is no such signature, or where the script of a case has an error, and names the case.
 */
export function effectsOf(id: string, workshop: Workshop): readonly Effect[] {
  const signature = workshop.knowledge.signatures.find((known) => known.id === id);
  if (signature === undefined) throw new Error(`there is no signature "${id}"`);
  const incidents = workshop.content.incidents.filter(({ data }) => data.signatures.includes(id)).map((one) => one.id);
  return workshop.databases.flatMap((database) => {
    const seen = look(database, workshop);
    if (seen === null) return [];
    const alone = verdictAlone(signature, seen);
    // Where nothing is found, nothing can be explained either.
    const all = isFinding(alone.kind) || database.of === id ? verdictsTogether(seen, workshop.knowledge) : [alone];
    const verdict = all.find((one) => one.signature === id) ?? alone;
    const fault = faultOf(database, id, verdict.kind, incidents);
    return { database, verdict, fault, strays: database.of === id ? straysOn(database, all) : [] };
  });
}

/** Whether it does what its cases say, and no harm elsewhere. */
export function isSound(effects: readonly Effect[]): boolean {
  return effects.every(({ fault, strays }) => fault === null && strays.length === 0);
}

function look(database: KnownDatabase, workshop: Workshop): Seen | null {
  try {
    return workshop.see(database);
  } catch (thrown) {
    const message = messageOf(thrown);
    throw new Error(`${database.of}, “${database.name}”: SQLite says of its script: ${message}`);
  }
}

function straysOn({ expects }: KnownDatabase, verdicts: readonly Verdict[]): readonly Verdict[] {
  if (expects.kind !== 'case') return [];
  return verdicts.filter(
    ({ signature, kind }) =>
      isFinding(kind) && signature !== expects.signature && !expects.alsoMatches.includes(signature),
  );
}
