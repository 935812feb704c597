import notes from 'script:notes';
import reading from 'script:reading';
import { PIN_STORE } from '../passages/pin-places.ts';
import { printFoot } from '../shell/browser/print-foot.ts';

/*
  What a report needs before a reader's hand comes. All that follows the hand is a script of its own (`reading.client.ts`), loaded when the hand comes:
  with a mouse on the page, a key, a focus, a selection, something pressed, or by an address that names a place or words; and when the checks, which get
  links to be cited, come in sight. Notes are moved beside their figures where they stand in the margin.
*/

/** Time after which a script that did not come may be asked for again, in milliseconds. */
const AGAIN = 3000;
/** What scripts answer when it is pressed. */
const ANSWERED = 'main button, a[data-file], a[data-wrong], .text .q[id]';
const HAND = ['selectionchange', 'focusin', 'pointerover', 'keydown', 'click'] as const;

const own = (document.currentScript as HTMLScriptElement).src;

/** Brings a script that lies beside this one. */
function bring(file: string, come: () => void, failed?: () => void): void {
  const script = document.createElement('script');
  script.src = own.replace(/[^/]*$/, file);
  script.onload = come;
  script.onerror = () => {
    script.remove();
    failed?.();
  };
  document.head.append(script);
}

printFoot();

/** Paper shows what is folded on the screen, but for figures that read as they are written. */
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not(.text div[id] details)')) details.open = true;
});

let coming = false;
/** What was done before the script had come, to be done again. */
let waiting: (() => void) | undefined;
/** Where what was pressed leads where the script does not come. */
let instead: string | undefined;

function load(): void {
  if (coming) return;
  coming = true;
  bring(
    reading,
    () => {
      for (const type of HAND) document.removeEventListener(type, hand);
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

/** Keeps what a key or a press means until the script can answer it. */
function remember(event: KeyboardEvent | PointerEvent): void {
  const { type, target, ctrlKey, metaKey, shiftKey } = event;
  if ('key' in event && event.key === '/' && target === document.body)
    waiting = () => document.dispatchEvent(new KeyboardEvent(type, event));
  const pressed = type === 'click' && !(ctrlKey || metaKey || shiftKey) && (target as Element).closest<HTMLElement>(ANSWERED);
  if (!pressed) return;
  event.preventDefault();
  waiting = () => pressed.click();
  instead = (pressed as HTMLAnchorElement).href;
}

function hand(event: Event): void {
  // A finger comes to the page to move it.
  if (event.type === 'pointerover' && (event as PointerEvent).pointerType !== 'mouse') return;
  remember(event as KeyboardEvent | PointerEvent);
  load();
}

for (const type of HAND) document.addEventListener(type, hand);
addEventListener('hashchange', load);

/** Whether the reader has pinned passages. */
let pinned = false;
try {
  pinned = (localStorage.getItem(PIN_STORE) ?? '[]') !== '[]';
} catch {
  // Storage is closed: nothing is pinned.
}
if (location.hash || location.search.includes('q=') || pinned) load();
const checks = document.getElementById('checks');
if (checks) new IntersectionObserver(([seen]) => seen?.isIntersecting && load()).observe(checks);

/** Page width from which on notes stand in the margin. */
const margin = matchMedia('(min-width: 75rem)');
/** Brings the script that moves them there, once. */
const align = () => {
  if (!margin.matches) return;
  margin.onchange = null;
  bring(
    notes,
    () => undefined,
    () => {
      margin.onchange = align;
    },
  );
};
if (document.querySelector('.text div[id]')) {
  margin.onchange = align;
  align();
}
