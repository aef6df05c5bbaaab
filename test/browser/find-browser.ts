import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where systems keep a Chromium or a Chrome. */
const CHROMIUM = [
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

/** Where systems keep a Firefox as Mozilla builds it; Playwright's own is patched, and not what people have. */
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];

/**
 * A browser for the tests: the one that CHROMIUM_PATH names, else one of the system's, else
 * Playwright's own, else whatever can be installed. Throws with what to do where there is none.
 */
export function findBrowser(): string {
  return firstOf([process.env['CHROMIUM_PATH'], ...CHROMIUM]) ?? playwrightsOwn() ?? installed();
}

/**
 * A Firefox for the tests: the one that FIREFOX_PATH names, else one of the system's, else Debian's
 * firefox-esr if it can be installed. Undefined where there is none.
 */
export function findFirefox(): string | undefined {
  return firstOf([process.env['FIREFOX_PATH'], ...FIREFOX]) ?? installedByApt('firefox-esr', FIREFOX);
}

function firstOf(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && existsSync(path));
}

function playwrightsOwn(): string | undefined {
  return firstOf([chromium.executablePath()]);
}

function installed(): string {
  console.log('No Chromium or Chrome was found. Installing one for Playwright …');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const path = playwrightsOwn() ?? installedByApt('chromium', CHROMIUM);
  if (path !== undefined) return path;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed. Install one and run the tests again, or name its path: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

/** The system package, where this is root on a system of Debian's family. */
function installedByApt(name: string, paths: readonly string[]): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log(`Installing the system package ${name} …`);
  for (const words of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', name],
  ]) {
    spawnSync('apt-get', words, {
      stdio: 'inherit',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return firstOf(paths);
}
