import { elements } from '../ui/browser/dom.ts';
import { bringStyle } from '../ui/browser/style.ts';
import { DISPLAY_STYLE } from './browser/display-style.ts';
import { applySettings, type Setting, storedSettings, storeSettings } from './browser/settings.ts';
import { displaySheet } from './display-sheet.ts';

const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
const root = document.documentElement;
const buttons = elements(displaySheet(lang));
const sheet = document.getElementById('display');

function showPressed(): void {
  for (const button of sheet?.querySelectorAll<HTMLElement>('[data-set]') ?? []) {
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

bringStyle(DISPLAY_STYLE);
sheet?.replaceChildren(...buttons);
sheet?.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-set]') : null;
  if (button) choose(button);
});
showPressed();
