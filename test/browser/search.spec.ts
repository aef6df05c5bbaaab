import { expect } from '@playwright/test';
import { caseOf, databaseFile, test } from './built-site.ts';

/** A traceback of 60 lines, as Django prints it, that ends in the message. */
function traceback(message: string): string {
  const frames = Array.from({ length: 29 }, (_, at) => [
    `  File "/opt/healthchecks/venv/lib/python3.11/site-packages/django/core/handlers/frame_${at}.py", line ${at + 40}, in inner`,
    '    response = get_response(request)',
  ]).flat();
  return ['Traceback (most recent call last):', ...frames, message].join('\n');
}

test('leads from a pasted traceback to the writeup, on any route', async ({ watched: page, site }) => {
  const paste = traceback('django.db.utils.IntegrityError: NOT NULL constraint failed: api_check.badge_key');
  expect(paste.split('\n')).toHaveLength(60);
  for (const route of ['/', '/incidents/', '/apps/gpustack/', '/errors/no-such-table/', '/diagnose/']) {
    await page.goto(site.origin + route);
    await page.getByRole('button', { name: 'Paste an error', exact: true }).click();
    await page.locator('dialog [data-text]').fill(paste);
    const first = page.locator('dialog .hit').first();
    await expect(first.locator('a')).toHaveAttribute('href', '/incidents/healthchecks-badge-key-not-null/');
    await expect(first.locator('.line')).toContainText('line 60:');
  }
});

test('is opened, read and left with the keyboard alone', async ({ watched: page, site }) => {
  await page.goto(site.origin);
  await page.keyboard.press('/');
  await expect(page.locator('dialog [data-text]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog [data-text]')).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText("Cannot resolve keyword 'custom_button_trigger' into field");
  await expect(page.locator('dialog [role=status]')).toHaveText(/pages? found/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('dialog .hit a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/incidents\/oncall-custom-button-trigger\//);
});

test('says so when nothing is known', async ({ watched: page, site }) => {
  await page.goto(site.origin);
  await page.keyboard.press('Control+k');
  await page
    .locator('dialog [data-text]')
    .fill('nginx: [emerg] bind() to 0.0.0.0:80 failed\nhost not found in upstream "backend"');
  await expect(page.locator('dialog [role=status]')).toContainText('Nothing is known about the message in line 2');
  await expect(page.locator('dialog .hit')).toHaveCount(0);
});

test('sends nothing of what is pasted', async ({ watched: page, site }) => {
  await page.goto(site.origin);
  await page.keyboard.press('Control+k');
  await page.locator('dialog [data-text]').fill('secret-host no such column: models.image_only');
  await expect(page.locator('dialog .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
  expect(site.received.join('\n')).not.toContain('secret');
});

const QUESTION = 'no such column: models.image_only';

test('has an address that can be kept, and that goes back and forth', async ({ watched: page, site }) => {
  const field = page.locator('search-page [data-text]');
  const first = page.locator('search-page .hit a').first();
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent(QUESTION)}`);
  await expect(field).toHaveValue(QUESTION);
  await expect(first).toHaveAttribute('href', '/incidents/gpustack-image-only/');
  await field.fill('no such table: users');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.origin}/search/?q=no+such+table%3A+users`);
  await expect(first).toHaveAttribute('href', '/errors/no-such-table/');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.origin}/errors/no-such-table/`);
  await page.goBack();
  await expect(field).toHaveValue('no such table: users');
  await page.goBack();
  await expect(field).toHaveValue(QUESTION);
  await expect(first).toHaveAttribute('href', '/incidents/gpustack-image-only/');
});

test('never puts a text of more than 2,000 characters into an address', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/search/?q=short`);
  await page.locator('search-page [data-text]').fill(`${'noise '.repeat(400)}\n${QUESTION}`);
  await expect(page.locator('search-page .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
  await expect(page).toHaveURL(`${site.origin}/search/`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(search\/$|incidents\/)/);
  expect(site.received.join('\n')).not.toContain('noise');
});

/** Pastes as a browser does: the page is asked first, and else the text goes into the field. */
async function paste(page: import('@playwright/test').Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).focus();
  await page.evaluate(
    ([into, data]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      if (document.querySelector(into)?.dispatchEvent(event)) document.execCommand('insertText', false, data);
    },
    [selector, text] as const,
  );
}

test('takes a paste of 5 MB without laying it out, finds its line, and forgets it', async ({ watched: page, site }) => {
  const noise = 'web-1  | 2026-11-21T10:00:00Z INFO request served in 12 ms\n';
  const log = `${noise.repeat(40_000)}web-1  | ${QUESTION}\n${noise.repeat(45_000)}`;
  expect(log.length).toBeGreaterThan(5_000_000);
  await page.goto(`${site.origin}/search/`);
  await paste(page, 'search-page [data-text]', log);
  const first = page.locator('search-page .hit').first();
  await expect(first.locator('a')).toHaveAttribute('href', '/incidents/gpustack-image-only/');
  await expect(first.locator('.line')).toContainText('line 40001:');
  await expect(first.locator('mark')).toHaveText(QUESTION);
  await expect(page.locator('search-page [data-text]')).toHaveValue('');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('search-page .hit')).toHaveCount(0);
  await expect(page.locator('search-page [data-text]')).toBeFocused();
});

