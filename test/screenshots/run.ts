import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from '../browser/find-browser.ts';
import { serve } from '../browser/static-server.ts';
import { views } from './views.ts';

/** Pixels to which a picture is reduced, by the width of its window. */
const SMALL = { wide: 960, phone: 390 };

/** Takes the pictures of docs/screenshots/ anew, from the built site. */
const folder = join(process.cwd(), 'docs/screenshots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const site = await serve(join(process.cwd(), 'dist/site'));
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
const browser = await chromium.launch({ executablePath: findBrowser(), args });
try {
  for (const { name, route, width, height, colorScheme, prepare } of views) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, serviceWorkers: 'block' });
    await page.goto(site.origin + route);
    await prepare?.(page);
    await page.evaluate(() => document.fonts.ready);
    const picture = sharp(await page.screenshot({ animations: 'disabled' }));
    const { size } = await picture
      .resize({ width: width > 600 ? SMALL.wide : SMALL.phone })
      .webp({ quality: 80 })
      .toFile(join(folder, `${name}.webp`));
    console.log(`docs/screenshots/${name}.webp  ${Math.round(size / 1000)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
