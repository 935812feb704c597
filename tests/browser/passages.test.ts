import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { records } from '../support/content.ts';
import { violations } from './axe.ts';
import { freshPage, scrollsSideways } from './browser.ts';
import { THEME } from './page-kinds.ts';

const [first, second] = records.map((record) => record.report.id).toSorted();
const passages = (page: Page) => page.locator('.text p[id^="p-"]');
const articles = (page: Page) => page.locator('.side article');

/** Pins a passage of a report with the mouse. */
async function pin(page: Page, report: string | undefined, at: number): Promise<string> {
  await page.goto(`${inject('site')}reports/${report}/`);
  await passages(page).nth(at).hover();
  await page.locator('.pin').click();
  await page.waitForSelector('.tray');
  return (await passages(page).nth(at).getAttribute('id')) ?? '';
}

describe('passages side by side', () => {
  test('are pinned on two reports, read beside each other, and come back by their address', async () => {
    const { page, faults } = await freshPage({ viewport: { width: 1440, height: 900 } });
    const ids = [await pin(page, first, 4), await pin(page, second, 4)];
    await page.locator('.tray a').click();
    await expect.poll(() => articles(page).count()).toBe(2);
    expect(new URL(page.url()).searchParams.get('p')).toBe(`${first}/${ids[0]},${second}/${ids[1]}`);
    expect(await violations(page)).toEqual([]);
    const words = await articles(page).first().locator('.quote').textContent();
    expect(records.some(({ text }) => text.includes((words ?? '').trim()))).toBe(true);
    await articles(page).first().locator('[data-unpin]').click();
    await expect.poll(() => articles(page).count()).toBe(1);
    await page.goBack();
    await expect.poll(() => articles(page).count()).toBe(2);
    expect(faults).toEqual([]);
  });

  test('are pinned with the keyboard from a link to a sentence', async () => {
    const { page, faults } = await freshPage();
    // A mouse that lies where nothing can be pinned takes nothing from the keyboard.
    await page.mouse.move(3, 3);
    await page.goto(`${inject('site')}themes/${THEME}/`);
    const link = page.locator('#side a[data-source]').first();
    await link.focus();
    await page.waitForSelector('.pin');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('pin');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.tray').count()).toBe(1);
    expect(await page.locator('.pin').getAttribute('aria-pressed')).toBe('true');
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('leave the words of a passage as they were: nothing is added that could be copied', async () => {
    const { page } = await freshPage();
    await page.goto(`${inject('site')}reports/${first}/`);
    await passages(page).nth(4).hover();
    await page.waitForSelector('.pin');
    expect(await passages(page).nth(4).locator('.pin').textContent()).toBe('');
    expect(await page.locator('.pin').getAttribute('aria-label')).toMatch(/钉住/);
  });

  test('may be whole reports, chosen by name; shared words can be put out; all of it is taken away', async () => {
    const { page, faults } = await freshPage({ viewport: { width: 360, height: 800 } });
    await page.goto(`${inject('site')}compare/passages/?p=${first}`);
    await expect.poll(() => articles(page).count()).toBe(1);
    const name = records.find(({ report }) => report.id === second)?.report.district.name ?? '';
    await page.fill('#add-passage', name);
    await page.locator(`#add-passage-list [data-report="${second}"]`).click();
    await expect.poll(() => articles(page).count()).toBe(2);
    const word = page.locator('[data-word]').first();
    const marks = page.locator('.side mark', { hasText: (await word.getAttribute('data-word')) ?? '' });
    expect(await marks.count()).toBeGreaterThan(1);
    await word.click();
    await expect.poll(() => marks.count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-take="csv"]').click()]);
    const csv = readFileSync((await file.path()) as string, 'utf8');
    expect(csv).toContain(`${first},`);
    expect(csv).toContain(`/reports/${second}/`);
    expect(faults).toEqual([]);
  });

  test('say which of them did not come, and never show another text in its place', async () => {
    const { page } = await freshPage();
    await page.goto(`${inject('site')}compare/passages/?p=${first}/p-ffffffff,999999-2020-experience`);
    await expect.poll(() => page.locator('[data-missing] p').count()).toBe(2);
    expect(await articles(page).count()).toBe(0);
  });

  test('without scripts the page says what it is and leads to what can be read', async () => {
    const { page } = await freshPage({ javaScriptEnabled: false });
    await page.goto(`${inject('site')}compare/passages/`);
    expect(await page.locator('main noscript a, main p.chips a').count()).toBeGreaterThanOrEqual(3);
  });
});
