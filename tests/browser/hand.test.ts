import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { freshPage, sharedBrowser, watchedPage } from './browser.ts';
import { REPORT } from './page-kinds.ts';

const READING = '**/assets/reading.*.js';
const address = () => `${inject('site')}reports/${REPORT.report.id}/`;
const FIGURE = '.text .q[id]';

/** A page whose reader has not touched it. */
async function untouched(): Promise<Page> {
  const { page } = await watchedPage(await sharedBrowser(), { viewport: { width: 1440, height: 900 } });
  return page;
}

const hasCome = (page: Page) => page.evaluate(() => globalThis.countyReports?.['reading'] === true);
/** Pressed as by a finger: nothing came over the page before. */
const press = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element: HTMLElement) => element.click());

describe('what follows the hand of a reader of a report', () => {
  test('does not come before the hand', async () => {
    const page = await untouched();
    await page.goto(address());
    await page.waitForLoadState('networkidle');
    expect(await hasCome(page)).toBe(false);
    await page.mouse.move(300, 300);
    await expect.poll(() => hasCome(page)).toBe(true);
    await page.context().close();
  });

  test('does what was pressed before it came', async () => {
    const page = await untouched();
    await page.goto(address());
    await press(page, FIGURE);
    await page.locator('#card').waitFor();
    await page.context().close();
  });

  test('leads to the search field where its key is the first that is pressed', async () => {
    const page = await untouched();
    await page.goto(address());
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('quick');
    await page.context().close();
  });

  test('leads to the field of the page of search by the same key where the header has no room for a field', async () => {
    const page = await untouched();
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(address());
    await page.keyboard.press('/');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/search/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('s');
    await page.context().close();
  });

  test('is asked for again where it did not come', async () => {
    const page = await untouched();
    let refused = 0;
    await page.route(READING, (route) => {
      refused++;
      return refused === 1 ? route.abort() : route.continue();
    });
    await page.goto(address());
    // The hand comes over one thing after the other.
    for (let move = 0; move < 100; move++) {
      await page.mouse.move(300, 100 + 7 * move);
      if (await hasCome(page)) break;
      await page.waitForTimeout(100);
    }
    expect(refused).toBe(2);
    expect(await hasCome(page)).toBe(true);
    await page.context().close();
  });

  test('leaves a figure to its note where it does not come', async () => {
    const page = await untouched();
    await page.route(READING, (route) => route.abort());
    await page.goto(address());
    await press(page, FIGURE);
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#n\d+$/);
    await page.context().close();
  });
});

test('the navigation opens and closes by its button and by Escape, without scripts', async () => {
  const { page } = await freshPage({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  await page.goto(address());
  const nav = page.locator('#nav');
  expect(await nav.isVisible()).toBe(false);
  await page.locator('.menu').press('Enter');
  expect(await nav.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await nav.isVisible()).toBe(false);
  await page.locator('.menu').click();
  await nav.locator('a[href$="/districts/"]').click();
  await page.waitForURL('**/districts/');
});
