import type { ReadContent } from '../knowledge/cross-checks.ts';
import type { LoadedApp } from '../knowledge/load-apps.ts';
import { type SignatureFile, signaturePath } from '../knowledge/load-signatures.ts';
import { effectTables } from './effect-lines.ts';
import { effectText } from './effect-text.ts';
import { FAULTS, type Fault } from './faulty-column.ts';
import { type Bench, one } from './kind.ts';
import { type Answers, choiceQuestion, type Question, textQuestion } from './question.ts';
import { signatureDraft } from './signature-draft.ts';

/** A name that needs no quotes anywhere: not in SQL, in MDX, or in TypeScript. */
const NAME = /^[\w$.-]+$/;

const nameFault = (name: string) => (NAME.test(name) ? null : 'it is not of letters, digits, _, $, . and - alone');

/** Which app it is about. */
export function appQuestion({ apps }: ReadContent): Question {
  return choiceQuestion({
    option: 'app',
    words: 'a folder of content/apps/ (npm run new -- app makes one)',
    choices: apps.map(({ id }) => id),
  });
}

/** What a signature is made of: a table, a column, and what is wrong with it. */
export function columnQuestions({ apps }: ReadContent, settled?: (answers: Answers) => boolean): readonly Question[] {
  const when = settled === undefined ? {} : { settled, otherwise: 'needed where no --signature is named' };
  return [
    textQuestion({
      ...when,
      option: 'table',
      words: 'the table that shows the failure',
      example: 'model_instances',
      fault: nameFault,
    }),
    textQuestion({
      ...when,
      option: 'column',
      words: 'the column that shows it',
      example: 'resolved_path',
      fault: nameFault,
    }),
    choiceQuestion({
      ...when,
      option: 'fault',
      words:
        'what is wrong with it (missing: it is not there; left-over: it is there too early; not-null: it does not take NULL)',
      choices: FAULTS,
      least: 0,
      otherwise: 'missing',
    }),
    choiceQuestion({
      ...when,
      option: 'at',
      words:
        'a recorded release that does not have the fault: the cases start from it, and its history says in which files it is one',
      choices: apps.flatMap(recordedReleases),
      fits: (at, answers) => at.startsWith(`${one(answers, 'app')}@`),
      least: 0,
      otherwise: 'the cases make their tables themselves, and no history is looked at',
    }),
  ];
}

/** Those at which a case can begin, the newest first. */
function recordedReleases({ id, catalogue }: LoadedApp): readonly string[] {
  const states = (catalogue?.states ?? []).filter(({ schema }) => schema !== undefined);
  return states.flatMap(({ releases }) => Object.keys(releases).map((release) => `${id}@${release}`)).reverse();
}

/** The app that is named. Throws where there is none. */
export function appOf(id: string, { apps }: ReadContent): LoadedApp {
  const app = apps.find((known) => known.id === id);
  if (app === undefined)
    throw new Error(`--app: there is no app "${id}"; there are ${apps.map((known) => known.id).join(', ')}`);
  return app;
}

/**
 * The signature that the answers describe, tried on every known database. Throws with what speaks against it where it
 * would be found in a file that it must leave alone.
 */
export async function signatureFrom(
  answers: Answers,
  slug: string,
  { content, workshop }: Bench,
): Promise<{ readonly file: SignatureFile; readonly remarks: readonly string[] }> {
  const app = appOf(one(answers, 'app'), content);
  const at = answers('at')[0] ?? null;
  const wish = {
    id: `${app.id}/${slug}`,
    app,
    table: one(answers, 'table'),
    column: one(answers, 'column'),
    fault: one(answers, 'fault', 'missing') as Fault,
    at: at?.slice(app.id.length + 1) ?? null,
  };
  const draft = signatureDraft(wish, await workshop());
  if (draft.kind === 'sound') return { file: draft.file, remarks: remarksOn(draft) };
  const shown = draft.effects.slice(0, SHOWN);
  const more = draft.effects.length - shown.length;
  const tables = effectTables(wish.id, shown).filter(({ rows }) => rows.length > 0);
  const advice =
    at === null && app.catalogue !== null
      ? `With --at, such as --at ${app.id}@${app.data.releases.last}, the history of the file is looked at as well.`
      : 'If one of the signatures above speaks of the same failure, name it: --signature. Else write this one by hand, beside npm run effect.';
  throw new Error(
    `${wish.table}.${wish.column}: this alone is no sign of the failure, because it is met where nothing, or something else, is wrong:\n${effectText(tables, { colour: false, width: 110 })}${more > 0 ? `\n  and ${more} more` : ''}\n\n${advice}`,
  );
}

/** Databases that are shown; the rest tells no more. */
const SHOWN = 4;

function remarksOn({
  file,
  range,
}: {
  readonly file: SignatureFile;
  readonly range: string | null;
}): readonly string[] {
  const { id, explains = [] } = file.signature;
  const also = [...new Set(file.cases.flatMap(({ alsoMatches = [] }) => alsoMatches))];
  return [
    ...(range === null
      ? []
      : [
          `${id} looks at files whose history is that of a release ${range}: before and after, the column is rightly otherwise.`,
        ]),
    ...(explains.length === 0 ? [] : [`${id} explains ${explains.join(', ')}, which would report the same.`]),
    ...(also.length === 0
      ? []
      : [`On its cases ${also.join(', ')} speaks as well, as on every healthy file of that release.`]),
  ];
}

/** Where the signature goes. Throws where there is one already. */
export function freePath(id: string, { signatures }: ReadContent): string {
  if (signatures.some(({ signature }) => signature.id === id))
    throw new Error(`--slug: found a name that is taken: ${signaturePath(id)}; expected another one`);
  return signaturePath(id);
}
