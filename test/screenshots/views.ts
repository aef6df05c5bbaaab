import type { Page } from '@playwright/test';
import { caseOf, databaseFile, textFile } from '../browser/built-site.ts';

/** One picture: where it is taken, and what is done there before. */
export interface View {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly route: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly prepare?: (page: Page) => Promise<void>;
}

const WIDE = { width: 1280, height: 900, colorScheme: 'light' } as const;
const PHONE = { width: 390, height: 844, colorScheme: 'dark' } as const;

/** What the README and whoever looks for a first impression are shown. */
export const views: readonly View[] = [
  { name: 'home', route: '/', ...WIDE },
  { name: 'home-phone', route: '/', ...PHONE },
  { name: 'search', route: '/search/', ...WIDE, prepare: paste },
  { name: 'search-phone', route: '/search/', ...PHONE, prepare: paste },
  { name: 'diagnosis', route: '/diagnose/', ...WIDE, prepare: diagnose },
  { name: 'diagnosis-phone', route: '/diagnose/', ...PHONE, prepare: diagnose },
  { name: 'writeup', route: '/incidents/healthchecks-badge-key-not-null/', ...WIDE },
  { name: 'writeup-phone', route: '/incidents/healthchecks-badge-key-not-null/', ...PHONE },
  { name: 'incidents', route: '/incidents/', ...WIDE },
  { name: 'app', route: '/apps/gpustack/', ...WIDE },
  { name: 'chinese', route: '/zh-cn/incidents/gpustack-resolved-path/', ...WIDE, colorScheme: 'dark' },
];

async function paste(page: Page): Promise<void> {
  await page.locator('search-page textarea[data-text]').fill(textFile('mentions/badge-key-traceback.txt'));
  await page.locator('search-page ul li').first().waitFor();
}

async function diagnose(page: Page): Promise<void> {
  await page.locator('diagnose-panel[data-ready]').waitFor();
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await page.setInputFiles('diagnose-panel input[type=file]', await databaseFile('database.db', database));
  await page.locator('.report').waitFor();
  await page.locator('.report').evaluate((report) => report.scrollIntoView({ block: 'start' }));
}
