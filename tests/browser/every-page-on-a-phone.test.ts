import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { launch } from './browser.ts';
import { expectSound } from './look.ts';
import { PAGES } from './page-kinds.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser.close());

test.each(PAGES)('/%s has none on a narrow phone', (path) => expectSound(browser, path, { width: 360, themes: ['dark', 'light'] }));
