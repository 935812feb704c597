/** Style of the dialog of references; colours and sizes are those of the site. */
export const STYLE = `
.citing { width: min(44rem, calc(100vw - 2rem)); max-height: calc(100dvh - 2rem); box-sizing: border-box; padding: 1.5rem;
  border: 1px solid var(--color-rule-firm); border-radius: var(--radius-md); background: var(--color-paper-raised); color: var(--color-ink); overflow: auto }
.citing::backdrop { background: rgb(0 0 0 / 0.4) }
.citing h2 { margin: 0 0 1rem; font-size: 1.25rem }
.citing .x { float: right }
.citing section { margin-block: 1rem }
.citing :is(.c, pre) { margin: 0.25rem 0 0.5rem; padding: 0.5rem 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--color-paper-sunk) }
.citing .c { font-family: var(--font-serif) }
.citing pre { max-height: 12rem; overflow: auto; font: 400 0.8125rem / 1.6 var(--font-mono) }
`;
