/** Style of the card of a figure; on narrow screens it is a sheet at the foot. */
export const CARD_STYLE = `
#card { margin: 0; inset: auto; width: min(25rem, 100vw - 2rem); max-height: 80vh; overflow: auto; padding: 1rem 1.25rem 1.1rem;
  background: var(--color-paper-raised); color: var(--color-ink); border: 1px solid var(--color-rule-firm); border-radius: var(--radius-md);
  box-shadow: var(--shadow-pop); font-size: var(--text-sm) }
#card .big { font: 400 1.75rem / 1.3 var(--font-serif); padding-inline-end: 3.5rem }
#card .nm { font-weight: 600 }
#card .fl { color: var(--color-ink-2) }
#card [data-of] { border-top: 1px solid var(--color-rule); margin-top: 0.6rem; padding-top: 0.5rem }
#card [data-of="reference"] li { display: block }
#card [data-of="reference"] .src { display: block }
#card .eq { font-size: 1rem }
#card .acts { margin-top: 0.8rem }
#card .x { position: absolute; inset: 0.5rem 0.6rem auto auto; border: 0; background: none; padding: 0.4rem 0.6rem; cursor: pointer; color: var(--color-ink-2) }
@media (max-width: 47.99rem) {
  #card { inset: auto 0 0 0; width: auto; max-height: 70vh; border-radius: 0; border-width: 2px 0 0; border-color: var(--color-rule-ink) }
}
@media print {
  #card { display: none !important }
}
`;
