import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { records } from '../support/content.ts';
import { sharedBrowser, watchedPage } from './browser.ts';

const [{ report }] = records as [(typeof records)[number]];
const PAGES = [
  '',
  'reports/',
  'districts/',
  `districts/${report.district.code}/`,
  `reports/${report.id}/`,
  'indicators/',
  'themes/',
  'compare/',

  'checks/',
];
/** A slow phone line: 1.6 Mbit/s down, 750 kbit/s up, in bytes a second; 150 ms there and back. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
/** How much slower than this processor that of the phone is. What moves, moves because something comes late over the line. */
const SLOWER = 2;
/** Sum of layout shifts below which nothing visible moves. */
const STILL = 0.01;

declare global {
  /** Sum of the layout shifts of the page so far. */
  var shifted: number;
}

let page: Page;
beforeAll(async () => {
  page = (await watchedPage(await sharedBrowser(), { viewport: { width: 360, height: 780 } })).page;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    globalThis.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shifted += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
});
afterAll(() => page.context().close());

test.each(PAGES)('nothing moves while the page loads on a slow phone: /%s', async (path) => {
  await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => globalThis.shifted)).toBeLessThan(STILL);
});
