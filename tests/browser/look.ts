import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { OF_COLOURS, violations } from './axe.ts';
import { scrollsSideways, type Watched } from './browser.ts';

/** Rules of axe: all it knows of WCAG 2.2 AA, and what it holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A width in CSS pixels, and the two themes, that of Chinese pages first. */
const LOOKS = [
  { name: 'on a phone', width: 360, themes: ['dark', 'light'] },
  { name: 'on a desk', width: 1440, themes: ['light', 'dark'] },
] as const;

/**
 * How much of a page the same page in the other language stands in for: nothing where there is none. Else each of the two is looked at once on a phone
 * and once on a desk, in the theme in which the other is not: both in both themes, their template at both widths in both.
 */
type Twin = 'none' | 'English' | 'Chinese';

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

const FITS = { pixels: 0, what: '' };

/** Expects a page to fit a window of 320 pixels, and one of 360 with large type. */
async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(overflow), 'at 320 pixels').toEqual(FITS);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => document.documentElement.setAttribute('data-size', 'l'));
  expect(await page.evaluate(overflow), 'at 360 pixels with large type').toEqual(FITS);
  await page.evaluate(() => document.documentElement.removeAttribute('data-size'));
}

/**
 * Loads a page once, on a phone, and expects no error, foreign request, sideways scroll or fault of accessibility on it at any width and in either
 * theme.
 */
export async function expectSound({ page, faults }: Watched, path: string, twin: Twin): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  const response = await page.goto(inject('site') + path);
  expect(response?.status()).toBe(200);
  expect(await page.locator('h1').count()).toBe(1);
  await expectNarrow(page);
  for (const { name, width, themes } of LOOKS) {
    const [first, other] = twin === 'Chinese' ? themes.toReversed() : themes;
    await page.emulateMedia({ colorScheme: first });
    await page.setViewportSize({ width, height: 900 });
    expect(await scrollsSideways(page), `wider than the screen ${name}`).toBe(false);
    expect(await violations(page, { tags: RULES }), `${name}, ${first}`).toEqual([]);
    if (twin !== 'none') continue;
    await page.emulateMedia({ colorScheme: other });
    expect(await violations(page, { only: OF_COLOURS }), `${name}, ${other}`).toEqual([]);
  }
  expect(faults).toEqual([]);
}
