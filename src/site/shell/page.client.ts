import { landOnSearch } from './browser/landing.ts';
import { keepView } from './browser/language-switch.ts';
import { offerPins } from './browser/pins.ts';
import { printFoot } from './browser/print-foot.ts';
import { quickSearch } from './browser/quick-search.ts';
import { applySettings, type Setting, storedSettings, storeSettings } from './browser/settings.ts';

const root = document.documentElement;

function showPressed(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-set]')) {
    const [key = '', value = ''] = (button.dataset.set ?? '').split('=');
    button.setAttribute('aria-pressed', String((root.dataset[key] ?? '') === value));
  }
}

function choose(button: HTMLElement): void {
  const [key, value] = (button.dataset.set ?? '').split('=') as [Setting, string];
  const settings = { ...storedSettings(), [key]: value || undefined };
  applySettings(root, settings);
  storeSettings(settings);
  showPressed();
}

/** Open sheets of the header close when the reader turns to something else. */
function closeSheets(except: Element | null): void {
  for (const sheet of document.querySelectorAll<HTMLDetailsElement>('.tools details[open]')) if (sheet !== except) sheet.open = false;
}

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const button = target.closest<HTMLElement>('[data-set]');
  if (button) choose(button);
  closeSheets(target.closest('.tools details'));
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector<HTMLDetailsElement>('.tools details[open]');
  closeSheets(null);
  open?.querySelector('summary')?.focus();
});
showPressed();
quickSearch();
offerPins();
landOnSearch();
printFoot();
keepView();
