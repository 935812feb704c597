import { test } from 'vitest';
import { freshPage } from './browser.ts';
import { expectSound } from './look.ts';
import { oneLanguage, PAGES } from './page-kinds.ts';

test.each(PAGES.filter((path) => !path.startsWith('en/')))(
  '/%s has no error, foreign request, sideways scroll or fault of accessibility from 320 to 1440 pixels, light and dark',
  async (path) => expectSound(await freshPage(), path, oneLanguage(path) ? 'none' : 'English'),
);
