/**
 * `npm test`: every check there is, one after the other, and one line of counts at the end.
 *
 * Steps that are not tests (format, types, committed content up to date) count as one each. Exit code 1 if anything fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { CHROMIUM_HINT, findChromium } from './lib/browser/chromium.ts';
import { COMPILE_CACHE } from './lib/terminal/launch.ts';

type Counts = { passed: number; failed: number; skipped: number };
type Step = { name: string; command: string[] /** Left out of the fast round. */; slow?: boolean };

/** Exit code of a step that needs a package which the main install leaves out: it says which, and counts as skipped. */
const LEFT_OUT = 77;

/** `astro check` comes before `tsc`, which needs the types that it generates. */
const STEPS: Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '.'] },
  { name: 'types of pages', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'], slow: true },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'nothing is exported that nobody uses', command: ['knip', '--no-config-hints'] },
  { name: 'committed content is up to date', command: ['node', 'scripts/convert.ts', '--check'] },
  { name: 'committed gazetteer is up to date', command: ['node', 'scripts/gazetteer.ts', '--check'], slow: true },
];

/** npm puts `node_modules/.bin` (with Node 24) first on the path, so the bare names suffice. */
function run(command: string[]): number {
  const [file, ...args] = command as [string, ...string[]];
  return spawnSync(file, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

function runSteps(steps: Step[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    console.log(`\n— ${step.name}`);
    const code = run(step.command);
    counts[code === 0 ? 'passed' : code === LEFT_OUT ? 'skipped' : 'failed']++;
  }
  return counts;
}

/** Vitest's own counts; a run that ends without a report counts as one failure. */
function runVitest(args: string[]): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'county-reports-test-'));
  const report = join(folder, 'report.json');
  const code = run(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(1, failed), skipped: numPendingTests ?? 0 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const program = new Command('npm test --')
  .description('Run all checks and tests.')
  .option('--unit', 'leave out the tests that need a browser')
  .option('--fast', 'leave out those and what takes long: for the loop of work')
  .argument('[patterns...]', 'test files to run (skips the other checks)')
  .parse();

process.env['NODE_COMPILE_CACHE'] ??= COMPILE_CACHE;
const { unit, fast } = program.opts<{ unit?: boolean; fast?: boolean }>();
const projects = fast ? ['unit'] : unit ? ['unit', 'slow'] : ['unit', 'slow', 'browser'];
if (projects.includes('browser') && !findChromium()) {
  console.error(`${CHROMIUM_HINT}\nOr run the other tests alone: npm test -- --unit`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const wanted = program.args.length > 0 ? [] : STEPS.filter(({ slow }) => !(fast && slow));
const steps = runSteps(wanted);
const tests = runVitest([...projects.flatMap((project) => ['--project', project]), ...program.args]);
const total = { passed: steps.passed + tests.passed, failed: steps.failed + tests.failed, skipped: steps.skipped + tests.skipped };
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
