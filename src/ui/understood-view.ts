import type { Understanding } from '../mentions/index.ts';
import { element } from './element.ts';

/** What was understood of a text besides the message: its app, its release, the migration that was run; `null` where nothing was. */
export function understoodView({ app, migration }: Understanding): HTMLElement | null {
  if (app === null && migration === null) return null;
  return element(
    'p',
    { class: 'understood' },
    'In this text: ',
    app === null
      ? null
      : element('span', {}, `${app.name}${app.release === null ? '' : ` ${app.release}`} (line ${app.line})`),
    app === null || migration === null ? null : ', ',
    migration === null
      ? null
      : element('span', {}, 'migration ', element('code', {}, migration.id), ` (line ${migration.line})`),
    '.',
  );
}
