import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { scrollsSideways, watchedPage } from './browser.ts';

/** Rules of axe: all it knows of WCAG 2.2 AA, and what it holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the theme can change: the other rules are tried in one theme at each width. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page as it is shown, by rule; `only` these rules where they are given. */
async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  const builder = only ? new AxeBuilder({ page }).withRules([...only]) : new AxeBuilder({ page }).withTags(RULES);
  const { violations: found } = await builder.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** A width in CSS pixels, and two themes: everything is looked at in the first, colours in the other. */
export type Look = { width: number; themes: readonly ['light', 'dark'] | readonly ['dark', 'light'] };

/** Loads a page once and expects no error, foreign request, sideways scroll or accessibility violation. */
export async function expectSound(browser: Browser, path: string, { width, themes: [first, other] }: Look): Promise<void> {
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
