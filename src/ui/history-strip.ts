import { element } from './element.ts';
import type { Entry } from './history-entry.ts';
import { glyph } from './history-glyph.ts';
import type { Mark } from './history-mark.ts';

/** Marks that can be looked over; where there are more migrations, one mark stands for several. */
const MOST = 240;

/** Groups of neighbours, one per mark; what is not just applied keeps a mark of its own. */
export function stripGroups(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const size = Math.ceil(entries.length / MOST);
  const groups: Entry[][] = [];
  let open: Entry[] | null = null;
  for (const entry of entries) {
    if (open !== null && entry.kinds.length === 0 && open.length < size) open.push(entry);
    else {
      const group = [entry];
      groups.push(group);
      open = entry.kinds.length === 0 ? group : null;
    }
  }
  return groups;
}

/** The migrations in the order of recording, without an axis of time: there is none, or all were applied at once. */
export function stripPicture(
  entries: readonly Entry[],
  sentence: string,
): { readonly picture: HTMLElement; readonly marks: readonly Mark[] } {
  const marks = stripGroups(entries).map((group) => ({
    element: glyph(group[0]?.kinds[0] ?? 'applied'),
    entries: group,
  }));
  const picture = element(
    'div',
    { class: 'strip', role: 'img', 'aria-label': sentence },
    ...marks.map((mark) => mark.element),
  );
  return { picture, marks };
}
