import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findBrowser, findFirefox } from './find-browser.ts';

/** Finds or installs a browser, then runs Playwright with the arguments that follow. */
const browser = findBrowser();
console.log(`Browser: ${browser}`);
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const { status } = spawnSync(
  process.execPath,
  [playwright, 'test', '--config', 'test/browser/playwright.config.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser, FIREFOX_PATH: findFirefox() ?? '' },
  },
);
process.exitCode = status ?? 1;
