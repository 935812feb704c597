import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { launch, reusedPage, type Watched } from './browser.ts';
import { expectSound } from './look.ts';
import { PAGES } from './page-kinds.ts';

let browser: Browser;
let fresh: () => Promise<Watched>;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
  fresh = await reusedPage(browser);
});
afterAll(() => browser.close());

test.each(PAGES.filter((path) => !path.startsWith('en/')))(
  '/%s has no error, foreign request, sideways scroll or fault of accessibility from 320 to 1440 pixels, light and dark',
  async (path) => expectSound(await fresh(), path),
);
