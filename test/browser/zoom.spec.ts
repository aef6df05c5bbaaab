import { expect, type Page } from '@playwright/test';
import { builtRoutes, isUntranslated, test } from './built-site.ts';

/** Tests that share the routes, so that they run side by side. */
const PARTS = 6;

/** Chinese pages of tools have the facts of the English ones, which are the longer words. */
const routes = builtRoutes().filter((route) => !isUntranslated(route) && !/^\/zh-cn\/tools\/./.test(route));

/** The smallest phone, and letters twice as large in a window that does not grow with them. */
const phone = { what: '320 px', size: { width: 320, height: 800 }, letters: '' };
const large = { what: '200 %', size: { width: 1280, height: 800 }, letters: '200%' };

for (let part = 0; part < PARTS; part++) {
  const shared = routes.filter((_, at) => at % PARTS === part);

  test(`${shared.length} routes fit a small phone and large letters (${part + 1} of ${PARTS})`, async ({
    watched: page,
    site,
  }) => {
    const faults: string[] = [];
    await page.setViewportSize(phone.size);
    for (const [at, route] of shared.entries()) {
      // The window is as the last route left it: half as often it has to be made wider or narrower.
      const [first, then] = at % 2 === 0 ? [phone, large] : [large, phone];
      await page.goto(site.origin + route, { waitUntil: 'domcontentloaded' });
      const found = await misfits(page, first.letters);
      faults.push(...found.map((fault) => `${route} at ${first.what}: ${fault}`));
      await page.setViewportSize(then.size);
      const foundThen = await misfits(page, then.letters);
      faults.push(...foundThen.map((fault) => `${route} at ${then.what}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test('what does not fit is noticed', async ({ watched: page }) => {
  const long = 'a'.repeat(200);
  await page.setViewportSize(phone.size);
  await page.setContent(`<main><p>short</p><pre style="overflow-x: auto">${long}</pre></main>`);
  expect(await misfits(page, '')).toEqual([]);
  await page.setContent(`<main><p>${long}</p></main>`);
  expect(await misfits(page, '')).toEqual([
    expect.stringMatching(/^scrolls sideways by/),
    expect.stringMatching(/^a+ is cut/),
  ]);
  await page.setContent(`<main><p style="overflow: hidden">${long}</p></main>`);
  expect(await misfits(page, '')).toEqual([expect.stringMatching(/^a+ is cut/)]);
  await page.setContent(
    '<main><p style="overflow: hidden; height: 1.5em; line-height: 1.5em">one<br>two<br>three</p></main>',
  );
  expect(await misfits(page, '')).toEqual(['two is cut', 'three is cut']);
});

/** What does not fit once the letters have this size: the page itself, and texts of its main part that nobody can read. */
function misfits(page: Page, letters: string): Promise<string[]> {
  return page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
    /** A pixel is lost or won where sizes are rounded. */
    const SLACK = 1.5;
    type Frame = { readonly left: number; readonly right: number; readonly bottom: number } | 'anything fits';
    const frames = new Map<Element, Frame>();
    /** What a text has to stay within. What can be scrolled holds everything, and what is hidden for the eye loses nothing. */
    const frameOf = (one: Element): Frame => {
      const known = frames.get(one);
      if (known !== undefined) return known;
      const frame = frameAround(one);
      frames.set(one, frame);
      return frame;
    };
    const frameAround = (one: Element): Frame => {
      const style = getComputedStyle(one);
      const { overflowX, overflowY, clipPath, visibility, display } = style;
      /** The way of old in which a text is kept for screen readers alone. */
      const clip = style.getPropertyValue('clip');
      const around: Frame =
        one.parentElement === null ? { left: 0, right: innerWidth, bottom: Infinity } : frameOf(one.parentElement);
      const scrolls = [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll');
      if (around === 'anything fits' || clip !== 'auto' || clipPath !== 'none' || visibility === 'hidden')
        return 'anything fits';
      if (one.parentElement === null || display === 'inline' || display === 'contents') return around;
      if (scrolls) return 'anything fits';
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const { left, right, bottom } = one.getBoundingClientRect();
      return {
        left: cuts(overflowX) ? Math.max(left, around.left) : around.left,
        right: cuts(overflowX) ? Math.min(right, around.right) : around.right,
        bottom: cuts(overflowY) ? Math.min(bottom, around.bottom) : around.bottom,
      };
    };

    const { scrollWidth } = document.documentElement;
    const found = scrollWidth > innerWidth ? [`scrolls sideways by ${scrollWidth - innerWidth} px`] : [];
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const said = text.textContent?.trim() ?? '';
      const frame = text.parentElement === null || said === '' ? 'anything fits' : frameOf(text.parentElement);
      if (frame === 'anything fits') continue;
      range.selectNodeContents(text);
      const isCut = [...range.getClientRects()].some(
        ({ left, right, bottom, width }) =>
          width > 0 && (left < frame.left - SLACK || right > frame.right + SLACK || bottom > frame.bottom + SLACK),
      );
      if (isCut) found.push(`${said.slice(0, 60)} is cut`);
    }
    return found;
  }, letters);
}
