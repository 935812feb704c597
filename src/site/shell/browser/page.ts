import { offerDisplay } from './display.ts';
import { offerDownloads } from './downloads.ts';
import { landOnSearch } from './landing.ts';
import { keepView } from './language-switch.ts';
import { offerPins } from './pins.ts';
import { printFoot } from './print-foot.ts';
import { quickSearch } from './quick-search.ts';

/** Open sheets of the header close when the reader turns to something else. */
function closeSheets(except: Element | null): void {
  for (const sheet of document.querySelectorAll<HTMLDetailsElement>('.tools details[open]')) if (sheet !== except) sheet.open = false;
}

function offerSheets(): void {
  document.addEventListener('click', (event) => closeSheets((event.target as Element).closest('.tools details')));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector<HTMLDetailsElement>('.tools details[open]');
    closeSheets(null);
    open?.querySelector('summary')?.focus();
  });
}

/** What every page does. */
export function startPage(): void {
  offerSheets();
  offerDisplay();
  offerDownloads();
  quickSearch();
  offerPins();
  landOnSearch();
  printFoot();
  keepView();
}