test('reads a log that is dropped as a file', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/search/`);
  const dropped = await page.evaluateHandle((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'app.log'));
    return files;
  }, `started\n${QUESTION}\n`);
  await page.dispatchEvent('search-page [data-text]', 'drop', { dataTransfer: dropped });
  await expect(page.locator('search-page [data-kept]')).toContainText('app.log');
  await expect(page.locator('search-page .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
});

test('says what was understood of an unknown message, and has a report ready that names nobody', async ({
  watched: page,
  site,
}) => {
  await page.goto(`${site.origin}/search/`);
  await page
    .locator('search-page [data-text]')
    .fill('app-1  | ERROR FrobError: cannot reach someone@example.com for /home/someone/data, token=abc123def');
  const unknown = page.locator('search-page .unknown');
  await expect(unknown).toContainText('FrobError: cannot reach');
  await expect(unknown.getByRole('link', { name: 'Drop the database file' })).toHaveAttribute('href', '/diagnose/');
  await unknown.getByText('Tell us about it').click();
  const report = await unknown.getByLabel('Report').inputValue();
  expect(report).toContain('FrobError: cannot reach');
  expect(report).not.toMatch(/someone|abc123def/);
  expect(site.received.filter((line) => !line.startsWith('GET '))).toEqual([]);
});

test('is offered to the browser as a search of its own', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/errors/no-such-table/`);
  const link = page.locator('link[rel=search]');
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
  const description = await page.request.get(site.origin + (await link.getAttribute('href')));
  expect(await description.text()).toMatch(
    /<Url type="text\/html" template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}"/,
  );
});

test('joins a paste with the file: pages at once, and the release that the log names settles the verdict', async ({
  watched: page,
  site,
}) => {
  const { database } = await caseOf('healthchecks/badge-key-not-null', 'possible');
  await page.goto(`${site.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  await page.setInputFiles('input[type=file]', await databaseFile('hc.sqlite', database));
  await expect(page.locator('.finding.possible')).toHaveCount(1);
  // The airlock is closed by now; the search was started before.
  await page
    .locator('diagnose-panel [data-text]')
    .fill('hc  | image healthchecks/healthchecks:v3.9\nhc  | NOT NULL constraint failed: api_check.badge_key');
  await expect(page.locator('diagnose-panel .hit a').first()).toHaveAttribute(
    'href',
    '/incidents/healthchecks-badge-key-not-null/',
  );
  await page.keyboard.press('Tab');
  await expect(page.locator('.finding.confirmed')).toHaveCount(1);
  await expect(page.locator('.report .log')).toContainText('It names the release v3.9');
});
