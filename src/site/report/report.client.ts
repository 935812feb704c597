import reading from 'script:reading';
import { startPage } from '../shell/browser/page.ts';
import { loadAsset } from '../ui/browser/site.ts';
import { alignNotes } from './browser/align-notes.ts';
import { openFigures } from './browser/figure-links.ts';

/*
  What a report needs to be read; all that follows a reader's hand is a script of its own (`reading.client.ts`), loaded when the hand comes: with a
  mouse on the page, a focus, a selection, a button, or by an address that names a place; and when the checks, which get links to be cited, come in sight.
*/

startPage();
openFigures();
if (document.querySelector('.text')) alignNotes();

/** Paper shows what is folded on the screen, but for figures that read as they are written. */
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not(.sn details)')) details.open = true;
});

const controller = new AbortController();
const { signal } = controller;
let coming = false;
/** A button that was pressed before its script had come. */
let pressed: HTMLButtonElement | null = null;

function load(): void {
  if (coming) return;
  coming = true;
  loadAsset(reading, 'reading').then(
    () => {
      controller.abort();
      pressed?.click();
    },
    () => undefined,
  );
}

const inMain = ({ target }: Event): boolean => target instanceof Element && target.closest('main') !== null;
document.addEventListener('selectionchange', load, { signal });
addEventListener('hashchange', load, { signal });
document.addEventListener('focusin', (event) => inMain(event) && load(), { signal });
// A finger comes to the page to move it.
document.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && inMain(event) && load(), { signal });
document.addEventListener(
  'click',
  ({ target }) => {
    pressed = target instanceof Element ? target.closest('main button') : null;
    if (pressed) load();
  },
  { signal },
);
if (location.hash) load();
const checks = document.getElementById('checks');
if (checks) new IntersectionObserver(([seen]) => seen?.isIntersecting && load()).observe(checks);
