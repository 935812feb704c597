import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { csvParse } from 'd3';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { VIEW_COLUMNS } from '../../src/compare/csv.ts';
import { records } from '../support/content.ts';
import { violations } from './axe.ts';
import { freshPage, scrollsSideways, type Watched } from './browser.ts';
import { INDICATOR, REPORT, THEME } from './page-kinds.ts';

const district = REPORT.report.district.code;
const [indicator, theme] = [INDICATOR, THEME];
const report = `reports/${records.map((record) => record.report.id).toSorted()[0]}/`;

async function openCompare(query = '', width = 1440): Promise<Watched> {
  const watched = await freshPage();
  await watched.page.setViewportSize({ width, height: 900 });
  await watched.page.goto(`${inject('site')}compare/${query}`);
  await watched.page.waitForSelector('#setup:not([inert]) .chip');
  return watched;
}

describe('pages of comparison', () => {
  test('are complete without scripts: matrix, charts, links to sentences', async () => {
    const { page } = await freshPage({ javaScriptEnabled: false });
    await page.goto(`${inject('site')}compare/`);
    expect(await page.locator('table[data-matrix] td[data-indicator][data-district]').count()).toBeGreaterThan(0);
    const source = page.locator('table[data-matrix] a[data-source]').first();
    expect(await source.getAttribute('href')).toMatch(/\/reports\/[^/]+\/#[mp]-/);
    await source.click();
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
  });
});

describe('the country and the provinces in the comparison', () => {
  const query = '?v=1&i=per-student-expenditure-growth';

  test('are switched on by a button, held by the address, and lead to their source', async () => {
    const { page, faults } = await openCompare(query);
    expect(await page.locator('.refrow').count()).toBe(0);
    await page.locator('[data-references]').click();
    await expect.poll(() => page.locator('.refrow').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toContain('ref=on');
    expect(await page.locator('.refrow td[data-reference="country"] b').first().textContent()).toBe('12.3%');
    await page.reload();
    await expect.poll(() => page.locator('.refrow a').count()).toBeGreaterThan(0);
    await page.locator('.refrow a').first().click();
    await page.waitForURL(/indicators\/per-student-expenditure-growth\/#ref-/);
    expect(await page.locator('tr:target').textContent()).toContain('2019年全国教育经费执行情况统计公告');
    expect(faults).toEqual([]);
  });
});

describe('without scripts', () => {
  test.each([
    ['', ['.tiles a', '#reports a']],
    [`districts/${district}/`, ['#reports a', '#figures a[href*="#m-"]', '#checks li']],
    [`indicators/${indicator}/`, ['#values a[data-source]', '#rules li']],
    [`themes/${theme}/`, ['figure[data-chart] svg.chart', '#side a[data-source]']],
    ['themes/', ['td[data-theme] a[data-source]']],
    ['problems/', ['#problems a[data-source]', '#profile td']],
    ['checks/', ['#failing li, #holding li', '#checks tr[data-kind] a[data-source]']],
    [report, ['.text a.q', 'h1']],
  ] as const)('/%s is complete: every place shown leads somewhere', async (path, wanted) => {
    const { page, faults } = await freshPage({ javaScriptEnabled: false });
    await page.goto(inject('site') + path);
    for (const selector of wanted) expect(await page.locator(selector).count(), selector).toBeGreaterThan(0);
    const here = await page
      .locator('main a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? '').filter((id) => !document.getElementById(id)));
    expect(here).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('charts', () => {
  const chart = 'figure[data-chart]:has(.chart-tools)';

  test('are taken away as SVG and PNG with title, source and denominator inside', async () => {
    const { page, faults } = await freshPage();
    await page.goto(`${inject('site')}themes/${theme}/`);
    const take = async (kind: 'svg' | 'png') => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`${chart} [data-take="${kind}"]`).first().click()]);
      return readFileSync((await file.path()) as string);
    };
    const svg = (await take('svg')).toString('utf8').replace(/<[^>]+>/g, '');
    for (const selector of ['h2', '.say', '[data-origin]']) {
      const words = (await page.locator(`${chart} ${selector}`).first().textContent()) ?? '';
      expect(svg.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
    }
    const png = await take('png');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1520);
    expect(png.readUInt32BE(20)).toBeGreaterThan(400);
    expect(faults).toEqual([]);
  });

  test('are sorted with the keyboard, and their numbers with them', async () => {
    const { page } = await freshPage();
    await page.goto(`${inject('site')}themes/${theme}/`);
    const names = () =>
      page
        .locator(`${chart} svg.chart > g[data-name]`)
        .evaluateAll((rows) => rows.map((row) => (row as SVGGElement).dataset['name'] ?? ''));
    const before = await names();
    await page.locator(`${chart} [data-sort="name"]`).first().focus();
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(before.toSorted());
    const heights = await page
      .locator(`${chart} svg.chart > g[data-name]`)
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    const shown = await page.locator(`${chart} svg.chart > g[data-name] .tt`).allTextContents();
    expect(await page.locator(`${chart} .numbers tbody th`).allTextContents()).toEqual(shown);
  });
});

describe('comparison in the browser', () => {
  test('draws the same matrix as the build', async () => {
    const { page: still } = await freshPage({ javaScriptEnabled: false });
    await still.goto(`${inject('site')}compare/`);
    const cells = (page: Page) => page.locator('table[data-matrix] tbody').textContent();
    const { page } = await openCompare(`?v=1&d=${await columns(still)}`);
    expect(await cells(page)).toBe(await cells(still));
  });

  test('keeps its state in the address, and leads back to it', async () => {
    const { page } = await openCompare();
    await page.fill('#add-row', 'themes');
    await page.fill('#add-row', theme);
    await page.locator(`#add-row-list [data-key="t:${theme}"]`).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toContain(`t=${theme}`);
    await page.waitForSelector(`td[data-theme="${theme}"]`);
    const heading = await page.locator('h1').textContent();
    await page.reload();
    await page.waitForSelector(`td[data-theme="${theme}"]`);
    expect(await page.locator('h1').textContent()).toBe(heading);
  });

  test('names what it does not know and shows the rest', async () => {
    const { page } = await openCompare(`?v=1&d=${district},999999&i=${indicator},no-such-thing&zzz=1&sort=height`);
    const notices = await page.locator('#notices').textContent();
    for (const word of ['999999', 'no-such-thing', 'zzz', 'height']) expect(notices).toContain(word);
    await page.waitForFunction(() => document.querySelectorAll('td[data-indicator]').length === 1);
  });

  test('does not guess at an address of a later form, and says so', async () => {
    const { page } = await openCompare(`?v=7&d=${district}&i=${indicator}`);
    expect(await page.locator('#notices').textContent()).toContain('第 7 版');
    expect(await page.locator('td[data-indicator]').count()).toBeGreaterThan(1);
  });

  test('opens the sentence of a value with the keyboard, and gives the focus back', async () => {
    const { page, faults } = await openCompare();
    const link = page.locator('table[data-matrix] a[data-value]:visible').first();
    const raw = ((await link.textContent()) ?? '').replace(/\D.*$/s, '');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pop .q');
    expect(await page.locator('.pop .quote').textContent()).toContain(raw);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.pop').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-value'))).toBe(true);
    expect(faults).toEqual([]);
  });

  test('is walked with the keyboard alone: take away, add, sort, read a sentence, follow it', async () => {
    const { page, faults } = await openCompare();
    const focused = (selector: string) => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    /** Presses Tab until something is focused; fails where it cannot be reached. */
    const reach = async (selector: string) => {
      for (let step = 0; step < 300 && !(await focused(selector)); step++) await page.keyboard.press('Tab');
      expect(await focused(selector), selector).toBe(true);
    };
    const columns = page.locator('table[data-matrix] thead th');
    const before = await columns.count();
    await reach('[data-add="add-district"] button.chip');
    await page.keyboard.press('Enter');
    await expect.poll(() => columns.count()).toBe(before - 1);
    expect(await focused('[data-add="add-district"] button.chip')).toBe(true);
    expect(await page.locator('#add-district-list').isVisible()).toBe(false);
    await page.locator('#add-district').focus();
    await expect.poll(() => page.locator('#add-district-list li').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => columns.count()).toBe(before);
    await reach('#order');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('name');
    expect(await focused('#order')).toBe(true);
    await reach('table[data-matrix] a[data-value]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pop .q');
    await reach('.pop .acts a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/.*#m-/);
    expect(faults).toEqual([]);
  });

  test('draws after a change what it would draw at once', async () => {
    const { page } = await openCompare(`?v=1&i=${indicator}`);
    await page.selectOption('#order', 'year');
    await page.locator('[data-add="add-district"] button.chip').first().click();
    await page.waitForFunction(() => location.search.includes('d='));
    const table = () => page.locator('table[data-matrix]').innerHTML();
    const [changed, charts] = [await table(), await page.locator('#charts').textContent()];
    await page.reload();
    await page.waitForSelector('#setup:not([inert]) .chip');
    await expect.poll(table).toBe(changed);
    await expect.poll(() => page.locator('#charts').textContent()).toBe(charts);
  });

  test('hands over exactly this view with its sentences', async () => {
    const { page } = await openCompare(`?v=1&d=${district}&i=${indicator}`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#setup [data-take="csv"]').click()]);
    const csv = readFileSync((await file.path()) as string, 'utf8');
    const lines = csvParse(csv.slice(1));
    expect(lines.columns).toEqual(VIEW_COLUMNS);
    for (const line of lines) {
      expect(line['row'] === 'indicator' ? line['indicator'] : line['row']).toMatch(new RegExp(`^(?:${indicator}|problems|plans)$`));
      expect(line['district_code']).toBe(district);
      expect(line['url']).toMatch(/^(?:https:\/\/|\d{6}-)/);
    }
    const value = lines.find(({ presence }) => presence === 'value');
    expect(value?.['quote']).toContain(value?.['raw']);
    expect(file.suggestedFilename()).toMatch(/-[0-9a-f]{8}\.csv$/);
  });

  test('hands over the same lines as a workbook, with a sheet that says what they are', async () => {
    const { page, faults } = await openCompare(`?v=1&d=${district}&i=${indicator}`);
    const take = async (form: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`#setup [data-take="${form}"]`).click()]);
      return readFileSync((await file.path()) as string);
    };
    const csv = (await take('csv')).toString('utf8').trimEnd().split('\n');
    const { Sheets, SheetNames } = read(await take('xlsx'));
    const sheet = utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(sheet).toHaveLength(csv.length);
    expect(sheet[0]?.join(',')).toBe(csv[0]?.slice(1));
    const about = utils
      .sheet_to_json<string[]>(Sheets[SheetNames[1] ?? ''] ?? {}, { header: 1 })
      .flat()
      .join(' ');
    expect(about).toContain(await page.locator('h1').textContent());
    expect(about).toMatch(/compare\/\?v=1&d=.*&e=[0-9a-f]{8}/);
    expect(faults).toEqual([]);
  });

  test('copies a link that holds the whole view and the state of the data', async () => {
    const { page } = await openCompare('', 1440);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('[data-link]').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/\?v=1&d=\d{6}.*&i=[a-z].*&c=problems,plans&e=[0-9a-f]{8}$/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const before = await page.locator('table[data-matrix] tbody').textContent();
    await page.goto(link);
    await page.waitForSelector('#setup:not([inert]) .chip');
    await expect.poll(() => page.locator('table[data-matrix] tbody').textContent()).toBe(before);
    expect(await page.locator('#notices').isVisible()).toBe(false);
    await page.goto(link.replace(/e=.*$/, 'e=00000000'));
    await expect.poll(() => page.locator('#notices').textContent()).toContain('00000000');
  });

  test('goes back step by step, and keeps the focus on what was pressed', async () => {
    const { page, faults } = await openCompare();
    const [title, learnt] = [await page.locator('h1').textContent(), await page.locator('#learnt').textContent()];
    await page.locator('[data-only]').click();
    await expect.poll(() => new URL(page.url()).search).toContain('only=comparable');
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-only'))).toBe(true);
    expect(await page.locator('[role="listbox"]:visible').count()).toBe(0);
    await page.locator('[data-extent="all"]').click();
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(title);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator('h1').textContent()).toBe(title);
    expect(await page.locator('#learnt').textContent()).toBe(learnt);
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
  });

  test.each([1440, 360])('keeps the names of columns and rows in sight: %i px', async (width) => {
    const { page } = await openCompare('', width);
    await page.locator('#matrix').scrollIntoViewIfNeeded();
    const top = () =>
      page
        .locator('table[data-matrix] thead th')
        .last()
        .evaluate((cell) => cell.getBoundingClientRect().top);
    const scroll = (down: number) =>
      page.evaluate((by) => {
        const box = document.getElementById('matrix');
        if (box && box.scrollHeight > box.clientHeight) box.scrollTop += by;
        else scrollBy(0, by);
      }, down);
    await scroll(700);
    const first = await top();
    await scroll(300);
    expect(Math.abs((await top()) - first)).toBeLessThan(2);
    expect(first).toBeGreaterThanOrEqual(0);
  });

  test('keeps sets by name, and takes them in from a file', async () => {
    const { page, faults } = await openCompare(`?v=1&d=${district}&i=${indicator}`);
    await page.locator('[data-sets]').click();
    await page.fill('#set-name', '我的<b>县');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.sets a').textContent()).toBe('我的<b>县');
    expect(await page.locator('.sets b').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const sets = [
      { name: '别处的', query: '?v=1&d=620802' },
      { name: '坏的', query: 'javascript:alert(1)' },
    ];
    await page.setInputFiles('[data-import]', {
      name: 'sets.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(sets)),
    });
    await expect.poll(() => page.locator('.sets a').allTextContents()).toEqual(['我的<b>县', '别处的']);
    await page.reload();
    await page.waitForSelector('#setup:not([inert]) .chip');
    await page.locator('[data-sets]').click();
    await page.locator('.sets a').first().click();
    await page.waitForSelector('#setup:not([inert]) .chip');
    expect(await page.locator('table[data-matrix] thead th').count()).toBe(2);
    expect(faults).toEqual([]);
  });

  test('three counties of many are chosen from nothing and taken away', async () => {
    const { page, faults } = await openCompare();
    await page.locator('[data-none]').click();
    await expect.poll(() => page.locator('table[data-matrix]').count()).toBe(0);
    for (const { report } of records.slice(0, 3)) {
      await page.fill('#add-district', report.district.code);
      await page.locator(`#add-district-list [data-key="d:${report.district.code}"]`).waitFor();
      await page.keyboard.press('Enter');
      await page.locator(`[data-drop="d:${report.district.code}"]`).waitFor();
    }
    await expect.poll(() => page.locator('table[data-matrix] thead th').count()).toBe(4);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-take="xlsx"]').click()]);
    expect(file.suggestedFilename()).toContain('compare-3x');
    expect(faults).toEqual([]);
  });

  test('shows what was admitted and promised, each leading to its place', async () => {
    const { page } = await openCompare(`?v=1&d=${district}&i=${indicator}&c=problems`);
    const links = page.locator('td[data-claims="problems"] a[data-source]');
    await expect.poll(() => links.count()).toBeGreaterThan(0);
    await links.first().click();
    await page.waitForURL(/\/reports\/.*#/);
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
  });

  test('fits a narrow phone with its controls and an open sentence', async () => {
    const { page } = await openCompare('', 360);
    expect(await scrollsSideways(page)).toBe(false);
    await page.locator('table[data-matrix] a[data-value]:visible').first().click();
    await page.waitForSelector('.pop .q');
    expect(await scrollsSideways(page)).toBe(false);
  });
});

test('checks are narrowed by several choices at once, and what fits is unfolded', async () => {
  const { page } = await freshPage();
  await page.goto(`${inject('site')}checks/`);
  const last = page.locator('#checks tr[data-kind]').last();
  const chosen = { verdict: await last.getAttribute('data-verdict'), kind: await last.getAttribute('data-kind') };
  const fitting = page.locator(`#checks tr[data-kind="${chosen.kind}"][data-verdict="${chosen.verdict}"]`);
  expect(await last.isVisible()).toBe(false);
  for (const [filter, value] of Object.entries(chosen)) await page.locator(`select[data-filter="${filter}"]`).selectOption(value ?? '');
  expect(await page.locator('#checks tr[data-kind]:visible').count()).toBe(await fitting.count());
  expect(await last.isVisible()).toBe(true);
  for (const filter of Object.keys(chosen)) await page.locator(`select[data-filter="${filter}"]`).selectOption('');
  expect(await last.isVisible()).toBe(false);
});

/** Codes of the columns of a matrix, as its address writes them. */
async function columns(page: Page): Promise<string> {
  const codes = await page
    .locator('table[data-matrix] tbody td[data-district]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-district')));
  return [...new Set(codes)].join(',');
}
