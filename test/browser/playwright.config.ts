import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    ...(executablePath === undefined ? {} : { launchOptions: launch(executablePath) }),
    contextOptions: { reducedMotion: 'reduce' },
    // Its own tests let it in.
    serviceWorkers: 'block',
  },
});

/** Chromium without its own traffic; as root, as in most containers, its sandbox cannot start. */
function launch(path: string) {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return { executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet };
}
