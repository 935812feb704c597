import { attributes, type Content, html, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { compareWords } from './words.ts';

/** Something chosen, or that may be: its key (`d:330803`, `c:problems`, `i:school-count`, `t:music`) and name. */
export type Choice = { key: string; name: string /** The same as markup, where it has parts in two languages. */; shown?: Content };

/** What the controls of the comparison show. */
export type Setup = {
  lang: Lang;
  districts: readonly Choice[];
  /** Claims, indicators, themes. */
  rows: readonly Choice[];
  /** Most chips that stand unfolded. */
  open: { districts: number; rows: number };
  /** Lists that the reader has unfolded. */
  unfolded: ReadonlySet<string>;
  comparableOnly: boolean;
  /** Whether only rows with a value reviewed by a person are shown; null where nobody reviewed any. */
  reviewedOnly: boolean | null;
  /** Whether figures of the country and the provinces are shown. */
  references: boolean;
  /** Which indicators are the rows: those that several reports give, all that any gives, or a choice. */
  extent: 'shared' | 'all' | 'chosen';
  /** Number of all indicators that a report gives. */
  all: number;
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
    ({ key, name, shown = name }) =>
      html`<button type="button" class="chip" aria-pressed="true" title="${remove(name)}" data-drop="${key}">${shown}<span aria-hidden="true">✕</span></button>`,
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

/** Forms in which the view is taken away. */
const FORMS = ['csv', 'xlsx', 'markdown', 'cite'] as const;
export type Form = (typeof FORMS)[number];

/** A form by its name; null where there is none of it. */
export function formOf(name: string): Form | null {
  return FORMS.find((form) => form === name) ?? null;
}

function takeAway({ lang, query }: Setup): Markup {
  const w = compareWords(lang);
  const button = (name: string, hook: Markup) => html`<button type="button" class="btn ghost"${hook}>${name}</button>`;
  const take = FORMS.map((form) => button(w[form], attributes({ 'data-take': form })));
  return html`<span class="label">${w.take}</span><div class="chips">${take}${button(w.copyLink, attributes({ 'data-link': true }))}${button(w.keep, attributes({ 'data-sets': true }))}${query !== '' && button(w.reset, attributes({ 'data-reset': true }))}</div>`;
}

/** Chips that choose among rows: which indicators, and whether only those that may be compared. */
function extents({ lang, extent, all, comparableOnly, reviewedOnly, references }: Setup): Markup[] {
  const w = compareWords(lang);
  const chip = (name: string, pressed: boolean, hook: Markup) =>
    html`<button type="button" class="chip" aria-pressed="${String(pressed)}"${hook}>${name}</button>`;
  return [
    chip(w.rowsShared, extent === 'shared', attributes({ 'data-extent': 'shared' })),
    chip(w.rowsAll(all), extent === 'all', attributes({ 'data-extent': 'all' })),
    chip(w.onlyComparable, comparableOnly, attributes({ 'data-only': true })),
    ...(reviewedOnly === null ? [] : [chip(w.onlyReviewed, reviewedOnly, attributes({ 'data-reviewed': true }))]),
    chip(w.references, references, attributes({ 'data-references': true })),
  ];
}

/** The controls: chosen districts and rows as chips, fields to add more, order, address, what can be taken away. */
export function setupControls(setup: Setup): Markup {
  const w = compareWords(setup.lang);
  const { query } = setup;
  const line = (label: string, add: string, inside: Content) =>
    html`<span class="label">${label}</span><div class="chips" data-add="${add}">${inside}</div>`;
  return html`${line(w.districts, 'add-district', [
    folded('districts', w.districts, setup),
    setup.districts.length > 1 && html`<button type="button" class="chip" data-none>${w.none}</button>`,
    adder('add-district', w.addDistrict),
  ])}${line(w.rows, 'add-row', [
    extents(setup),
    folded('rows', w.rows, setup),
    adder('add-row', w.addRow),
  ])}${orderField(setup)}<span class="label">${w.address}</span><span class="url">/compare/${
    query.length > ADDRESS ? `${query.slice(0, ADDRESS)}…` : query
  }</span>${takeAway(setup)}`;
}

/** Something that can be added, with what it is found by. */
export type Option = Choice & { note: string; find: string };

/** Options of a field; a line that nothing was found where there are none. */
export function optionItems(options: readonly Option[], lang: Lang): Markup[] {
  if (options.length === 0) return [html`<li role="option" aria-disabled="true">${compareWords(lang).nothingFound}</li>`];
  return options.map(
    ({ key, name, shown = name, note }) => html`<li role="option" data-key="${key}">${shown}<span class="note">${note}</span></li>`,
  );
}
