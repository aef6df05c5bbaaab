import type { Report } from '../report/index.ts';
import { readNote, writeNote } from './session-notes.ts';

/** What a diagnosis tells a writeup of the same app about this installation. */
export interface Diagnosed {
  /** The name of the file, without folders. A copy may be called otherwise than the original. */
  readonly file: string;
  /** Names of services or containers, as Docker puts them before each line of a log. */
  readonly services: readonly string[];
}

/** Lines of a log that are looked at, and names that are kept. */
const [LINES, NAMES] = [2000, 8];

/** Keeps, for the rest of this tab's life, what the commands of the writeups can be filled in with. */
export function noteDiagnosis(reports: readonly Report[], log: string | null): void {
  for (const { app, file } of reports) {
    if (app === null) continue;
    const diagnosed: Diagnosed = { file: baseName(file.name), services: servicesIn(log ?? '') };
    writeNote(nameOf(app.id), diagnosed);
  }
}

/** What was noted of an app, or `null`. */
export function diagnosedNote(app: string): Diagnosed | null {
  return readNote<Diagnosed>(nameOf(app));
}

/** The names that `docker compose logs` puts before its lines, `web-1  | `, without the number of the replica. */
export function servicesIn(log: string): readonly string[] {
  const names = log
    .split('\n', LINES)
    .flatMap((line) => /^([A-Za-z0-9][\w.-]*?)(?:[-_]\d+)?\s+\|\s/.exec(line)?.[1] ?? []);
  return [...new Set(names)].slice(0, NAMES);
}

/** The last part of a path, in an archive too. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name;
}

function nameOf(app: string): string {
  return `diagnosed:${app}`;
}
