import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** How the installed site looks. Colours as `#rrggbb`. */
export interface Look {
  readonly name: string;
  readonly shortName: string;
  readonly description: string;
  /** Of the window's frame. */
  readonly theme: string;
  /** While it starts, and behind the mark where the system cuts the icon. */
  readonly background: string;
}

/** Sides in pixels that browsers ask for before they install a site. https://web.dev/articles/install-criteria */
const SIDES = [192, 512];

/** The part of the side of a maskable icon that the mark takes; what lies outside 80 % may be cut off. https://w3c.github.io/manifest/#icon-masks */
const MARK_IN_MASKABLE = 0.66;

/** What Apple's home screens take. */
const APPLE_SIDE = 180;

/** What the operating system may hand over. Media type: https://www.iana.org/assignments/media-types/application/vnd.sqlite3 */
const DATABASES = { 'application/vnd.sqlite3': ['.sqlite', '.sqlite3', '.db'] };

/**
 * Writes `manifest.webmanifest` and its icons, drawn from the mark of the site. All addresses in it are relative, so
 * that a site under a path is installed as well. https://www.w3.org/TR/appmanifest/
 */
export async function writeManifest(folder: string, mark: string, look: Look): Promise<void> {
  await mkdir(join(folder, 'icons'), { recursive: true });
  const icon = (name: string) => join(folder, 'icons', name);
  await Promise.all([
    ...SIDES.map((side) => drawn(mark, side, 1, null).toFile(icon(`icon-${side}.png`))),
    ...SIDES.map((side) => drawn(mark, side, MARK_IN_MASKABLE, look.background).toFile(icon(`maskable-${side}.png`))),
    drawn(mark, APPLE_SIDE, 0.7, look.background).toFile(icon('apple-touch.png')),
    writeFile(join(folder, 'manifest.webmanifest'), `${JSON.stringify(manifestOf(look), null, 2)}\n`),
  ]);
}

function manifestOf({ name, shortName, description, theme, background }: Look) {
  const icons = (kind: string, purpose: string) =>
    SIDES.map((side) => ({ src: `icons/${kind}-${side}.png`, sizes: `${side}x${side}`, type: 'image/png', purpose }));
  return {
    name,
    short_name: shortName,
    description,
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: theme,
    background_color: background,
    categories: ['developer', 'utilities'],
    icons: [...icons('icon', 'any'), ...icons('maskable', 'maskable')],
    shortcuts: [
      { name: 'Diagnose a database', short_name: 'Diagnose', url: './diagnose/' },
      { name: 'Search by error message', short_name: 'Search', url: './search/' },
    ],
    file_handlers: [{ action: './diagnose/', accept: DATABASES }],
    // A window with a result in it is left alone.
    launch_handler: { client_mode: 'navigate-new' },
  };
}

/** The mark in the middle of a square; `part` of its side, on a colour or on nothing. */
function drawn(mark: string, side: number, part: number, colour: string | null) {
  const width = Math.round(side * part);
  const before = Math.floor((side - width) / 2);
  const after = side - width - before;
  const background = colour ?? { r: 0, g: 0, b: 0, alpha: 0 };
  const image = sharp(mark, { density: 1200 })
    .resize(width, width, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .extend({ top: before, bottom: after, left: before, right: after, background });
  return (colour === null ? image : image.flatten({ background })).png({ compressionLevel: 9 });
}
