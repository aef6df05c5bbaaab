/** Characters beyond which a text is never put into an address: it is a log then, and no question. */
const LONGEST = 2000;

/** The address of a search that can be kept and handed on; `null` where there is none to give. */
export function linkOf(text: string | null, route = '/search/'): string | null {
  if (text === null || text.trim() === '' || text.length > LONGEST) return null;
  return `${route}?${new URLSearchParams({ q: text })}`;
}

/** What an address asks for; empty where it asks nothing. */
export function askedIn(address: string): string {
  return new URL(address).searchParams.get('q') ?? '';
}
