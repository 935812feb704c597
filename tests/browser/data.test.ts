import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { examples } from '../../src/publish/data-package/index.ts';
import { freshPage } from './browser.ts';

const built = (path: string) => readFileSync(join(inject('siteFolder'), path));

describe('/data/', () => {
  test('describes itself as a schema.org Dataset whose files are there', async () => {
    const { page } = await freshPage();
    await page.goto(`${inject('site')}data/`);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data).toMatchObject({ '@context': 'https://schema.org/', '@type': 'Dataset', isAccessibleForFree: true });
    expect(data.description.length).toBeGreaterThan(50);
    for (const { '@type': type, encodingFormat, contentUrl } of data.distribution) {
      expect(type).toBe('DataDownload');
      expect(encodingFormat).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      expect((await page.request.get(new URL(contentUrl, inject('site')).href)).status(), contentUrl).toBe(200);
    }
  });

  test('prints the examples that the tests run', async () => {
    const { page } = await freshPage();
    await page.goto(`${inject('site')}data/`);
    expect(await page.locator('.uses pre').allTextContents()).toEqual(Object.values(examples('')).map(({ code }) => code));
  });
});

test('hands over a table as JSON, made of its CSV, and leads to the CSV without scripts', async () => {
  const { page } = await freshPage();
  await page.goto(`${inject('site')}data/`);
  const link = page.locator('a[data-file="plans.json"]');
  expect(await link.getAttribute('href')).toMatch(/data\/plans\.csv\.zip$/);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('plans.json');
  const made: Record<string, unknown>[] = JSON.parse(readFileSync(await download.path(), 'utf8'));
  const csv = csvParse(strFromU8(unzipSync(built('data/plans.csv.zip'))['plans.csv'] ?? new Uint8Array()).replace(/^\ufeff/, ''));
  expect(made.map((row) => Object.keys(row))).toEqual(csv.map(() => csv.columns));
  expect(made.map(({ report }) => report)).toEqual(csv.map(({ report }) => report));
});

test.each([
  ['indicators/school-count/', 'whole'],
  ['data/', 'in parts'],
])('hands over the table of an indicator out of the zip of all from %s, where the server gives files %s', async (path, given) => {
  const { page } = await freshPage();
  if (given === 'whole')
    await page.route('**/data/indicators.zip', (route) =>
      route.fulfill({ body: built('data/indicators.zip'), contentType: 'application/zip' }),
    );
  await page.goto(`${inject('site')}${path}`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[data-file="school-count.csv"]').first().click()]);
  expect(download.suggestedFilename()).toBe('school-count.csv');
  const inZip = unzipSync(built('data/indicators.zip'))['school-count.csv'];
  expect(readFileSync(await download.path()).equals(Buffer.from(inZip ?? []))).toBe(true);
});
