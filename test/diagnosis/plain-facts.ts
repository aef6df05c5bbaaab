import { all, type Facts, type KnownSignature, rows, running, table } from '../../src/diagnosis/index.ts';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';

/** What is known of a file that a script made and of which the user said nothing, but for what is given. */
export function factsAfter(sql: string, more: Partial<Facts> = {}): Facts {
  return { snapshot: snapshotAfter(sql), rows: {}, mentions: [], running: null, upgradingTo: null, ...more };
}

/** A file with one table, "here". */
export const HERE = factsAfter('CREATE TABLE here (id INTEGER PRIMARY KEY, must NOT NULL)');

/** In `HERE`: one condition that holds, one that does not, one that the user could settle, one that nobody can. */
export const YES = table.present('here');
export const NO = table.present('gone');
export const UNSAID = running.release('< v2');
export const UNREAD = rows.exist('rows', 'SELECT 1 FROM here');

/** A signature for any app. */
export function signatureOf(more: Partial<KnownSignature>): KnownSignature {
  return {
    id: 'any/thing',
    app: null,
    title: 'a thing',
    when: all(YES),
    says: { confirmed: 'It is.', possible: 'If it is.', first: 'Look.', never: 'Do not look away.' },
    ...more,
  };
}
