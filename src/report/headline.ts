import type { History } from '../snapshot/snapshot.ts';
import { andMore } from './and-more.ts';
import type { ReportedFinding } from './report.ts';
import { toolName } from './tool-name.ts';

/** What the headline needs to know when there is no finding. */
export interface Silence {
  /** Names of the apps that the file was recognised as. */
  readonly apps: readonly string[];
  /** Known failures that were looked for and do not fit. */
  readonly ruledOut: number;
  /** Known failures that could not be judged. */
  readonly undetermined: number;
  /** Whether a part of the database was not there to be read. */
  readonly incomplete: boolean;
  readonly histories: readonly History[];
}

/** The answer in one or two sentences: what is wrong, how sure, what to do next. Never a bare all-clear. */
export function headline(findings: readonly ReportedFinding[], silence: Silence): string {
  const [finding] = findings;
  if (finding?.verdict === 'confirmed') return `Confirmed. ${finding.says} ${finding.first}`;
  if (finding !== undefined) return `Nothing is wrong in this file by itself. ${finding.says}`;
  return [quiet(silence), silence.incomplete ? 'That holds for the file as it is: see the caveat.' : '']
    .join(' ')
    .trim();
}

function quiet({ apps, ruledOut, undetermined, histories }: Silence): string {
  if (apps.length === 0) return `${whoseIsIt(histories)} That says nothing about its health.`;
  const app = apps.join(' and ');
  if (ruledOut + undetermined === 0)
    return `It is a database of ${app} and it can be read, but no failure of ${app} is known to us yet.`;
  if (undetermined > 0) {
    return `No verdict. It is a database of ${app}; ${ruledOut} known failure${ruledOut === 1 ? ' does' : 's do'} not fit it, but ${undetermined} could not be judged: see what was not checked.`;
  }
  return `Nothing known is wrong with this file: it is a database of ${app}, it can be read, and none of the ${ruledOut} known failures of ${app} fits it.`;
}

/** What can be said of a file of an app that we do not know. */
function whoseIsIt(histories: readonly History[]): string {
  const [history] = histories;
  const unknown = 'It is a database and it can be read, but it was not recognised as one of the apps that we know';
  if (history === undefined) {
    return `${unknown}, and no migration tool that we know keeps its books in it, so nothing could be compared.`;
  }
  const tools = [...new Set(histories.map(({ tool }) => toolName(tool)))].join(' and ');
  const stands =
    history.heads.length === 0 ? 'nothing is recorded there yet' : `it stands at ${andMore(history.heads, NAMED)}`;
  return `${unknown}. Its schema is managed with ${tools}: ${stands}, and no sign was found of a migration that died.`;
}

/** Heads that are named in the one sentence. */
const NAMED = 2;
