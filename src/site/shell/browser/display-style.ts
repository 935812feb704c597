/** Style of the display settings. */
export const DISPLAY_STYLE = `
#display { width: 16.5rem; padding: 1rem }
#display fieldset { border: 0; padding: 0; margin: 0 0 0.75rem; display: grid; grid-template-columns: 4.5em 1fr; align-items: center }
#display fieldset:last-child { margin: 0 }
#display legend { float: left; padding: 0; color: var(--color-ink-3); font-size: var(--text-sm) }
#display div { display: flex; border: 1px solid var(--color-rule-firm); border-radius: var(--radius-md); overflow: hidden }
#display button { flex: 1; border: 0; background: none; padding: 0.35rem 0.5rem; cursor: pointer; font-size: var(--text-sm); color: var(--color-ink-2); white-space: nowrap; height: auto }
#display button + button { border-left: 1px solid var(--color-rule) }
#display [aria-pressed="true"] { background: var(--color-ink); color: var(--color-paper) }
@media (forced-colors: active) { #display [aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText } }
`;
