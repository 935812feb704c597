/** Style of what lights up, is dimmed or is put beside checks and problems under the reader's hand. */
export const READING_STYLE = `
.parts rect.on { fill: var(--color-seal) }
.q.part { background: var(--color-data-1); color: var(--color-paper) !important; box-shadow: 0 0 0 2px var(--color-data-1); text-decoration-color: transparent }
.q.part .v { color: inherit }
.text .dim { opacity: 0.45 }
.here a { margin-inline-start: 0.6em; padding-block: 0.25rem; font-weight: 400 }
`;
