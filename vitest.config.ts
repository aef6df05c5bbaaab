import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // By default one core is left alone, which of two is the half.
    maxWorkers: '100%',
  },
});
