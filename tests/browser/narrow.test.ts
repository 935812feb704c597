import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';
import { PAGES } from './page-kinds.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser.close());

/** By how many pixels a page is wider than its window, and what reaches out farthest; boxes that scroll by themselves may. */
function overflow(): { pixels: number; what: string } {
  const width = document.documentElement.clientWidth;
  const pixels = document.documentElement.scrollWidth - width;
  const clipped = (element: Element): boolean => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const out =
    pixels > 0
      ? [...document.querySelectorAll('main *')].find((element) => element.getBoundingClientRect().right > width + 1 && !clipped(element))
      : null;
  return { pixels, what: out ? `${out.tagName.toLowerCase()}.${out.className}: ${out.textContent?.trim().slice(0, 40)}` : '' };
}

test.each(PAGES)('/%s is no wider than the screen at 320 pixels, nor at 360 with large type', async (path) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(inject('site') + path);
  expect(await page.evaluate(overflow), 'at 320 pixels').toEqual({ pixels: 0, what: '' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => document.documentElement.setAttribute('data-size', 'l'));
  expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('l');
  expect(await page.evaluate(overflow), 'with large type').toEqual({ pixels: 0, what: '' });
  await context.close();
});
