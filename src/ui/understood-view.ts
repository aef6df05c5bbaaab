import type { Understanding } from '../mentions/index.ts';
import { searchWords } from '../words/words-here.ts';
import { element } from './element.ts';

/** What was understood of a text besides the message: its app, its release, the migration that was run; `null` where nothing was. */
export function understoodView({ app, migration }: Understanding): HTMLElement | null {
  if (app === null && migration === null) return null;
  const { inThisText, atLine, migration: called } = searchWords();
  return element(
    'p',
    { class: 'understood' },
    inThisText,
    app === null
      ? null
      : element('span', {}, `${app.name}${app.release === null ? '' : ` ${app.release}`}${atLine(app.line)}`),
    app === null || migration === null ? null : ', ',
    migration === null ? null : element('span', {}, called, element('code', {}, migration.id), atLine(migration.line)),
  );
}
