import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { MARK } from './card-layout.ts';

/** A font as satori takes it. */
export interface Font {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 400 | 600;
  readonly style: 'normal';
}

/** What cards are made of, besides words. */
export interface CardFiles {
  /** Each lacks what the others have: Latin, its accents, Greek, Cyrillic. */
  readonly fonts: readonly Font[];
  /** The mark of the site: an address that holds its picture, drawn once, and apart from the styles of a card. */
  readonly mark: string;
}

const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic'];

/** Reads them below `root`, the folder of the project, once for all cards. */
export async function cardFiles(root: string): Promise<CardFiles> {
  const require = createRequire(join(root, 'package.json'));
  const inter = dirname(require.resolve('@fontsource/inter/package.json'));
  const fonts = SCRIPTS.flatMap((script) =>
    ([400, 600] as const).map(async (weight) => {
      const data = await readFile(join(inter, `files/inter-${script}-${weight}-normal.woff`));
      return { name: `Inter ${script}`, data, weight, style: 'normal' as const };
    }),
  );
  const mark = await sharp(join(root, 'public/favicon.svg')).resize(MARK, MARK).png().toBuffer();
  return { fonts: await Promise.all(fonts), mark: `data:image/png;base64,${mark.toString('base64')}` };
}
