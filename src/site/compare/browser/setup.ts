import { OPEN_CHIPS } from '../../../compare/setup.ts';
import type { CompareState } from '../../../compare/state.ts';
import { DEFAULT_STATE, SORTS, writeState } from '../../../compare/state.ts';
import { compareWords } from '../../compare/words.ts';
import { groupName, yearName } from '../../i18n/labels.ts';
import { make } from './dom.ts';
import type { CompareModel } from './model.ts';
import { type Option, picker } from './picker.ts';

/** What the controls ask for. */
export type Asks = {
  change(state: CompareState): void;
  csv(): void;
  link(button: HTMLElement): void;
};

const NARROW = '(max-width: 47.99rem)';
/** Characters of the address that are shown; the copied link has all. */
const ADDRESS = 240;

function without(list: readonly string[], id: string): string[] {
  return list.filter((other) => other !== id);
}

/** The field that orders the columns: as chosen, by name, by year, or by a row whose values may stand side by side. */
function orderField(model: CompareModel, state: CompareState, charted: readonly string[], asks: Asks): HTMLElement {
  const { lang, view } = model;
  const w = compareWords(lang);
  const shown = state.sort === null || SORTS.has(state.sort) || charted.includes(state.sort) ? charted : [state.sort, ...charted];
  const options = [
    ['', w.sortChosen],
    ['name', w.sortName],
    ['year', w.sortYear],
    ...shown.map((id) => [id, w.sortBy(view.indicators.get(id)?.[lang] ?? id)]),
  ].map(([value = '', name = '']) => make('option', { value, selected: value === (state.sort ?? '') }, name));
  return make(
    'select',
    { id: 'order', change: (event) => asks.change({ ...state, sort: (event.currentTarget as HTMLSelectElement).value || null }) },
    ...options,
  );
}

/** The controls: chosen districts and rows as chips, fields to add more, the address, what can be taken away. */
export function drawSetup(place: HTMLElement, model: CompareModel, state: CompareState, charted: readonly string[], asks: Asks): void {
  const { lang, payload, view } = model;
  const w = compareWords(lang);
  const { districts, indicators } = model.filled(state);
  const districtName = (code: string) => model.districts.get(code)?.name ?? code;
  const rowName = (id: string) => (view.indicators.get(id) ?? view.themes.get(id))?.[lang] ?? id;

  const removable = (name: string, remove: () => void) =>
    make(
      'button',
      { type: 'button', class: 'chip', 'aria-pressed': 'true', 'aria-label': w.remove(name), click: remove },
      name,
      make('span', { 'aria-hidden': 'true' }, '✕'),
    );
  const districtChips = () =>
    districts.map((code) => removable(districtName(code), () => asks.change({ ...state, districts: without(districts, code) })));
  const rowChips = () => [
    ...indicators.map((id) => removable(rowName(id), () => asks.change({ ...state, indicators: without(indicators, id) }))),
    ...state.themes.map((id) => removable(rowName(id), () => asks.change({ ...state, themes: without(state.themes, id) }))),
  ];
  const districtOptions = (): Option[] =>
    model.corpus.districts
      .filter((district) => !districts.includes(district.code))
      .map((district) => ({
        id: district.code,
        name: district.name,
        note: [...new Set(district.path.slice(0, -1))].join(' '),
        find: [
          ...district.path,
          district.code,
          '|',
          district.pinyin,
          '|',
          ...district.reports.map((id) => yearName(model.reports.get(id)?.year ?? null, lang)),
        ].join(' '),
      }));
  const rowOptions = (): Option[] => [
    ...payload.indicators
      .filter((indicator) => !indicators.includes(indicator.id))
      .map((indicator) => ({
        id: indicator.id,
        name: indicator[lang],
        note: `${w.indicators} · ${groupName(indicator.group, lang)}`,
        find: indicator.find,
      })),
    ...payload.themes
      .filter((theme) => !state.themes.includes(theme.id))
      .map((theme) => ({ id: `t:${theme.id}`, name: theme[lang], note: w.themes, find: theme.find })),
  ];
  /** Rows stand in the order of the codebook, so that groups stay together. */
  const inOrder = (ids: readonly string[]) => payload.indicators.map((indicator) => indicator.id).filter((id) => ids.includes(id));
  const takeRow = (id: string) =>
    id.startsWith('t:')
      ? asks.change({ ...state, themes: [...state.themes, id.slice(2)] })
      : asks.change({ ...state, indicators: inOrder([...indicators, id]) });

  const only = make(
    'button',
    {
      type: 'button',
      class: 'chip',
      'aria-pressed': String(state.comparableOnly),
      click: () => asks.change({ ...state, comparableOnly: !state.comparableOnly }),
    },
    w.onlyComparable,
  );
  /** Chips, folded where they are many and made when they are asked for; what a reader has unfolded stays open. */
  const folded = (id: string, label: string, count: number, chips: () => readonly HTMLElement[], open: number): readonly HTMLElement[] => {
    if (count <= open) return chips();
    const summary = make('summary', { class: 'chip' }, `${label} `, make('span', { class: 'n' }, String(count)));
    const inside = make('div', { class: 'chips' });
    const details = make('details', { id, open: place.querySelector<HTMLDetailsElement>(`#${id}`)?.open === true }, summary, inside);
    const fill = () => {
      if (details.open && inside.childElementCount === 0) inside.append(...chips());
    };
    details.addEventListener('toggle', fill);
    fill();
    return [details];
  };
  const order = orderField(model, state, charted, asks);
  const narrow = matchMedia(NARROW).matches;
  const query = writeState(state);
  const line = (label: string, add: string | null, ...parts: Node[]) => [
    make('span', { class: 'label' }, label),
    make('div', { class: 'chips', 'data-add': add }, ...parts),
  ];
  place.replaceChildren(
    ...line(
      w.districts,
      'add-district',
      ...folded('fold-districts', w.districts, districts.length, districtChips, narrow ? OPEN_CHIPS.narrow : OPEN_CHIPS.districts),
      picker('add-district', w.addDistrict, w.nothingFound, districtOptions, (id) =>
        asks.change({ ...state, districts: [...districts, id] }),
      ),
    ),
    ...line(
      w.indicators,
      'add-row',
      ...folded('fold-rows', w.indicators, indicators.length + state.themes.length, rowChips, narrow ? OPEN_CHIPS.narrow : OPEN_CHIPS.rows),
      only,
      picker('add-row', w.addRow, w.nothingFound, rowOptions, takeRow),
    ),
    make('label', { class: 'label', for: 'order' }, w.sort),
    make('div', { class: 'chips' }, order),
    make('span', { class: 'label' }, w.address),
    make('span', { class: 'url' }, `/compare/${query.length > ADDRESS ? `${query.slice(0, ADDRESS)}…` : query}`),
    ...line(
      w.take,
      null,
      make('button', { type: 'button', class: 'btn', click: () => asks.csv() }, w.csv),
      make('button', { type: 'button', class: 'btn ghost', click: (event) => asks.link(event.currentTarget as HTMLElement) }, w.copyLink),
      ...(query === '' ? [] : [make('button', { type: 'button', class: 'btn ghost', click: () => asks.change(DEFAULT_STATE) }, w.reset)]),
    ),
  );
  place.inert = false;
  place.removeAttribute('aria-hidden');
}
