/** What this tab remembers until it is closed; it goes to no server, and to no other tab. A browser may refuse both: then nothing is remembered. */

/** What was noted under a name, or `null`. The shape is the caller's own. */
export function readNote<Note>(name: string): Note | null {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? null : (JSON.parse(text) as Note);
  } catch {
    return null;
  }
}

/** Notes something under a name; `null` forgets it. */
export function writeNote(name: string, note: unknown): void {
  try {
    if (note === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(note));
  } catch {
    // Nothing hangs on it.
  }
}
