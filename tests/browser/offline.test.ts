import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { COPY_NAME } from '../../scripts/lib/export/offline-copy.ts';
import { freshPage, type Watched } from './browser.ts';

const HOSTED = 'https://example.org/edu/';
let work: string;
let copy: string;
let printed: string;

/** What a shell hands to a command; the test runner's own settings (`BASE_URL`, `NODE_ENV`) would change the build. */
const { PATH, HOME, TMPDIR } = process.env;

/** A whole export, with a build of its own: what two of them share, they share across builds. */
const exportTo = (out: string) =>
  execFileSync(process.execPath, ['scripts/export.ts', '--out', out], {
    env: { PATH, HOME, TMPDIR, SITE_URL: 'https://example.org', BASE_PATH: '/edu/', SOURCE_DATE_EPOCH: '1760000000' },
    encoding: 'utf8',
  });

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'county-reports-offline-'));
  printed = exportTo(join(work, 'one'));
  copy = join(work, '离线 副本');
  for (const [path, content] of Object.entries(unzipSync(readFileSync(join(work, 'one', `${COPY_NAME}.zip`))))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), content);
  }
});
afterAll(async () => {
  rmSync(work, { recursive: true, force: true });
});

/** A page from the unpacked zip; every request that leaves the disk is refused and remembered. */
async function offlinePage(path = 'index.html'): Promise<Watched> {
  const watched = await freshPage({ offline: true, viewport: { width: 1280, height: 900 } });
  await watched.page.goto(`${pathToFileURL(join(copy, COPY_NAME)).href}/${path}`);
  return watched;
}

