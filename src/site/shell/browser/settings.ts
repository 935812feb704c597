import { DISPLAY_STORE } from './display-store.ts';

/** What a reader may set: 字号 size, 明暗 theme, 对比 contrast. An absent key is the default. */
export type Settings = Partial<Record<Setting, string>>;

const SETTINGS = { size: ['s', 'l'], theme: ['light', 'dark'], contrast: ['more'] } as const;
export type Setting = keyof typeof SETTINGS;
const KEYS = Object.keys(SETTINGS) as Setting[];

/** Settings kept in this browser; none where storage is closed (private windows, some `file://` set-ups). */
export function storedSettings(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(DISPLAY_STORE) ?? '{}');
    return stored && typeof stored === 'object' ? (stored as Settings) : {};
  } catch {
    return {};
  }
}

/** Keeps settings for later pages; without storage they hold for this page only. */
export function storeSettings(settings: Settings): void {
  try {
    localStorage.setItem(DISPLAY_STORE, JSON.stringify(settings));
  } catch {
    return;
  }
}

/** Puts known settings on the root element as `data-*`, which the style sheet answers. */
export function applySettings(root: HTMLElement, settings: Settings): void {
  for (const key of KEYS) {
    const value = settings[key];
    if (value && (SETTINGS[key] as readonly string[]).includes(value)) root.dataset[key] = value;
    else delete root.dataset[key];
  }
}
