import type { EntryKind } from './history-entry.ts';
import { svg } from './history-svg.ts';

/** Pixels of a glyph, in both directions. */
export const GLYPH = 12;

/** A shape of its own for each kind, so that none is told by its colour alone. */
const SHAPES: Record<EntryKind, string> = {
  applied: 'M2.5 2.5H9.5V9.5H2.5Z',
  head: 'M6 1L11.5 11H0.5Z',
  failed: 'M2 2L10 10M10 2L2 10',
  unfinished: 'M6 1L11 6L6 11L1 6Z',
  remark: 'M6 1V7.2M6 9.4V11',
};

/** The sign of one kind of migration, as in the picture, its legend and the table; what it says stands beside it in words. */
export function glyph(kind: EntryKind, place: Readonly<Record<string, string>> = {}): SVGSVGElement {
  const size = String(GLYPH);
  return svg(
    'svg',
    {
      class: `glyph ${kind}`,
      width: size,
      height: size,
      viewBox: `0 0 ${size} ${size}`,
      'aria-hidden': 'true',
      ...place,
    },
    svg('path', { d: SHAPES[kind] }),
  );
}
