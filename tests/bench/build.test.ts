import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildTables } from '../../scripts/bench/build-table.ts';
import { allKinds, differences, snapshot } from '../../scripts/bench/differences.ts';
import { measuredRun, type Run } from '../../scripts/bench/measured-run.ts';
import { reportWeights } from '../../scripts/bench/report-weights.ts';
import { type SizeRow, STEPS, type Step } from '../../scripts/bench/size-row.ts';
import { gzipped } from '../../scripts/lib/build/page-weight.ts';

const root = mkdtempSync(join(tmpdir(), 'county-reports-bench-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder with these files. */
function site(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), content);
  }
  return join(root, name);
}

describe('what a build changed', () => {
  const before = site('before', { 'index.html': 'a', 'reports/x/index.html': 'b', 'en/map/index.html': 'c', 'data/x.csv.zip': 'd' });
  const after = site('after', { 'index.html': 'a', 'reports/x/index.html': 'bb', 'reports/y/index.html': 'y', 'map/index.html': 'c' });

  test('is told by kind of file: what is new or other, and all there is', async () => {
    const kinds = differences(await snapshot(before), await snapshot(after));
    expect(kinds).toEqual({
      '/*.html': { differ: { files: 0, bytes: 0 }, all: { files: 1, bytes: 1 } },
      'map/*.html': { differ: { files: 1, bytes: 1 }, all: { files: 1, bytes: 1 } },
      'reports/…/*.html': { differ: { files: 2, bytes: 3 }, all: { files: 2, bytes: 3 } },
    });
    expect(allKinds(kinds)).toEqual({ differ: { files: 3, bytes: 4 }, all: { files: 4, bytes: 5 } });
  });

  test('gives a language no kind of its own', async () => {
    const same = await snapshot(before);
    expect(Object.keys(differences(same, same)).toSorted()).toEqual(['/*.html', 'data/*.csv.zip', 'map/*.html', 'reports/…/*.html']);
  });
});

test('pages of reports are weighed beside their texts, those of former ids left out', async () => {
  const text = '全区新增学位1200个。'.repeat(40);
  const content = site('content', {
    'records/330803-2019-self-assessment.json': JSON.stringify({ text }),
  });
  const page = (id: string, html: number) => ({ path: `reports/${id}/`, html, css: 10, js: 5, total: html + 15, requests: 3 });
  const weighed = await reportWeights(
    [page('330803-2019-self-assessment', 100), page('330803-2018-self-assessment', 20), { ...page('', 1), path: 'reports/' }],
    content,
  );
  const weight = { html: 100, css: 10, js: 5, text: gzipped(text) };
  expect(weighed).toEqual({ pages: 1, mean: weight, longest: weight });
  expect(await reportWeights([], content)).toBeNull();
});

describe('a measured run', () => {
  /** Program that takes so many seconds of processor, asking seldom, since each question takes some of the system. */
  const burn = (seconds: number) => `while (process.cpuUsage().user < ${seconds * 1e6}) for (let i = 0; i < 1e6; i++);`;
  const node = (code: string) => ({ file: process.execPath, args: ['-e', code] });

  test('counts the processor time of a process below it that ended before anybody looked', async () => {
    const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(burn(0.2))}])`;
    expect((await measuredRun(node(child))).cpu).toBeGreaterThanOrEqual(0.2);
  });

  test('tells what each program below it took', async () => {
    const script = join(root, 'burning.mjs');
    writeFileSync(script, burn(0.3));
    const { programs } = await measuredRun({ file: process.execPath, args: [script] });
    expect(programs?.['burning.mjs']).toBeGreaterThan(0.1);
  });

  test('that fails throws its last words', async () => {
    await expect(measuredRun(node('console.error("no disk"); process.exit(4)'))).rejects.toThrow('no disk');
  });
});

test('the table sets every step beside the same step of an earlier commit', () => {
  const run = (cpu: number): Run => ({ seconds: cpu / 2, cpu, peakMemory: 2e9 });
  const none = {};
  const row: SizeRow = {
    reports: 100,
    on: '2026-11-29',
    runs: {
      ...(Object.fromEntries(STEPS.map((step) => [step, run(step === 'build one added' ? 5 : 30)])) as Record<Step, Run>),
      build: { ...run(30), programs: { 'pages.ts': 20, 'files.ts': 8, 'build.ts': 2, sh: 0.1 } },
    },
    against: { commit: 'abc', convert: run(60), build: run(40), files: 1000 },
    pages: 50,
    files: 600,
    bytes: 3e7,
    differ: {
      unchanged: none,
      changed: none,
      added: { 'reports/…/*.html': { differ: { files: 1, bytes: 50_000 }, all: { files: 100, bytes: 5e6 } } },
    },
    heaviest: [],
    texts: {
      pages: 40,
      mean: { html: 15_000, css: 6000, js: 2000, text: 7000 },
      longest: { html: 40_000, css: 6000, js: 2000, text: 20_000 },
    },
    peers: [{ name: 'Other', failure: 'no network' }],
  };
  const lines = buildTables([row]).split('\n');
  expect(lines).toContain('| build one added | 2.5 s (5.0 s of processor), 2.00 GB, 0.125 of abc |');
  expect(lines).toContain('| convert | 15.0 s (30.0 s of processor), 2.00 GB, 0.50 of abc |');
  expect(lines).toContain('| build, earlier commit | 20.0 s (40.0 s of processor), 2.00 GB (abc) |');
  expect(lines).toContain('| site | 50 pages, 600 files (6.0 a report), 30.0 MB (300 KB a report) |');
  expect(lines).toContain('  build: pages.ts 20.0 s, files.ts 8.0 s, build.ts 2.0 s');
  expect(lines).toContain('| reports/…/*.html | 100 | 5.0 MB | 50.0 KB |');
  expect(lines).toContain('| 100 reports, mean of 40 | 15.0 KB | 6.0 KB | 2.0 KB | 7.0 KB | 3.29 | 2.14 |');
  expect(lines).toContain('| 100 reports, longest | 40.0 KB | 6.0 KB | 2.0 KB | 20.0 KB | 2.40 | 2.00 |');
  expect(lines).toContain('| Other: pages alone | failed: no network |');
});
