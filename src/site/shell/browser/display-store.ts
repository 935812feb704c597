/** Where the browser keeps the display settings, by name of the storage entry. */
export const DISPLAY_STORE = 'display';
