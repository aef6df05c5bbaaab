import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { SignatureCase } from '../../src/diagnosis/index.ts';
import { loadKnowledge, loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { type StaticServer, serve } from './static-server.ts';

export const SITE = join(process.cwd(), 'dist/site');

/** Every route of the built site. */
export function builtRoutes(): readonly string[] {
  return readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('index.html'))
    .map((path) => `/${path.replace(/index\.html$/, '')}`)
    .sort();
}

/** Whether a route is the English page in a Chinese frame, because nobody has translated it yet. */
export function isUntranslated(route: string): boolean {
  return (
    route.startsWith('/zh-cn/') && /<main[^>]* lang="en"/.test(readFileSync(join(SITE, route, 'index.html'), 'utf8'))
  );
}

/** A file as Playwright chooses or drops it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface Fixtures {
  site: StaticServer;
  /** The page, watched: a console error, a page error or a violated policy fails the test. */
  watched: Page;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  site: async ({}, use) => {
    const site = await serve(SITE);
    await use(site);
    await site.close();
  },
  watched: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on(
      'console',
      (message) => message.type() === 'error' && complaints.push(`console: ${message.text()} (${page.url()})`),
    );
    page.on('pageerror', (error) => complaints.push(`page: ${error.message} (${page.url()})`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy: ${violatedDirective} refused ${blockedURI}`);
      });
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** A database made from a script, as a file. */
export async function databaseFile(name: string, script: string): Promise<ChosenFile> {
  const engine = await engineForTests();
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(engine.build(script)) };
}

/** The first case of a signature that has the verdict. */
export async function caseOf(signature: string, verdict: SignatureCase['verdict']): Promise<SignatureCase> {
  const files = await loadSignatures(process.cwd());
  const found = files
    .find((file) => file.signature.id === signature)
    ?.cases.find((example) => example.verdict === verdict && !example.name.startsWith('near miss'));
  if (found === undefined) throw new Error(`${signature} has no case that is ${verdict}`);
  return found;
}

export const knowledge = () => loadKnowledge(process.cwd());

/** Drops files on the page as a person does, not through the chooser. */
export async function drop(page: Page, ...files: readonly ChosenFile[]): Promise<void> {
  const plain = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  await page.locator('[data-drop]').evaluate((area, chosen) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of chosen) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    area.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, plain);
}

/** Opens the diagnose route and waits until it can take a file. */
export async function openDiagnosis(page: Page, site: StaticServer): Promise<void> {
  await page.goto(`${site.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
}

/** The text of a file beside the tests. */
export function textFile(path: string): string {
  return readFileSync(join(process.cwd(), 'test', path), 'utf8');
}

/** At these widths in pixels and in these colours nothing sticks out of the window, and axe finds nothing within `part`. */
export async function expectFit(
  page: Page,
  views: readonly (readonly [width: number, colorScheme: 'light' | 'dark'])[],
  part = 'html',
): Promise<void> {
  for (const [width, colorScheme] of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).include(part).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  }
}