describe('the unpacked copy, from disk and without network', () => {
  test('leads from home over a district and a report to a figure and its sentence', async () => {
    const { page, faults } = await offlinePage();
    await page.locator('.tiles a').first().click();
    await page.waitForURL('**/districts/*/index.html');
    await page.locator('main a[href*="reports/"][href*="#m-"]').first().click();
    await page.waitForURL('**/reports/*/index.html#m-*');
    const [, id = ''] = page.url().split('#');
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  test('styles apply', async () => {
    const { page } = await offlinePage();
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.top') as Element).position)).not.toBe('static');
  });

  test('says which copy it is, and where the site is hosted', async () => {
    const { page } = await offlinePage();
    expect(await page.locator('footer').textContent()).toContain(`离线副本 ${packageJson.version}，2025-10-09。 ${HOSTED}`);
  });

  test('goes the whole way without leaving the disk: home, district, report, figure, comparison, search, download, English, dark', async () => {
    const { page, faults } = await offlinePage();
    await page.locator('.tiles a').first().click();
    await page.waitForURL('**/districts/*/index.html');
    await page.locator('main a[href*="reports/"][href*="#m-"]').first().click();
    await page.waitForURL('**/reports/*/index.html#m-*');
    await page.locator('header a[href$="compare/index.html"]').first().click();
    await page.waitForSelector('table[data-matrix] td[data-district]');
    await page.locator('header a[href*="search/index.html"]').first().click();
    await page.locator('main input[name="q"]').fill('集团化办学');
    await page.keyboard.press('Enter');
    await page.waitForSelector('li[data-hit]');
    await page.locator('footer a[href$="data/index.html#cite"]').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="observations.csv.zip"]').first().click()]);
    expect(download.suggestedFilename()).toBe('observations.csv.zip');
    await page.locator('footer a[hreflang="en"]').click();
    await page.waitForURL('**/en/data/index.html*');
    await page.locator('.tools .display').click();
    await page.locator('[data-set="theme=dark"]').click();
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(faults).toEqual([]);
  });

  test('searches', async () => {
    const { page, faults } = await offlinePage(`search/index.html?q=${encodeURIComponent('集团化办学')}`);
    await page.waitForSelector('li[data-hit]');
    await page.locator('li[data-hit] a').first().click();
    await page.waitForURL('**/reports/*/index.html#*');
    expect(faults).toEqual([]);
  });

  test('compares, with the state in the address', async () => {
    const { page, faults } = await offlinePage('compare/index.html?v=1&d=330803,620802');
    await page.waitForSelector('table[data-matrix] td[data-district="620802"]');
    await expect.poll(() => page.locator('table[data-matrix] td[data-district="630103"]').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('hands over a chart as an image', async () => {
    const { page, faults } = await offlinePage('themes/index.html');
    await page.locator('table.heat tbody th a').first().click();
    await page.waitForURL('**/themes/*/index.html');
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-take="png"]').first().click()]);
    expect(
      readFileSync((await file.path()) as string)
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');
    expect(faults).toEqual([]);
  });

  test('offers the data as files', async () => {
    const { page } = await offlinePage('data/index.html');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="silence.parquet"]').first().click()]);
    expect(download.suggestedFilename()).toBe('silence.parquet');
  });

  test('holds each table as JSON, which pages cannot make from a disk', async () => {
    const { page, faults } = await offlinePage('data/index.html');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[data-file="plans.json"]').click()]);
    expect(download.suggestedFilename()).toBe('plans.json.zip');
    expect(faults).toEqual([]);
  });

  test('hands over the files of a report, the same that zip and tables have', async () => {
    const { page, faults } = await offlinePage('reports/330803-2019-self-assessment/index.html');
    const unzipped = (path: string) => unzipSync(readFileSync(join(copy, COPY_NAME, path)));
    const record = Buffer.from(unzipped('data/provinces/33.zip')['reports/330803-2019-self-assessment/record.json'] ?? []);
    const mentions = Buffer.from(unzipped('data/mentions.csv.zip')['mentions.csv'] ?? [])
      .toString()
      .slice(1)
      .split('\n');
    for (const file of ['record.json', 'source.txt', 'figures.csv', 'report.html']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`a[data-file="${file}"]`).click()]);
      const bytes = readFileSync(await download.path());
      if (file === 'report.html') expect(bytes.toString()).toContain(`href="${HOSTED}districts/330803/"`);
      else if (file === 'figures.csv') expect(mentions).toEqual(expect.arrayContaining(bytes.toString().slice(1).trimEnd().split('\n')));
      else if (file === 'source.txt') expect(bytes.toString()).toBe(JSON.parse(String(record)).text);
      else expect(bytes.equals(record)).toBe(true);
    }
    expect(faults).toEqual([]);
  });

  test('leads to the zip of the tables of indicators, of which pages cannot take one from a disk', async () => {
    const { page, faults } = await offlinePage('indicators/school-count/index.html');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="indicators.zip"]').click()]);
    expect(download.suggestedFilename()).toBe('indicators.zip');
    expect(faults).toEqual([]);
  });

  test('speaks English and remembers the dark theme', async () => {
    const { page, faults } = await offlinePage();
    await page.locator('footer a[hreflang="en"]').click();
    await page.waitForURL('**/en/index.html');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.locator('.tools .display').click();
    await page.locator('[data-set="theme=dark"]').click();
    await page.reload();
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(faults).toEqual([]);
  });
});

test('every link of every page leads to a file of the copy', async () => {
  const root = join(copy, COPY_NAME);
  const files = new Set(
    readFileSync(join(root, 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.slice(66)),
  );
  const dead: string[] = [];
  for (const file of [...files].filter((path) => path.endsWith('.html'))) {
    for (const [, link = ''] of readFileSync(join(root, file), 'utf8').matchAll(/\s(?:href|src|action)="?([^"#?\s>]+)/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      const target = decodeURIComponent(new URL(link, `http://x/${file}`).pathname.slice(1));
      if (link.startsWith('/') || !files.has(target)) dead.push(`${file}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
});

test('the checksums are those of the files', () => {
  const root = join(copy, COPY_NAME);
  for (const line of readFileSync(join(root, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
    const [sum, path] = [line.slice(0, 64), line.slice(66)];
    expect(
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
      path,
    ).toBe(sum);
  }
});

test('two exports are identical, file by file', () => {
  exportTo(join(work, 'two'));
  const sums = (name: string) => readFileSync(join(work, name, COPY_NAME, 'SHA256SUMS'), 'utf8').split('\n');
  expect(sums('two')).toEqual(sums('one'));
  const zip = (name: string) => readFileSync(join(work, name, `${COPY_NAME}.zip`));
  expect(zip('two').equals(zip('one'))).toBe(true);
});

test('away from a terminal, the export prints a few lines', () => {
  expect(printed.trim().split('\n').length).toBeLessThanOrEqual(3);
});
