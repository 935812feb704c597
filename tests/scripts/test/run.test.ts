import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { beside } from '../../../scripts/lib/test/beside.ts';
import { countsLine, stepCounts, testCounts, total } from '../../../scripts/lib/test/counts.ts';
import { lanes, only } from '../../../scripts/lib/test/jobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'county-reports-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const job = (name: string, code: string) => ({ name, command: [process.execPath, '-e', code] });

describe('jobs beside each other', () => {
  test('give their exit code and all they print, and a lane goes on after a failure', async () => {
    const ended: Record<string, { code: number; printed: string }> = {};
    const jobs = [
      [job('bad', 'console.log("out"); console.error("err"); process.exit(3)'), job('next', 'console.log(1)')],
      [job('beside', '0')],
    ];
    await beside(jobs, ({ name }, { code, printed }) => {
      ended[name] = { code, printed };
    });
    expect(ended).toEqual({ bad: { code: 3, printed: 'out\nerr\n' }, next: { code: 0, printed: '1\n' }, beside: { code: 0, printed: '' } });
  });

  test('count a command that is not there as failed', async () => {
    const codes: number[] = [];
    await beside([[{ name: 'none', command: ['no-such-command-of-ours'] }]], (_, { code }) => codes.push(code));
    expect(codes).toHaveLength(1);
    expect(codes).not.toContain(0);
  });

  const CHILD = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })`;
  test.each([
    [
      'that does not end is ended with all that it started',
      `console.log('begun'); ${CHILD}`,
      1,
      'begun\n\nIt had not ended after 1 s, and is ended',
    ],
    ['that leaves a process behind gives its own exit code', `${CHILD}.unref(); process.exit(0)`, 0, 'It left processes'],
  ])('one %s', async (_, code, expected, words) => {
    const lines: string[] = [];
    const codes: number[] = [];
    await beside(
      [[job('stuck', code), job('next', '0')]],
      (_job, ended) => {
        codes.push(ended.code);
        lines.push(ended.printed);
      },
      { bounds: { whole: 1, parting: 0.2 } },
    );
    expect(codes).toEqual([expected, 0]);
    expect(lines[0]).toContain(words);
  });
});

describe('counts', () => {
  test.each([
    [0, { passed: 1, failed: 0, skipped: 0 }],
    [1, { passed: 0, failed: 1, skipped: 0 }],
    [77, { passed: 0, failed: 0, skipped: 1 }],
  ])('take a step that ends with %i as one', (code, expected) => expect(stepCounts(code)).toEqual(expected));

  test.each([
    ['what the report says', 0, '{"numPassedTests":5,"numFailedTests":0,"numPendingTests":2}', { passed: 5, failed: 0, skipped: 2 }],
    ['a failure where all passed and the run failed', 1, '{"numPassedTests":5}', { passed: 5, failed: 1, skipped: 0 }],
    ['a failure where the report is cut short', 0, '{"numPas', { passed: 0, failed: 1, skipped: 0 }],
  ])('of tests are %s', (_, code, report, expected) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, report);
    expect(testCounts(code, file)).toEqual(expected);
  });

  test('of several are added up in the last line', () => {
    expect(countsLine(total([stepCounts(0), stepCounts(77), { passed: 7, failed: 2, skipped: 0 }]))).toBe('8 passed, 2 failed, 1 skipped');
    expect(countsLine(total([stepCounts(0)]))).toBe('1 passed, 0 failed');
  });
});

describe('what is run', () => {
  const names = (scope: 'all' | 'unit' | 'fast') => lanes(scope, folder).flatMap((lane) => lane.map(({ name }) => name));

  test('is everything, all but the browser, or what takes little time', () => {
    expect(names('all')).toEqual(
      expect.arrayContaining(['browser tests', 'unit tests', 'types of pages', 'types of all else', 'format and lint']),
    );
    expect(names('unit').toSorted()).toEqual(
      names('all')
        .filter((name) => name !== 'browser tests')
        .toSorted(),
    );
    expect(names('fast')).not.toContain('types of pages');
    expect(names('fast')).toContain('unit tests');
  });

  test('checks the types of every page with one program, and of all else with the other', () => {
    const includedBy = (config: string) => JSON.parse(readFileSync(config, 'utf8')).include as string[];
    expect(globSync(includedBy('tsconfig.pages.json'))).toEqual(expect.arrayContaining(globSync('{src,scripts,tests}/**/*.astro')));
    expect(includedBy('tsconfig.json')).toEqual(expect.arrayContaining(['src', 'scripts', 'tests', '.astro/types.d.ts']));
  });

  test('is some files in every project where files are named', () => {
    const { command } = only(['tests/search'], 'all', folder);
    expect(command).toEqual(expect.arrayContaining(['unit', 'slow', 'browser', 'tests/search']));
  });
});
