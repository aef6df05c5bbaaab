/** Failures that one link can ask about. */
const MOST = 8;

/** The failures that the address of the page asks about, `?signature=gpustack/resolved-path`, as ids of signatures, each once. */
export function askedHere(search: string = location.search): readonly string[] {
  const named = new URLSearchParams(search).getAll('signature');
  return [...new Set(named)].filter((id) => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)).slice(0, MOST);
}
