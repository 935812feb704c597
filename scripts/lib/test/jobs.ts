import { join } from 'node:path';
import type { Job } from './beside.ts';

/** A job with the file of its counts, where it runs tests. */
export type TestJob = Job & { report?: string };

/** What is run: everything, what needs no browser, or what takes little time. */
export type Scope = 'all' | 'unit' | 'fast';

type Step = Job & { /** Left out of the fast round. */ slow?: boolean };

/** The native compiler, which takes a sixth of the time for all that is no page. On one thread: other jobs have the other core. */
const NATIVE_TSC = ['node', 'node_modules/typescript-native/bin/tsc', '--noEmit', '--singleThreaded'];

/** Checks that are no tests, beside those of types. */
const STEPS: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '.'] },
  { name: 'nothing is exported that nobody uses', command: ['knip', '--no-config-hints'] },
  { name: 'committed content is up to date', command: ['node', 'scripts/convert.ts', '--check'] },
  { name: 'committed gazetteer is up to date', command: ['node', 'scripts/gazetteer.ts', '--check'], slow: true },
];

/** Checks of types, left out of the fast round. `astro check` writes the types of content, which the other one needs. */
const TYPES: readonly Job[] = [
  { name: 'types of pages', command: ['astro', 'check', '--tsconfig', 'tsconfig.pages.json', '--minimumFailingSeverity', 'warning'] },
  { name: 'types of all else', command: NATIVE_TSC },
];

const FAST = ['unit', 'of-vite', 'mocking'];
const UNIT = [...FAST, 'slow', 'alone'];
const PROJECTS: Readonly<Record<Scope, readonly string[]>> = { all: UNIT, unit: UNIT, fast: FAST };

/** A run of vitest over projects of `vitest.config.ts`; its counts come into a file of a folder. */
function vitest(name: string, projects: readonly string[], folder: string, patterns: readonly string[] = []): TestJob {
  const report = join(folder, `${projects.join('-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', '--reporter=./scripts/lib/test/under-way.ts', `--outputFile.json=${report}`];
  return {
    name,
    command: ['vitest', 'run', ...reporters, ...projects.flatMap((project) => ['--project', project]), ...patterns],
    report,
  };
}

/**
 * All jobs, in lanes that run beside each other. What runs on one core only has a lane of its own from the start: at the end, when tests are done, it
 * would leave the other core idle.
 *
 * @param folder gets the counts of tests
 */
export function lanes(scope: Scope, folder: string): TestJob[][] {
  const unit = vitest('unit tests', PROJECTS[scope], folder);
  if (scope === 'fast') return [STEPS.filter(({ slow }) => !slow), [unit]];
  const all = [[...STEPS, ...TYPES], [unit]];
  return scope === 'unit' ? all : [...all, [vitest('browser tests', ['browser'], folder)]];
}

/** Some test files alone. */
export function only(patterns: readonly string[], scope: Scope, folder: string): TestJob {
  return vitest('tests', scope === 'all' ? [...PROJECTS.all, 'browser'] : PROJECTS[scope], folder, patterns);
}
