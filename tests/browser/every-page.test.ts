import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, scrollsSideways, watchedPage } from './browser.ts';
import { KINDS, oneLanguage } from './page-kinds.ts';

/** Rules of axe: all it knows of WCAG 2.2 AA, and what it holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the theme can change: the other rules are tried in one theme at each width. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser.close());

/** What axe finds on a page as it is shown, by rule; `only` these rules where they are given. */
async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  const builder = only ? new AxeBuilder({ page }).withRules([...only]) : new AxeBuilder({ page }).withTags(RULES);
  const { violations: found } = await builder.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Loads a page once and looks at it in the size and themes given: everything in the first theme, colours in the other. */
async function look(path: string, width: number, themes: readonly ['light', 'dark'] | readonly ['dark', 'light']): Promise<void> {
  const [first, other] = themes;
  const { page, faults } = await watchedPage(browser, { colorScheme: first, viewport: { width, height: 900 } });
  const response = await page.goto(inject('site') + path);
  expect(response?.status()).toBe(200);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await scrollsSideways(page), 'wider than the screen').toBe(false);
  expect(await violations(page), first).toEqual([]);
  await page.emulateMedia({ colorScheme: other });
  expect(await violations(page, OF_COLOURS), other).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
}

/** Every kind of page, in both languages. */
const PAGES = Object.values(KINDS).flatMap((path) => (oneLanguage(path) ? [path] : [path, `en/${path}`]));

describe.each(PAGES)('/%s', (path) => {
  test('has no error, foreign request, sideways scroll or accessibility violation on a desk', () => look(path, 1440, ['light', 'dark']));

  test('nor on a narrow phone', () => look(path, 360, ['dark', 'light']));
});
