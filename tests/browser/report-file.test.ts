import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ReportRecord } from '../../src/model/index.ts';
import { launch, scrollsSideways } from './browser.ts';

/** Small enough for every mail box and chat; with the definitions of its indicators. */
const LIMIT = 75_000;
const reports = join(inject('siteFolder'), 'reports');
const files = readdirSync(reports).filter((name) => name.endsWith('.html') && name !== 'index.html');
let browser: Browser;
let alone: string;

beforeAll(async () => {
  browser = await launch(inject('chromium'));
  alone = mkdtempSync(join(tmpdir(), '单页 报告 '));
  for (const name of files) copyFileSync(join(reports, name), join(alone, name));
});
afterAll(async () => {
  await browser.close();
  rmSync(alone, { recursive: true, force: true });
});

test('there is one for every report', () => {
  expect(files.length).toBe(readdirSync(reports, { withFileTypes: true }).filter((entry) => entry.isDirectory()).length);
});

describe.each(files.map((name) => [name]))('%s, alone in a folder', (name) => {
  const record = JSON.parse(readFileSync(join(reports, name.replace('.html', ''), 'record.json'), 'utf8')) as ReportRecord;

  test('is small, has no script, and its links lead to places of its own or to the source', () => {
    const html = readFileSync(join(alone, name), 'utf8');
    expect(statSync(join(alone, name)).size).toBeLessThan(LIMIT);
    expect(html).not.toMatch(/<script|\ssrc=|@import|url\((?!"data:)/);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const links = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map((match) => match[1] as string);
    expect(links.filter((link) => (link.startsWith('#') ? !ids.has(link.slice(1)) : link !== record.report.url))).toEqual([]);
  });

  test('shows the text, every figure, what was set aside and how to cite, without script or any request', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const address = pathToFileURL(join(alone, name)).href;
    await page.goto(address);
    expect(requests.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
    expect(await page.locator('article.text .q').count()).toBe(record.mentions.length);
    expect(await page.locator('.figures dd').count()).toBe(record.mentions.length);
    expect(await page.locator('.aside-list > li:visible').count()).toBe(record.dropped.length);
    expect(await page.locator('#cite').textContent()).toContain(record.report.title.replace(/\s+/g, ' '));
    const bare = (words: string | null) => (words ?? '').replace(/\s/g, '');
    const text = bare(await page.locator('article.text').textContent());
    for (const { start, end } of record.passages) expect(text).toContain(bare(record.text.slice(start, end)));
    await context.close();
  });

  /** Levels of headings are those of the report, which may skip one. */
  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(alone, name)).href);
    expect(await scrollsSideways(page)).toBe(false);
    const { violations } = await new AxeBuilder({ page }).disableRules(['heading-order']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await context.close();
  });
});

test('a figure leads to its line in the list, and back', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(alone, files[0] as string)).href);
  const id = await page.locator('article.text .q').first().getAttribute('id');
  await page.locator('article.text .q').first().click();
  expect(await page.locator('.figures :target').isVisible()).toBe(true);
  await page.locator('.figures :target a').click();
  expect(page.url().endsWith(`#${id}`)).toBe(true);
  await context.close();
});
