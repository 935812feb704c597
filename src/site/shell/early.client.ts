import { applySettings, storedSettings } from './browser/settings.ts';

const root = document.documentElement;
/** What needs scripts is laid out from the start, so that nothing moves when they have come. */
root.classList.add('js');
applySettings(root, storedSettings());
