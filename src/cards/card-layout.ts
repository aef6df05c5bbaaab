import type { Card } from './card.ts';
import { ACCENT, css, FAINT, INK, PAPER, WHITE } from './colours.ts';

/** An element as satori takes it: that of React, without React. */
export interface Node {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

type Style = Readonly<Record<string, string | number>>;

/** Pixels: what most that show such a picture ask for. https://ogp.me/#structured */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const MARGIN = 76;
/** Width and height of the mark. */
export const MARK = 60;
const MARK_GAP = 14;
/** The mark stands in a square that it does not fill from side to side. */
const MARK_LEFT = MARGIN - 7;
const MARK_TOP = 60;

/** A pulse that comes to rest and beats again, along the foot of the card. */
const PULSE = 'M0 584h728l18-26 34 58 30-64 26 32h364';

/** The words of a card as a tree of boxes. */
export function cardLayout({ kind, of, title }: Card): Node {
  return box(
    { flexDirection: 'column', width: '100%', height: '100%', backgroundColor: css(PAPER), fontFamily: 'Inter latin' },
    [
      box(
        { alignItems: 'center', justifyContent: 'space-between', height: MARK, margin: `${MARK_TOP}px ${MARGIN}px 0` },
        [
          words(
            { marginLeft: MARK_LEFT + MARK + MARK_GAP - MARGIN, fontSize: 34, fontWeight: 600, color: css(INK) },
            'Schema Clinic',
          ),
          ...(kind === null ? [] : [words(PILL, kind)]),
        ],
      ),
      box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center', padding: `0 ${MARGIN}px` }, [
        ...(of === null ? [] : [words({ marginBottom: 14, fontSize: 36, fontWeight: 600, color: css(ACCENT) }, of)]),
        words({ ...TITLE, fontSize: sizeOf(title) }, title),
      ]),
      words(
        { margin: `0 ${MARGIN}px 94px`, fontSize: 27, color: css(FAINT) },
        'Read on your own machine. Nothing is sent.',
      ),
    ],
  );
}

/**
 * What is drawn besides: the mark and the pulse. Not part of the tree, because satori makes a picture within the picture of
 * every drawing, which takes longer than all the rest. `mark` is the address of a picture of `MARK` pixels.
 */
export function cardDrawing(mark: string): string {
  return [
    `<image href="${mark}" x="${MARK_LEFT}" y="${MARK_TOP}" width="${MARK}" height="${MARK}"/>`,
    `<path d="${PULSE}" fill="none" stroke="${css(ACCENT)}" stroke-width="5" stroke-linejoin="round"/>`,
  ].join('');
}

const PILL = {
  padding: '8px 26px 10px',
  borderRadius: 999,
  backgroundColor: css(ACCENT),
  color: css(WHITE),
  fontSize: 28,
  fontWeight: 600,
};

const TITLE = {
  fontWeight: 600,
  lineHeight: 1.16,
  letterSpacing: '-0.02em',
  color: css(INK),
  wordBreak: 'break-word',
};

/** Titles have up to 90 characters: two or three lines, and room for five of nothing but W. */
function sizeOf({ length }: string): number {
  return length <= 20 ? 96 : length <= 44 ? 72 : length <= 70 ? 62 : 54;
}

function box(style: Style, children: readonly Node[]): Node {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function words(style: Style, text: string): Node {
  return { type: 'div', props: { style, children: text } };
}
