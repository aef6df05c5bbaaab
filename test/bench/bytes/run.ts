import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../browser/find-browser.ts';
import { serve } from '../../browser/static-server.ts';

/**
 * `npm run bench:bytes`: what a first visit to a route loads until it rests, by Chromium, the bodies pressed as hard as gzip and
 * Brotli go. Headers, which are a host's own, and the service worker's files are not counted. It measures and never fails for a figure.
 */
const ROUTES = [
  '/',
  '/incidents/healthchecks-badge-key-not-null/',
  '/errors/no-such-column/',
  '/apps/healthchecks/',
  '/zh-cn/apps/healthchecks/',
  '/search/',
  '/diagnose/',
];

/** Milliseconds in which a route may begin to load something more. */
const REST = 1500;

const site = await serve(join(process.cwd(), 'dist/site'));
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
const browser = await chromium.launch({ executablePath: findBrowser(), args });
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
try {
  console.log(`${'route'.padEnd(48)}      gzip    Brotli`);
  for (const route of ROUTES) {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => bodies.push(response.body()));
    await page.goto(site.origin + route);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(REST);
    const loaded = await Promise.all(bodies);
    const sum = (size: (body: Buffer) => number) => loaded.reduce((all, body) => all + size(body), 0);
    console.log(
      `${route.padEnd(46)}${kB(sum((body) => gzipSync(body, { level: 9 }).length))}${kB(sum((body) => brotliCompressSync(body).length))}`,
    );
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
