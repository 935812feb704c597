import { DISPLAY_STORE } from './browser/display-store.ts';

const root = document.documentElement;
/** What needs scripts is laid out from the start, so that nothing moves when they have come. */
root.classList.add('js');
// Reports have no English page; who comes from one is told in English what the page is.
if (document.referrer.includes('/en/')) root.classList.add('from-english');
try {
  // What is stored was chosen in the sheet of settings; the style sheet answers what it knows.
  Object.assign(root.dataset, JSON.parse(localStorage.getItem(DISPLAY_STORE) ?? '{}'));
} catch {
  // Storage is closed, or holds something else: the page is shown as the system likes it.
}
