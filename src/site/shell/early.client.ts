import { applySettings, storedSettings } from './browser/settings.ts';

const root = document.documentElement;
/** What needs scripts is laid out from the start, so that nothing moves when they have come. */
root.classList.add('js');
// Reports have no English page; who comes from one is told in English what the page is.
if (document.referrer.includes('/en/')) root.classList.add('from-english');
applySettings(root, storedSettings());
