import { expect } from '@playwright/test';
import { test } from './built-site.ts';

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
    await page.locator('dialog textarea').fill(paste);
    const first = page.locator('dialog .hit').first();
    await expect(first.locator('a')).toHaveAttribute('href', '/incidents/healthchecks-badge-key-not-null/');
    await expect(first.locator('.line')).toContainText('line 60:');
  }
});

test('is opened, read and left with the keyboard alone', async ({ watched: page, site }) => {
  await page.goto(site.origin);
  await page.keyboard.press('/');
  await expect(page.locator('dialog textarea')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog textarea')).toBeHidden();
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
    .locator('dialog textarea')
    .fill('nginx: [emerg] bind() to 0.0.0.0:80 failed\nhost not found in upstream "backend"');
  await expect(page.locator('dialog [role=status]')).toContainText('Nothing known about this text');
  await expect(page.locator('dialog .hit')).toHaveCount(0);
});

test('sends nothing of what is pasted', async ({ watched: page, site }) => {
  await page.goto(site.origin);
  await page.keyboard.press('Control+k');
  await page.locator('dialog textarea').fill('secret-host no such column: models.image_only');
  await expect(page.locator('dialog .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
  expect(site.received.join('\n')).not.toContain('secret');
});
