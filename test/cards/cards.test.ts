import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Card, cardsOf } from '../../src/cards/card.ts';
import { cardFiles } from '../../src/cards/card-files.ts';
import { cardAddress, cardHead } from '../../src/cards/card-head.ts';
import { cardImage } from '../../src/cards/card-image.ts';
import { INK, PALETTE, PAPER } from '../../src/cards/colours.ts';
import { indexedPng } from '../../src/cards/indexed-png.ts';
import { content, place } from '../api/site-content.ts';

const files = await cardFiles(process.cwd());
const cards = cardsOf(content);

/** The rows of a picture from one to another, as they are seen. */
async function rows(png: Buffer, from: number, to: number): Promise<Buffer> {
  const area = { left: 0, top: from, width: 1200, height: to - from };
  return sharp(png).extract(area).removeAlpha().raw().toBuffer();
}

it('there is a card for the site and for every page', () => {
  expect(cards.map(({ page }) => page)).toEqual([
    'site',
    ...content.incidents.map(({ id }) => `incidents/${id}`),
    ...content.families.map(({ id }) => `errors/${id}`),
    ...content.apps.map(({ id }) => `apps/${id}`),
  ]);
});

it('a name that stands above the title is not in it', () => {
  const card = cards.find(({ page }) => page === 'incidents/healthchecks-badge-key-not-null');
  expect(card).toEqual({
    page: 'incidents/healthchecks-badge-key-not-null',
    kind: 'Incident',
    of: 'Healthchecks',
    title: 'NOT NULL constraint failed: api_check.badge_key',
  });
});

it.each(['site', 'incidents', 'errors', 'apps'])(
  'the longest title of %s can be drawn, on 1200 × 630 pixels and in less than 25 KB',
  async (kind) => {
    const [longest] = cards
      .filter(({ page }) => page.split('/')[0] === kind)
      .toSorted((one, other) => other.title.length - one.title.length);
    const png = await cardImage(longest as Card, files);
    expect(png.length).toBeLessThan(25_000);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  },
);

describe('a card', () => {
  const card: Card = { page: 'x', kind: 'Incident', of: 'An app', title: 'Short' };

  it('is the same each time', async () => {
    expect(await cardImage(card, files)).toEqual(await cardImage(card, files));
  });

  it('keeps its words apart, however long the title is', async () => {
    const [short, long] = await Promise.all(
      ['Short', 'W'.repeat(90)].map((title) => cardImage({ ...card, title }, files)),
    );
    for (const [from, to] of [
      [0, 124],
      [492, 630],
    ] as const)
      expect((await rows(long as Buffer, from, to)).equals(await rows(short as Buffer, from, to))).toBe(true);
    expect((await rows(long as Buffer, 124, 492)).equals(await rows(short as Buffer, 124, 492))).toBe(false);
  });

  it('bears the mark of the site', async () => {
    const without = await cardImage(card, { ...files, mark: 'data:,' });
    const differs = !(await rows(await cardImage(card, files), 60, 120)).equals(await rows(without, 60, 120));
    expect(differs).toBe(true);
  });

  it('has accents, Greek and Cyrillic, and is refused where a character would be an empty box', async () => {
    await expect(cardImage({ ...card, title: 'Łódź, Ωμέγα, Жук …’' }, files)).resolves.toBeInstanceOf(Buffer);
    await expect(cardImage({ ...card, title: 'Schema 诊所' }, files)).rejects.toThrow(
      'the card of x: Inter has no "诊所"; expected a title in Latin, Greek or Cyrillic',
    );
  });
});

it('a picture is written with the nearest colours of its palette', async () => {
  const data = Buffer.from([...PAPER, 255, 0x14, 0x21, 0x1f, 255, ...INK, 255, 0xff, 0xff, 0xff, 255]);
  const png = indexedPng({ data, width: 2, height: 2 }, PALETTE);
  const read = await sharp(png).removeAlpha().raw().toBuffer();
  expect([...read]).toEqual([...PAPER, ...INK, ...INK, 255, 255, 255]);
  expect(PALETTE.length).toBeLessThanOrEqual(16);
});

it('the head of a page names its card', () => {
  expect(cardAddress('apps/oncall', place)).toBe('https://clinic.example/below/cards/apps/oncall.png');
  const entries = cardHead('apps/oncall', 'OnCall', place).map(({ attrs: { property, content: value } }) => [
    property,
    value,
  ]);
  expect(Object.fromEntries(entries)).toEqual({
    'og:image': 'https://clinic.example/below/cards/apps/oncall.png',
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'OnCall',
  });
});
