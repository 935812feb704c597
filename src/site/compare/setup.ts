import { attributes, type Content, html, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { compareWords } from './words.ts';

/** Something chosen, or that may be: its key (`d:330803`, `i:school-count`, `t:music`) and name. */
export type Choice = { key: string; name: string };

/** What the controls of the comparison show. */
export type Setup = {
  lang: Lang;
  districts: readonly Choice[];
  /** Indicators, then themes. */
  rows: readonly Choice[];
  /** Most chips that stand unfolded. */
  open: { districts: number; rows: number };
  /** Lists that the reader has unfolded. */
  unfolded: ReadonlySet<string>;
  comparableOnly: boolean;
  /** What the columns may be ordered by, and what they are. */
  orders: readonly Choice[];
  order: string;
  /** Query of the address; empty for the default. */
  query: string;
};

/** Characters of the address that are shown; the copied link has all. */
const ADDRESS = 240;

/** Chips of what was chosen; each takes its own away. */
export function chips(choices: readonly Choice[], lang: Lang): Markup[] {
  const { remove } = compareWords(lang);
  return choices.map(
    ({ key, name }) =>
      html`<button type="button" class="chip" aria-pressed="true" aria-label="${remove(name)}" data-drop="${key}">${name}<span aria-hidden="true">✕</span></button>`,
  );
}

/** Chips, folded where they are many; folded ones are made when they are asked for. */
function folded(list: 'districts' | 'rows', label: string, { lang, open, unfolded, ...setup }: Setup): Content {
  const choices = setup[list];
  if (choices.length <= open[list]) return chips(choices, lang);
  const isOpen = unfolded.has(list);
  const inside = html`<div class="chips">${isOpen && chips(choices, lang)}</div>`;
  return html`<details data-fold="${list}"${attributes({ open: isOpen })}><summary class="chip">${label} <span class="n">${choices.length}</span></summary>${inside}</details>`;
}

/** A field that finds what may be added. */
function adder(id: string, label: string): Markup {
  return html`<div class="add"><input id="${id}" type="text" placeholder="＋ ${label}" aria-label="${label}" autocomplete="off"><ul role="listbox" id="${id}-list" aria-label="${label}" hidden></ul></div>`;
}

function orderField({ lang, orders, order }: Setup): Markup {
  const options = orders.map(({ key, name }) => html`<option value="${key}"${attributes({ selected: key === order })}>${name}</option>`);
  return html`<label class="label" for="order">${compareWords(lang).sort}</label><div class="chips"><select id="order">${options}</select></div>`;
}

function takeAway({ lang, query }: Setup): Markup {
  const w = compareWords(lang);
  const reset = html`<button type="button" class="btn ghost" data-reset>${w.reset}</button>`;
  return html`<span class="label">${w.take}</span><div class="chips"><button type="button" class="btn" data-csv>${w.csv}</button><button type="button" class="btn ghost" data-link>${w.copyLink}</button>${query !== '' && reset}</div>`;
}

/** The controls: chosen districts and rows as chips, fields to add more, order, address, what can be taken away. */
export function setupControls(setup: Setup): Markup {
  const w = compareWords(setup.lang);
  const { query, comparableOnly } = setup;
  const line = (label: string, add: string, inside: Content) =>
    html`<span class="label">${label}</span><div class="chips" data-add="${add}">${inside}</div>`;
  const only = html`<button type="button" class="chip" aria-pressed="${String(comparableOnly)}" data-only>${w.onlyComparable}</button>`;
  return html`${line(w.districts, 'add-district', [folded('districts', w.districts, setup), adder('add-district', w.addDistrict)])}${line(
    w.indicators,
    'add-row',
    [folded('rows', w.indicators, setup), only, adder('add-row', w.addRow)],
  )}${orderField(setup)}<span class="label">${w.address}</span><span class="url">/compare/${
    query.length > ADDRESS ? `${query.slice(0, ADDRESS)}…` : query
  }</span>${takeAway(setup)}`;
}

/** Something that can be added, with what it is found by. */
export type Option = Choice & { note: string; find: string };

/** Options of a field; a line that nothing was found where there are none. */
export function optionItems(options: readonly Option[], lang: Lang): Markup[] {
  if (options.length === 0) return [html`<li role="option" aria-disabled="true">${compareWords(lang).nothingFound}</li>`];
  return options.map(({ key, name, note }) => html`<li role="option" data-key="${key}">${name}<span class="note">${note}</span></li>`);
}
