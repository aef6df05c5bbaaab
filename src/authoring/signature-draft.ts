import { unfolded } from '../catalogue/catalogue-file.ts';
import type { Condition } from '../diagnosis/condition.ts';
import { all, release, type Signature, type SignatureCase, type Verdict } from '../diagnosis/index.ts';
import type { LoadedApp } from '../knowledge/load-apps.ts';
import type { SignatureFile } from '../knowledge/load-signatures.ts';
import { type CaseScript, type Triple, tripleOf, triplesAt } from './case-scripts.ts';
import { type Effect, effectsOf } from './effects.ts';
import { type FaultyColumn, faultCondition, wordsOf } from './faulty-column.ts';
import type { Workshop } from './workshop.ts';

/** What a signature is to be made of. */
export interface SignatureWish extends FaultyColumn {
  readonly id: string;
  readonly app: LoadedApp;
  /** A release of the app at which its cases begin, or `null`: then their tables are made whole. */
  readonly at: string | null;
}

/** A signature whose cases hold, and that touches nothing else; or what speaks against every way to write it. */
export type SignatureDraft =
  | { readonly kind: 'sound'; readonly file: SignatureFile; readonly range: string | null }
  | { readonly kind: 'unsound'; readonly file: SignatureFile; readonly effects: readonly Effect[] };

/**
 * Writes a signature and its three cases, and tries it on every known database. Which general signatures it explains, and
 * which are right to report something on its cases as well, is taken from what they say there.
 */
export function signatureDraft(wish: SignatureWish, workshop: Workshop): SignatureDraft {
  const drafts = triplesOf(wish).map((triple): SignatureDraft => {
    const bare = signatureFile(wish, triple);
    const file = withNeighbours(bare, effectsOf(wish.id, workshop.withSignature(bare)));
    const effects = effectsOf(wish.id, workshop.withSignature(file)).filter(
      ({ fault, strays }) => fault !== null || strays.length > 0,
    );
    return effects.length === 0 ? { kind: 'sound', file, range: triple.range } : { kind: 'unsound', file, effects };
  });
  const [first] = drafts;
  if (first === undefined) throw new Error(`no way is known to write ${wish.id}`);
  return drafts.find(({ kind }) => kind === 'sound') ?? first;
}

function triplesOf(wish: SignatureWish): readonly Triple[] {
  const { app, at } = wish;
  if (at === null) return [tripleOf(wish, tablesOf(app))];
  if (app.catalogue === null)
    throw new Error(
      `--at: found ${app.id}@${at}, and ${app.id} has no catalogue; expected no --at, or npm run record -- ${app.id} ${at} DATABASE before`,
    );
  return triplesAt(wish, at, unfolded(app.catalogue));
}

/** The tables that an app is recognised by, with the columns that are marks. Throws where they alone are not enough. */
function tablesOf({ id, file, data: { marks } }: LoadedApp): ReadonlyMap<string, readonly string[]> {
  const columns = marks.columns.map((mark) => mark.split('.') as [string, string]);
  const names = [...new Set([...marks.tables, ...columns.map(([table]) => table)])];
  if (marks.tables.length + columns.length < marks.enough)
    throw new Error(
      `--at: found nothing, and ${file} recognises ${id} only together with its history; expected a release, for example ${id}@v1.0`,
    );
  return new Map(
    names.map((name) => [name, columns.filter(([table]) => table === name).map(([, column]) => column)] as const),
  );
}

function signatureFile(wish: SignatureWish, { found, healthy, nearMiss, range }: Triple): SignatureFile {
  const { id, app } = wish;
  const { title, clause, never } = wordsOf(wish);
  const fault = faultCondition(wish);
  const when: Condition = range === null ? fault : all(release.is(range), fault);
  const promise = range === null ? '' : ', although by its history it should not be so';
  const signature: Signature = {
    app: app.id,
    title,
    when,
    says: {
      confirmed: `In this file ${clause}${promise}.`,
      possible: `If this is the file that ${app.data.title} opens: ${clause}.`,
      first: 'Stop the app, and copy the file with its -wal and -journal before anything is changed.',
      never,
    },
  };
  const example = (script: CaseScript, verdict: Verdict['kind']): SignatureCase => ({ ...script, verdict });
  return {
    signature: { id, ...signature },
    cases: [example(found, 'confirmed'), example(healthy, 'ruled-out'), example(nearMiss, 'ruled-out')],
  };
}

/**
 * What others say of the cases. Of a healthy file it is about the release, and is right on every case; of a faulty one
 * alone it is about this fault: this signature says more of it than one for any app. That one of the app's own speaks of
 * the same fault is left for its writer to look at.
 */
function withNeighbours({ signature, cases }: SignatureFile, effects: readonly Effect[]): SignatureFile {
  const own = effects.filter(({ database }) => database.of === signature.id);
  const said = new Map(own.map(({ database, strays }) => [database.name, strays.map((verdict) => verdict.signature)]));
  const healthy = cases.filter(({ verdict }) => verdict === 'ruled-out').flatMap(({ name }) => said.get(name) ?? []);
  const explains = cases
    .filter(({ verdict }) => verdict === 'confirmed')
    .flatMap(({ name }) => said.get(name) ?? [])
    .filter((id) => id.startsWith('any/') && !healthy.includes(id));
  return {
    signature: explains.length === 0 ? signature : { ...signature, explains: [...new Set(explains)].sort() },
    cases: cases.map((example) => {
      const alsoMatches = (said.get(example.name) ?? []).filter((id) => healthy.includes(id));
      return alsoMatches.length === 0 ? example : { ...example, alsoMatches };
    }),
  };
}
