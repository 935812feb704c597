import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { placeAnchor } from '../../src/model/place-anchor.ts';
import { passageAt } from '../../src/text/passage.ts';
import { freshPage } from './browser.ts';
import { REPORT } from './page-kinds.ts';

async function at(fragment: string): Promise<{ page: Page; faults: string[] }> {
  const watched = await freshPage();
  await watched.page.goto(`${inject('site')}reports/${REPORT.report.id}/#${fragment}`);
  return watched;
}

const HEADING =
  REPORT.passages.find(({ id, kind }) => kind === 'heading' && REPORT.outline.some((node) => node.id === `s-${id.slice(2)}`))?.id ?? '';
/** A point that has no heading, and the passage in which it begins. */
const POINT = REPORT.outline.flatMap(({ children }) => children).find(({ start }) => passageAt(REPORT.passages, start)?.kind === 'item');
const PROBLEM = REPORT.problems[0]?.id ?? '';
const mention = REPORT.mentions[0]?.id ?? '';

describe('a link to a place of a report that is no more', () => {
  test('says so, and offers the beginning of the text', async () => {
    const { page, faults } = await at('m-00000000');
    const notice = page.locator('#place-gone');
    await notice.waitFor();
    expect(await notice.locator('a').getAttribute('href')).toBe('#main');
    expect(faults).toEqual([]);
  });

  test('offers the first of the same words where there was one more of them', async () => {
    const { page } = await at(`${mention}-9`);
    const link = page.locator('#place-gone a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`#${placeAnchor(mention)}`);
    await link.click();
    await expect.poll(() => page.locator('#place-gone').count()).toBe(0);
  });

  test.each([
    ['a figure by its id in the data', `#${mention}`, `#${placeAnchor(mention)}`],
    ['a passage by its id in the data', `#${HEADING}`, `#${placeAnchor(HEADING)}`],
    ['a section', `#s-${HEADING.slice(2)}`, `#${placeAnchor(HEADING)}`],
    ['a point', `#${POINT?.id}`, `#${placeAnchor(passageAt(REPORT.passages, POINT?.start ?? 0)?.id ?? '')}`],
    ['a problem', `#${REPORT.report.id}-${PROBLEM}`, `#${placeAnchor(PROBLEM)}`],
  ])('leads on to %s that earlier editions named otherwise', async (_, earlier, now) => {
    const { page } = await at(earlier.slice(1));
    await expect.poll(() => new URL(page.url()).hash).toBe(now);
    expect(await page.locator('#place-gone').count()).toBe(0);
  });

  test('leads on without a word where the place is there', async () => {
    const { page } = await at(placeAnchor(mention));
    expect(await page.locator('#place-gone').count()).toBe(0);
  });
});
