import notes from 'script:notes';
import reading from 'script:reading';
import { somethingPinned } from '../shell/browser/pins.ts';
import { printFoot } from '../shell/browser/print-foot.ts';
import { loadAsset } from '../ui/browser/site.ts';

/*
  What a report needs before a reader's hand comes. All that follows the hand is a script of its own (`reading.client.ts`), loaded when the hand comes:
  with a mouse on the page, a key, a focus, a selection, something pressed, or by an address that names a place or words; and when the checks, which get
  links to be cited, come in sight. Notes are moved beside their figures where they stand in the margin.
*/

/** Time after which a script that did not come may be asked for again, in milliseconds. */
const AGAIN = 3000;
/** What scripts answer when it is pressed. */
const ANSWERED = 'main button, a[data-file], a[data-wrong], .text .q[id]';

printFoot();

/** Paper shows what is folded on the screen, but for figures that read as they are written. */
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not(.sn details)')) details.open = true;
});

const controller = new AbortController();
const { signal } = controller;
let coming = false;
/** What was done before the script had come, to be done again. */
let waiting: (() => void) | undefined;
/** Where what was pressed leads where the script does not come. */
let instead: string | undefined;

function load(): void {
  if (coming) return;
  coming = true;
  loadAsset(reading, 'reading').then(
    () => {
      controller.abort();
      waiting?.();
    },
    () => {
      setTimeout(() => {
        coming = false;
      }, AGAIN);
      if (instead) location.assign(instead);
      instead = undefined;
    },
  );
}

document.addEventListener('selectionchange', load, { signal });
addEventListener('hashchange', load, { signal });
document.addEventListener('focusin', load, { signal });
// A finger comes to the page to move it.
document.addEventListener('pointerover', ({ pointerType }) => pointerType === 'mouse' && load(), { signal });
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key === '/' && event.target === document.body) waiting = () => document.dispatchEvent(new KeyboardEvent('keydown', event));
    load();
  },
  { signal },
);
document.addEventListener(
  'click',
  (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const pressed = target instanceof Element ? target.closest<HTMLElement>(ANSWERED) : null;
    if (pressed && !(ctrlKey || metaKey || shiftKey)) {
      event.preventDefault();
      waiting = () => pressed.click();
      instead = pressed instanceof HTMLAnchorElement ? pressed.href : undefined;
    }
    load();
  },
  { signal },
);
if (location.hash || location.search.includes('q=') || somethingPinned()) load();
const checks = document.getElementById('checks');
if (checks) new IntersectionObserver(([seen]) => seen?.isIntersecting && load()).observe(checks);

/** Page width from which on notes stand in the margin. */
const margin = matchMedia('(min-width: 75rem)');
const align = () => {
  if (margin.matches)
    loadAsset(notes, 'notes').then(
      () => margin.removeEventListener('change', align),
      () => undefined,
    );
};
if (document.querySelector('.sn')) {
  margin.addEventListener('change', align);
  align();
}
