/** Style of the names that are offered under a search field. */
export const SUGGEST_STYLE = `
.suggest { position: absolute; inset-inline: -1px; top: calc(100% + 0.3rem); z-index: 30; min-width: 18rem; max-width: calc(100vw - 2 * var(--gutter));
  padding: 0.3rem; background: var(--color-paper-raised); border: 1px solid var(--color-rule-firm); border-radius: var(--radius-md);
  box-shadow: var(--shadow-pop) }
.suggest[hidden] { display: none }
.quick .suggest { inset-inline: auto -1px }
.suggest a { display: flex; justify-content: space-between; gap: 1em; padding: 0.45rem 0.6rem; text-decoration: none; font-size: var(--text-sm) }
.suggest a .muted { white-space: nowrap }
.suggest [aria-selected="true"], .suggest li:hover { background: var(--color-data-wash) }
`;
