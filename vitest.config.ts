import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** Tests that take long: very large inputs, many made-up ones. `npm test -- --fast` leaves them out. */
const SLOW = 'tests/**/*.slow.test.ts';
const BROWSER = 'tests/browser/**/*.test.ts';

const setupFiles = ['tests/support/property-seed.ts'];

/**
 * Files of a worker share its modules: loading the codebook, the records and zod anew for each of two hundred files takes three times as long as
 * their tests. A test that changes something global puts it back; `--sequence.shuffle.files` shows whether it does.
 */
const isolate = false;

/** Tests that wait for a browser leave a core free for others. */
const WAITING = 1;

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [SLOW, BROWSER],
          setupFiles,
          isolate,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Among these is a build of a site, which changes what all modules of its process know of the environment.
      { test: { name: 'slow', include: [SLOW], setupFiles, testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: [BROWSER],
          isolate,
          maxWorkers: availableParallelism() + WAITING,
          environment: './tests/browser/environment.ts',
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // A page may wait for its turn on a busy machine.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
