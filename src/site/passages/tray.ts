import { html, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import type { Pin } from './pins.ts';
import { passageWords } from './words.ts';

/** Pins that the tray names; of more it says how many there are. */
const NAMED = 4;

/** The tray at the foot of the window: how many places are pinned, their first words, and the way to read them side by side. */
export function trayMarkup(pins: readonly Pin[], address: string, lang: Lang): Markup {
  const w = passageWords(lang);
  const items = pins.slice(-NAMED).map(({ words }) => html`<li lang="zh-Hans">${words || w.wholeReport}…</li>`);
  return html`<aside class="tray" aria-label="${w.tray}"><p role="status"><b>${w.pinned(pins.length)}</b></p><ul>${items}</ul><a class="btn" href="${address}">${w.open}</a><button type="button" class="btn ghost" data-clear>${w.clear}</button></aside>`;
}

/**
 * Style of what the script adds to a page. It comes with the script, because most pages are read without ever pinning anything. Names of buttons
 * stand in attributes and generated content: words that are copied or read out of a passage stay those of its source.
 */
export const TRAY_STYLE = `
.pin{position:absolute;z-index:5;margin-inline-start:.4rem;padding:.05rem .5rem;min-width:1.5rem;min-height:1.5rem;border:1px solid var(--color-rule-firm);border-radius:99px;background:var(--color-paper-raised);color:var(--color-ink-2);font:400 .8125rem/1.4 var(--font-sans);cursor:pointer;user-select:none;white-space:nowrap}
.pin::before{content:attr(data-sign)}
.pin:hover,.pin:focus-visible{color:var(--color-ink);border-color:var(--color-ink)}
.pin[aria-pressed=true]{background:var(--color-ink);color:var(--color-paper)}
@media(forced-colors:active){.pin[aria-pressed=true]{forced-color-adjust:none;background:Highlight;color:HighlightText}}
.tray{position:fixed;inset:auto 0 0;z-index:38;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.25rem;padding:.6rem var(--gutter);background:var(--color-paper-raised);border-top:2px solid var(--color-rule-ink);box-shadow:var(--shadow-pop);font-size:var(--text-sm)}
.tray ul{display:flex;gap:1.25rem;flex:1;min-width:0;overflow:hidden;list-style:none;margin:0;padding:0}
.tray li{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;min-width:0;color:var(--color-ink-3);font-family:var(--font-serif)}
.tray p{margin:0;white-space:nowrap}
.tray-open{padding-bottom:4.5rem}
.pop .pin{position:static}
@media(max-width:47.99rem){.tray ul{display:none}.tray p{flex:1}}
@media print{.tray,.pin{display:none}}
`;
