import { applySettings, storedSettings } from './lib/settings.ts';

applySettings(document.documentElement, storedSettings());
