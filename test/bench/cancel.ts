import type { Browser, Page } from '@playwright/test';
import { openPage } from './browser.ts';

const ROUNDS = 9;

/** Milliseconds that the check runs before it is cancelled. */
const RUNNING_MS = 700;

/** Milliseconds from the click on Cancel until the page says so, while the whole of a large file is checked. */
export async function measureCancel(browser: Browser, origin: string, path: string): Promise<readonly number[]> {
  const page = await openPage(browser, origin);
  await page.setInputFiles('input[type=file]', path);
  await page.locator('.report').waitFor();
  await page.getByText('Look deeper:').click();
  const found: number[] = [];
  while (found.length < ROUNDS) {
    await page.getByRole('button', { name: 'Full check' }).click();
    await page.waitForTimeout(RUNNING_MS);
    found.push(await cancelled(page));
  }
  await page.close();
  return found;
}

function cancelled(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const check = document.querySelector('.deep-check');
        const button = [...(check?.querySelectorAll('button') ?? [])].find(
          ({ textContent }) => textContent === 'Cancel',
        );
        const status = check?.querySelector('[role=status]');
        if (button === undefined || !status) return resolve(Number.NaN);
        let clicked = Number.NaN;
        new MutationObserver((_, observer) => {
          if (!status.textContent?.startsWith('Cancelled')) return;
          observer.disconnect();
          resolve(performance.now() - clicked);
        }).observe(status, { childList: true, characterData: true, subtree: true });
        clicked = performance.now();
        button.click();
      }),
  );
}
