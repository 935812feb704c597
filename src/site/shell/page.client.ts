import { offerDisplay } from './browser/display.ts';
import { offerDownloads } from './browser/downloads.ts';
import { landOnSearch } from './browser/landing.ts';
import { keepView } from './browser/language-switch.ts';
import { offerPins } from './browser/pins.ts';
import { printFoot } from './browser/print-foot.ts';
import { quickSearch } from './browser/quick-search.ts';

/** Open sheets of the header close when the reader turns to something else. */
function closeSheets(except: Element | null): void {
  for (const sheet of document.querySelectorAll<HTMLDetailsElement>('.tools details[open]')) if (sheet !== except) sheet.open = false;
}

document.addEventListener('click', (event) => closeSheets((event.target as Element).closest('.tools details')));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector<HTMLDetailsElement>('.tools details[open]');
  closeSheets(null);
  open?.querySelector('summary')?.focus();
});
offerDisplay();
offerDownloads();
quickSearch();
offerPins();
landOnSearch();
printFoot();
keepView();
