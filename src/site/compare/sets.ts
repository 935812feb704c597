import { attributes, html, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { compareWords } from './words.ts';

/** A comparison that a reader has named: its address after `/compare/`. */
export type KeptSet = { name: string; query: string };

/** Most sets that are kept, and longest name and address of one. */
const [MOST, NAME, QUERY] = [200, 80, 8000];

/** Sets in something found in storage or in a file; whatever is none is left out, and of equal names the last counts. */
export function setsIn(found: unknown): KeptSet[] {
  if (!Array.isArray(found)) return [];
  const byName = new Map<string, KeptSet>();
  for (const item of found as unknown[]) {
    if (typeof item !== 'object' || item === null || !('name' in item) || !('query' in item)) continue;
    const { name, query } = item;
    if (typeof name !== 'string' || typeof query !== 'string' || name.trim() === '') continue;
    if (query.length > QUERY || !/^(?:\?|$)/.test(query)) continue;
    byName.set(name.trim().slice(0, NAME), { name: name.trim().slice(0, NAME), query });
  }
  return [...byName.values()].slice(-MOST);
}

/** The sets of two lists; of equal names that of the second counts. */
export function joinedSets(own: readonly KeptSet[], more: readonly KeptSet[]): KeptSet[] {
  return setsIn([...own, ...more]);
}

/** The list of sets: each leads to its comparison, and may be deleted. */
export function setList(sets: readonly KeptSet[], page: string, lang: Lang): Markup {
  const w = compareWords(lang).sets;
  if (sets.length === 0) return html`<p class="note">${w.none}</p>`;
  const items = sets.map(
    ({ name, query }) =>
      html`<li><a href="${page + query}">${name}</a><button type="button" class="btn ghost" aria-label="${w.drop(name)}" data-drop-set="${name}">✕</button></li>`,
  );
  return html`<ul class="sets">${items}</ul>`;
}

/** The dialogue that keeps, lists and hands over sets. */
export function setDialog(lang: Lang): Markup {
  const w = compareWords(lang).sets;
  const button = (name: string, hook: string, kind = 'btn ghost') =>
    html`<button type="button" class="${kind}"${attributes({ [hook]: true })}>${name}</button>`;
  const form = html`<form class="keep" method="dialog"><label for="set-name">${w.name}</label><div class="chips"><input id="set-name" type="text" maxlength="${NAME}" autocomplete="off" required><button class="btn" value="keep">${w.save}</button></div></form>`;
  const more = html`<div class="chips">${button(w.exportAll, 'data-export')}<label class="btn ghost">${w.importAll}<input class="vh" type="file" accept=".json,application/json" data-import></label>${button(w.close, 'data-close')}</div>`;
  return html`<dialog class="sheet-dialog" aria-labelledby="sets-title"><h2 id="sets-title">${w.title}</h2>${form}<p class="note" role="status" data-told></p><div data-list></div>${more}<p class="note">${w.note}</p></dialog>`;
}
