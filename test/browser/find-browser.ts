import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where systems keep a Chromium or a Chrome. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A browser for the tests: the one that CHROMIUM_PATH names, else one of the system's, else
 * Playwright's own, else whatever can be installed. Throws with what to do where there is none.
 */
export function findBrowser(): string {
  return (
    [process.env['CHROMIUM_PATH'], ...SYSTEM].find((path) => path !== undefined && existsSync(path)) ??
    playwrightsOwn() ??
    installed()
  );
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installed(): string {
  console.log('No Chromium or Chrome was found. Installing one for Playwright …');
  if (spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 }).status === 0) {
    const path = playwrightsOwn();
    if (path !== undefined) return path;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That did not work. Installing the system package chromium …');
    const apt = {
      stdio: 'inherit',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const;
    execFileSync('apt-get', ['update', '-q'], apt);
    execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], apt);
    const path = SYSTEM.find((candidate) => existsSync(candidate));
    if (path !== undefined) return path;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed. Install one and run the tests again, or name its path: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}
