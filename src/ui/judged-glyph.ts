import type { ReportedDifference } from '../report/report.ts';
import { GLYPH } from './history-glyph.ts';
import { svg } from './history-svg.ts';

type Judged = ReportedDifference['judged'];

/** A shape of its own for each judgement: a cross, an exclamation mark, a tick. */
const SHAPES: Record<Judged, string> = {
  'fails-on-read': 'M2 2L10 10M10 2L2 10',
  'fails-on-write': 'M6 1V7.4M6 9.6V11.2',
  harmless: 'M1.5 6.5L4.5 9.5L10.5 2.5',
};

/** The sign of a judgement; the word stands beside it. */
export function judgedGlyph(judged: Judged): SVGSVGElement {
  const size = String(GLYPH);
  return svg(
    'svg',
    { class: `judgement ${judged}`, width: size, height: size, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' },
    svg('path', { d: SHAPES[judged] }),
  );
}
