/**
 * `npm test`: every check there is, as many beside each other as two cores carry, and one line of counts at the end.
 *
 * Steps that are not tests (format, types, committed content up to date) count as one each. Exit code 1 if anything fails.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { CHROMIUM_HINT, findChromium } from './lib/browser/chromium.ts';
import { COMPILE_CACHE } from './lib/terminal/launch.ts';
import { beside, type Ended, shown } from './lib/test/beside.ts';
import { type Counts, countsLine, stepCounts, testCounts, total } from './lib/test/counts.ts';
import { lanes, only, type TestJob } from './lib/test/jobs.ts';
import { temporaryRoot } from './lib/test/temporary.ts';

const program = new Command('npm test --')
  .description('Run all checks and tests.')
  .option('--unit', 'leave out the tests that need a browser')
  .option('--fast', 'leave out those and what takes long: for the loop of work')
  .argument('[patterns...]', 'test files to run (skips the other checks)')
  .parse();

process.env['NODE_COMPILE_CACHE'] ??= COMPILE_CACHE;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { unit, fast } = program.opts<{ unit?: boolean; fast?: boolean }>();
const scope = fast ? 'fast' : unit ? 'unit' : 'all';
if (scope === 'all' && !findChromium()) {
  console.error(`${CHROMIUM_HINT}\nOr run the other tests alone: npm test -- --unit`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const counts: Counts[] = [];
const count = ({ report }: TestJob, { code }: Ended) => counts.push(report ? testCounts(code, report) : stepCounts(code));
const folder = mkdtempSync(join(temporaryRoot(), 'county-reports-test-'));
// However the run ends: what lies there may take memory.
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
process.env['TMPDIR'] = folder;
if (program.args.length > 0) {
  await beside([[only(program.args, scope, folder)]], count, { start: shown });
} else {
  const jobs = lanes(scope, folder);
  console.log(`Beside each other: ${jobs.map((lane) => lane.map(({ name }) => name).join(', ')).join(' | ')}`);
  await beside(jobs, (job, ended) => {
    count(job, ended);
    console.log(`\n— ${job.name} (${ended.seconds.toFixed(0)} s)\n${ended.printed.trim()}`);
  });
}
const all = total(counts);
console.log(`\n${countsLine(all)}`);
process.exit(all.failed > 0 ? 1 : 0);
