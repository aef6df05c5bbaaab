/** A migration by its place: in which part of the app, and where in the order of that part. */
export interface Numbered {
  readonly id: string;
  /** Django numbers the migrations of every part of an app by themselves; elsewhere there is one part, ''. */
  readonly part: string;
  readonly name: string;
}

/** Reads an id as `History` has it. */
export function numbered(id: string, tool: string): Numbered {
  if (tool !== 'django') return { id, part: '', name: id };
  const dot = id.indexOf('.');
  return { id, part: id.slice(0, dot), name: id.slice(dot + 1) };
}

/** Negative, zero or positive, as one comes before, beside or after another of the same part. */
export function comparePlaces(one: Numbered, other: Numbered): number {
  const [here, there] = [Number.parseInt(one.name, 10), Number.parseInt(other.name, 10)];
  // Two of one number stand beside each other: branches that were merged, or one that was put in the other's stead.
  if (one.part !== '' && !Number.isNaN(here) && !Number.isNaN(there)) return here - there;
  return one.name.localeCompare(other.name, 'en', { numeric: true });
}

/** Parts that come with Django itself: they have releases of their own. https://docs.djangoproject.com/en/stable/ref/contrib/ */
const DJANGOS_OWN = ['admin', 'auth', 'contenttypes', 'sessions', 'sites', 'flatpages', 'redirects'];

export function isToolsOwn({ part }: Numbered, tool: string): boolean {
  return tool === 'django' && DJANGOS_OWN.includes(part);
}

/** Whether one comes after another of its part, or there is no other. */
export function isAfter(one: Numbered, other: Numbered | undefined): boolean {
  return other === undefined || comparePlaces(one, other) > 0;
}
