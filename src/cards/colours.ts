/** A colour as its red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const ACCENT: Colour = [0x0f, 0x76, 0x6e];
export const INK: Colour = [0x12, 0x20, 0x1e];
export const FAINT: Colour = [0x5b, 0x6b, 0x68];
export const PAPER: Colour = [0xf8, 0xfa, 0xf9];
export const WHITE: Colour = [0xff, 0xff, 0xff];

/** All colours of a card: its few flat ones, and what smooth edges need between those that meet. */
export const PALETTE: readonly Colour[] = [
  PAPER,
  INK,
  ACCENT,
  FAINT,
  WHITE,
  ...between(INK, PAPER, 4),
  ...between(ACCENT, PAPER, 4),
  ...between(FAINT, PAPER, 2),
  ...between(WHITE, ACCENT, 3),
];

export function css([red, green, blue]: Colour): string {
  return `rgb(${red},${green},${blue})`;
}

/** The colours that part the way from one to the other into so many equal steps. */
function between(one: Colour, other: Colour, steps: number): Colour[] {
  return Array.from({ length: steps - 1 }, (_, at) => {
    const mix = (channel: 0 | 1 | 2) => Math.round(one[channel] + ((other[channel] - one[channel]) * (at + 1)) / steps);
    return [mix(0), mix(1), mix(2)];
  });
}
