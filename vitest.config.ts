import { defineConfig } from 'vitest/config';

/** Tests that take long: very large inputs, many made-up ones. `npm test -- --fast` leaves them out. */
const SLOW = 'tests/**/*.slow.test.ts';
const BROWSER = 'tests/browser/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [SLOW, BROWSER], testTimeout: 30_000 } },
      { test: { name: 'slow', include: [SLOW], testTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: [BROWSER],
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
