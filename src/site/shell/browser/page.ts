import { offerDisplay } from './display.ts';
import { offerDownloads } from './downloads.ts';
import { landOnSearch } from './landing.ts';
import { keepView } from './language-switch.ts';
import { offerPins } from './pins.ts';
import { printFoot } from './print-foot.ts';
import { quickSearch } from './quick-search.ts';

/** What a reader's hand finds on every page. */
export function offerTools(): void {
  offerDisplay();
  offerDownloads();
  quickSearch();
  offerPins();
  landOnSearch();
  keepView();
}

/** What every page does. */
export function startPage(): void {
  offerTools();
  printFoot();
}
