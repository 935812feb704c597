import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples, TABLE_NAMES } from '../../src/publish/data-package/index.ts';
import { launch, watchedPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser.close());

const built = (path: string) => readFileSync(join(inject('siteFolder'), path));

describe('/data/', () => {
  test('describes itself as a schema.org Dataset whose files are there', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${inject('site')}data/`);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data).toMatchObject({ '@context': 'https://schema.org/', '@type': 'Dataset', isAccessibleForFree: true });
    expect(data.description.length).toBeGreaterThan(50);
    for (const { '@type': type, encodingFormat, contentUrl } of data.distribution) {
      expect(type).toBe('DataDownload');
      expect(encodingFormat).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      expect((await page.request.get(new URL(contentUrl, inject('site')).href)).status(), contentUrl).toBe(200);
    }
    await page.context().close();
  });

  test('prints the examples that the tests run', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${inject('site')}data/`);
    expect(await page.locator('.uses pre').allTextContents()).toEqual(Object.values(examples('')).map(({ code }) => code));
    await page.context().close();
  });
});

test('the archive holds every table in three formats, its description and a README', () => {
  const files = unzipSync(built('data/county-education-reports.zip'));
  for (const name of TABLE_NAMES) {
    expect(Buffer.from(files[`${name}.csv`] ?? []).equals(built(`data/${name}.csv`))).toBe(true);
    expect(Buffer.from(files[`json/${name}.json`] ?? []).equals(built(`data/${name}.json`))).toBe(true);
    expect(Buffer.from(files[`parquet/${name}.parquet`] ?? []).equals(built(`data/${name}.parquet`))).toBe(true);
  }
  const { resources } = JSON.parse(strFromU8(files['datapackage.json'] as Uint8Array)) as { resources: { path: string }[] };
  expect(resources.filter(({ path }) => !(path in files))).toEqual([]);
  expect(strFromU8(files['README.md'] as Uint8Array)).toContain('## observations');
});

test('the parts of a table add up to the table', () => {
  const read = (path: string) => csvParse(built(path).toString('utf8').slice(1));
  const mentions = read('data/mentions.csv');
  const reports = new Set(mentions.map((row) => row['report']));
  expect([...reports].flatMap((id) => [...read(`reports/${id}/figures.csv`)])).toEqual([...mentions]);
  const observations = read('data/observations.csv');
  const districts = new Set(observations.map((row) => row['district_code']));
  expect([...districts].flatMap((code) => [...read(`data/districts/${code}.csv`)])).toEqual([...observations]);
});
