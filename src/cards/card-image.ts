import satori from 'satori';
import sharp from 'sharp';
import type { Card } from './card.ts';
import type { CardFiles } from './card-files.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardDrawing, cardLayout } from './card-layout.ts';
import { PALETTE } from './colours.ts';
import { indexedPng } from './indexed-png.ts';

/** A card as PNG. Throws where no font has a character of it, so that no card bears empty boxes. */
export async function cardImage(card: Card, { fonts, mark }: CardFiles): Promise<Buffer> {
  const svg = await satori(cardLayout(card), {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    fonts: [...fonts],
    loadAdditionalAsset: async (_, text) => {
      throw new Error(`the card of ${card.page}: Inter has no "${text}"; expected a title in Latin, Greek or Cyrillic`);
    },
  });
  const whole = svg.replace(/<\/svg>$/, `${cardDrawing(mark)}</svg>`);
  const { data, info } = await sharp(Buffer.from(whole)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return indexedPng({ data, width: info.width, height: info.height }, PALETTE);
}
