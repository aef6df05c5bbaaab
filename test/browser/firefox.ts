import { type Browser, firefox } from '@playwright/test';
import { test as base } from './built-site.ts';
import { findFirefox } from './find-browser.ts';

/** What of Playwright's inside is used here; it runs in the process of the test. */
interface Inside {
  readonly _connection: { toImpl(browser: Browser): { readonly _browserSession: Session } };
}

interface Session {
  send(command: string, parameters: unknown): Promise<unknown>;
}

/** The tests of the built site, in a Firefox as people have it, driven over WebDriver BiDi. */
export const test = base.extend<object, { firefoxPath: string | undefined }>({
  firefoxPath: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const path = findFirefox();
      console.log(path === undefined ? `SKIPPED: ${NO_FIREFOX}` : `Browser: ${path}`);
      await use(path);
    },
    { scope: 'worker', timeout: 1_300_000 },
  ],
  browser: [
    async ({ firefoxPath }, use) => {
      if (firefoxPath === undefined) throw new Error(NO_FIREFOX);
      const browser = await firefox.launch({
        channel: 'moz-firefox',
        executablePath: firefoxPath,
        // Without the arguments that the configuration has for Chromium.
        args: [],
        firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
      });
      forgiveUnknownEmulation(browser);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

const NO_FIREFOX =
  'there is no Firefox here, and none could be installed. Install one, or name its path: FIREFOX_PATH=/path/to/firefox npm test';

test.skip(({ firefoxPath }) => firefoxPath === undefined, NO_FIREFOX);

/**
 * Playwright 1.65 sets the media features of every new context with a command that Firefox 153 does
 * not have (`emulation.setMediaFeaturesOverride`). None of these tests depends on it.
 */
function forgiveUnknownEmulation(browser: Browser): void {
  const session = (browser as unknown as Inside)._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = async (command, parameters) => {
    try {
      return await send(command, parameters);
    } catch (thrown) {
      if (command.startsWith('emulation.') && String(thrown).includes('unknown command')) return {};
      throw thrown;
    }
  };
}
