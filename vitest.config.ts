import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** Tests that take long: very large inputs, many made-up ones. `npm test -- --fast` leaves them out. */
const SLOW = 'tests/**/*.slow.test.ts';
const BROWSER = 'tests/browser/**/*.test.ts';
/** A build of a site by Astro in the process of the test: it changes what all modules of its process know of the environment. */
const ALONE = 'tests/safety/build.slow.test.ts';
/** With a disk of its own making, which modules that an earlier file of the process loaded would not have. */
const MOCKING = 'tests/scripts/build/swap.test.ts';
/** Of modules that only Vite can load, since they import texts (`?raw`) or what lies in a folder (`import.meta.glob`). */
const OF_VITE = ['tests/site/citation/*.test.ts', 'tests/site/corpus/questions.test.ts'];

const setupFiles = ['tests/support/property-seed.ts'];

/**
 * Files of a worker share its modules: loading the codebook, the records and zod anew for each of two hundred files takes three times as long as
 * their tests. A test that changes something global puts it back; `--sequence.shuffle.files` shows whether it does.
 */
const isolate = false;

/**
 * Node loads the modules itself, and keeps what it compiled: Vite would make other code of each, in a process that all files of a run wait for, and
 * slower to run, as it looks up what is imported at each use.
 */
const experimental = { viteModuleRunner: false };

/**
 * Short-lived memory is cleared away by one thread, and seldom: several wait for one another where other processes have the cores, which took a twentieth
 * of the processor time of unit tests.
 */
const execArgv = ['--no-parallel-scavenge', '--max-semi-space-size=64'];

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
          exclude: [SLOW, BROWSER, MOCKING, ...OF_VITE],
          setupFiles,
          isolate,
          experimental,
          execArgv,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'of-vite', include: OF_VITE, setupFiles, isolate, execArgv, testTimeout: 60_000 } },
      { test: { name: 'mocking', include: [MOCKING], setupFiles, experimental, testTimeout: 60_000 } },
      {
        test: {
          name: 'slow',
          include: [SLOW],
          exclude: [ALONE],
          setupFiles,
          isolate,
          experimental,
          execArgv,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'alone', include: [ALONE], setupFiles, testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: [BROWSER],
          isolate,
          experimental,
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
