import { html, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { searchWords } from './words.ts';

/** The bar over a report that a search led to: what is marked, which of the places one is at, the way to the next, back, and out. */
export function landingBar(query: string, count: number, results: string, lang: Lang): Markup {
  const w = searchWords(lang).landing;
  const step = (name: string, sign: string, by: number) =>
    html`<button type="button" class="btn ghost" aria-label="${name}" data-step="${by}">${sign}</button>`;
  const steps = count > 1 && html`${step(w.before, '↑', -1)}${step(w.next, '↓', 1)}`;
  return html`<aside class="landing" aria-label="${w.label}"><p role="status"><b lang="zh-Hans">${query}</b> <span data-at></span></p>${steps}<a href="${results}">${w.back}</a><button type="button" class="btn ghost" data-clear>${w.clear}</button></aside>`;
}

/** Names under which the places are lit. */
export const LIT = { all: 'search-found', current: 'search-current' } as const;

/** Style of the bar, of the places and of the passage; it comes with the script, as most reports are read without it. */
export const LANDING_STYLE = `
.landing{position:fixed;inset:auto 0 0;z-index:37;display:flex;flex-wrap:wrap;align-items:center;gap:.35rem .75rem;padding:.5rem var(--gutter);background:var(--color-paper-raised);border-top:2px solid var(--color-seal);box-shadow:var(--shadow-pop);font-size:var(--text-sm)}
.landing p{margin:0;flex:1;min-width:8rem}
.landing .btn{min-height:2rem;padding:.1rem .7rem}
.landed{box-shadow:-1rem 0 0 -.8rem var(--color-seal)}
.has-landing{padding-bottom:4rem}
::highlight(${LIT.all}){background-color:var(--color-data-wash);text-decoration:underline 2px var(--color-seal)}
::highlight(${LIT.current}){background-color:var(--color-seal);color:var(--color-paper)}
@media print{.landing{display:none}}
`;
