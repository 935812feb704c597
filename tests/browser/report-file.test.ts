import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvParse } from 'd3';
import { unzipSync } from 'fflate';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ReportRecord } from '../../src/model/index.ts';
import { OF_COLOURS, violations } from './axe.ts';
import { freshPage, scrollsSideways, sharedBrowser, type Watched, watchedPage } from './browser.ts';

/** Small enough for every mail box and chat. */
const LIMIT = 90_000;
const site = inject('siteFolder');
const ids = readdirSync(join(site, 'reports'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
/** Those that axe looks at: the longest text, and one without figures of its own. */
const [first = ''] = ids;
let alone: string;

const zipOf = (id: string) => unzipSync(readFileSync(join(site, 'data', 'provinces', `${id.slice(0, 2)}.zip`)));
const recordOf = (id: string) => JSON.parse(Buffer.from(zipOf(id)[`reports/${id}/record.json`] ?? []).toString()) as ReportRecord;

/** Follows a link of the page that is shown, which hands over a file. */
async function followed({ page }: Watched, file: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`a[data-file="${file}"]`).first().click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What the link of a file hands over on the page at an address. */
async function taken(watched: Watched, address: string, file: string): Promise<{ name: string; bytes: Buffer }> {
  await watched.page.goto(address);
  return followed(watched, file);
}

beforeAll(async () => {
  alone = mkdtempSync(join(tmpdir(), '单页 报告 '));
  const watched = await watchedPage(await sharedBrowser());
  for (const id of ids) {
    const { bytes } = await taken(watched, `${inject('site')}reports/${id}/`, 'report.html');
    writeFileSync(join(alone, `${id}.html`), bytes);
  }
  await watched.page.context().close();
});
afterAll(async () => {
  rmSync(alone, { recursive: true, force: true });
});

/** Rows of a table of the data package, each as an object of its cells. */
function tableOf(name: string) {
  const zip = unzipSync(readFileSync(join(site, 'data', `${name}.csv.zip`)));
  return csvParse(
    Buffer.from(zip[`${name}.csv`] ?? [])
      .toString()
      .replace(/^\ufeff/, ''),
  );
}

const rowsOf = (bytes: Buffer) => [...csvParse(bytes.toString().replace(/^\ufeff/, ''))];

describe('the page of a report', () => {
  /** What each file holds, by the data package and the zip of the province. */
  const holds: Record<string, (id: string, bytes: Buffer) => void> = {
    'record.json': (id, bytes) => expect(JSON.parse(bytes.toString())).toEqual(recordOf(id)),
    'source.txt': (id, bytes) => expect(bytes.toString()).toBe(recordOf(id).text),
    'figures.csv': (id, bytes) => expect(rowsOf(bytes)).toEqual(tableOf('mentions').filter(({ report }) => report === id)),
  };

  test.each(ids)('of %s hands over its files, which hold what the site holds of it', async (id) => {
    const watched = await freshPage();
    await watched.page.goto(`${inject('site')}reports/${id}/`);
    for (const [file, expectHeld] of Object.entries(holds)) {
      const { name, bytes } = await followed(watched, file);
      expect(name).toBe(`${id}-${file}`);
      expectHeld(id, bytes);
    }
    expect(watched.faults).toEqual([]);
  });

  test('is handed over as one file', async () => {
    const watched = await freshPage();
    const { name, bytes } = await taken(watched, `${inject('site')}reports/${first}/`, 'report.html');
    expect(name).toBe(`${first}.html`);
    expect(bytes.toString()).toContain(recordOf(first).report.title);
    expect(watched.faults).toEqual([]);
  });

  test('of a district hands over the figures of all its reports', async () => {
    const code = first.slice(0, 6);
    const { name, bytes } = await taken(await freshPage(), `${inject('site')}districts/${code}/`, `${code}.csv`);
    expect(name).toBe(`${code}.csv`);
    const own = tableOf('observations').filter((row) => row['district_code'] === code);
    expect(own.length).toBeGreaterThan(0);
    expect(rowsOf(bytes)).toEqual(own);
  });
});

test('without scripts, each of these links leads to the zip that holds the files', async () => {
  const { page } = await freshPage({ javaScriptEnabled: false });
  for (const path of [`reports/${first}/`, `districts/${first.slice(0, 6)}/`, 'data/']) {
    await page.goto(inject('site') + path);
    const links = await page.locator('a[data-file]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(0);
    for (const link of new Set(links)) expect((await page.request.get(link)).status(), link).toBe(200);
  }
});

test('where a part does not load, the link leads to the zip', async () => {
  const { page } = await freshPage();
  await page.route('**/data/packs/*.bin', (route) => route.abort());
  await page.goto(`${inject('site')}reports/${first}/`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[data-file="record.json"]').click()]);
  expect(download.suggestedFilename()).toBe(`${first.slice(0, 2)}.zip`);
});

describe.each(ids.map((id) => [id]))('%s as one file, alone in a folder', (id) => {
  const record = recordOf(id);
  const path = () => join(alone, `${id}.html`);

  test('is small, has no script, and its links lead to places of its own or to where the page stands', () => {
    const html = readFileSync(path(), 'utf8');
    expect(statSync(path()).size).toBeLessThan(LIMIT);
    expect(html).not.toMatch(/<script|\ssrc=|@import|url\((?!"data:)/);
    const own = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const links = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map((match) => match[1] as string);
    expect(links.filter((link) => (link.startsWith('#') ? !own.has(link.slice(1)) : !/^https?:/.test(link)))).toEqual([]);
  });

  test('shows the text, every figure, what was set aside and how to cite, without script or any request', async () => {
    const { page } = await freshPage({ javaScriptEnabled: false, offline: true, viewport: { width: 360, height: 800 } });
    const requests: string[] = [];
    const seen = (request: Request) => requests.push(request.url());
    page.on('request', seen);
    const address = pathToFileURL(path()).href;
    await page.goto(address);
    page.off('request', seen);
    expect(requests.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
    expect(await page.locator('article.text .q').count()).toBe(record.mentions.length);
    expect(await page.locator('.aside-list > li:visible').count()).toBe(record.dropped.length);
    expect(await page.locator('#cite').textContent()).toContain(record.report.title.replace(/\s+/g, ' '));
    const bare = (words: string | null) => (words ?? '').replace(/\s/g, '');
    const text = bare(await page.locator('article.text').textContent());
    for (const { start, end } of record.passages) expect(text).toContain(bare(record.text.slice(start, end)));
  });
});

/** Levels of headings are those of the report, which may skip one. */
test('one file has no fault of accessibility in either theme', async () => {
  const { page } = await freshPage({ viewport: { width: 360, height: 800 } });
  await page.goto(pathToFileURL(join(alone, `${first}.html`)).href);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violations(page, { without: ['heading-order'] }), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { only: OF_COLOURS }), 'dark').toEqual([]);
});

test('a figure leads to the note with its line, and the line back', async () => {
  const { page } = await freshPage({ javaScriptEnabled: false });
  await page.goto(pathToFileURL(join(alone, `${first}.html`)).href);
  const id = await page.locator('article.text .q').first().getAttribute('id');
  await page.locator('article.text .q').first().click();
  expect(await page.locator('.text div[id]:target').isVisible()).toBe(true);
  await page.locator(`.text div[id]:target p a[href="#${id}"]`).click();
  expect(page.url().endsWith(`#${id}`)).toBe(true);
});
