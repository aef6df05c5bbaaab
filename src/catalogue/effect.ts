/** What a difference of the schema does to a program that counts on the promise. */
export interface Effect {
  readonly judged: 'harmless' | 'fails-on-read' | 'fails-on-write';
  readonly why: Why;
  /** The message that SQLite gives then; `null` for none. */
  readonly message: string | null;
}

export type Why =
  | 'asked-for'
  | 'never-asked-for'
  | 'must-be-filled'
  | 'may-be-empty'
  | 'value-differs'
  | 'storage-differs'
  | 'identity-differs'
  | 'slower'
  | 'not-prevented'
  | 'prevents'
  | 'not-done'
  | 'done-besides';

/** No statement of the program fails by itself. */
export function harmless(why: Why): Effect {
  return { judged: 'harmless', why, message: null };
}

/** Whatever asks for it fails, and so does what writes it. */
export function onRead(message: string): Effect {
  return { judged: 'fails-on-read', why: 'asked-for', message };
}

/** Reading goes on; a new or changed row is refused. */
export function onWrite(why: Why, message: string): Effect {
  return { judged: 'fails-on-write', why, message };
}
