import { OPEN_CHIPS } from '../../../compare/setup.ts';
import { type CompareState, DEFAULT_STATE, SORTS, writeState } from '../../../compare/state.ts';
import { groupName, yearName } from '../../i18n/labels.ts';
import { Combobox } from '../../ui/browser/combobox.ts';
import { elements, onAct } from '../../ui/browser/dom.ts';
import { matches, normalise } from '../../ui/browser/narrow.ts';
import { type Choice, chips, type Option, optionItems, type Setup, setupControls } from '../setup.ts';
import { compareWords } from '../words.ts';
import type { CompareModel } from './model.ts';

/** What the controls ask for. */
export type Asks = {
  change(state: CompareState): void;
  csv(): void;
  link(button: HTMLElement): void;
};

/** What the controls are drawn from: the state, and the rows whose values may stand side by side. */
export type Shown = { state: CompareState; charted: readonly string[] };

const NARROW = '(max-width: 47.99rem)';
/** Options shown at once. */
const OPTIONS = 30;

function orders({ lang, view }: CompareModel, { state, charted }: Shown): Choice[] {
  const w = compareWords(lang);
  const shown = state.sort === null || SORTS.has(state.sort) || charted.includes(state.sort) ? charted : [state.sort, ...charted];
  return [
    { key: '', name: w.sortChosen },
    { key: 'name', name: w.sortName },
    { key: 'year', name: w.sortYear },
    ...shown.map((id) => ({ key: id, name: w.sortBy(view.indicators.get(id)?.[lang] ?? id) })),
  ];
}

function setupOf(model: CompareModel, shown: Shown, unfolded: ReadonlySet<string>): Setup {
  const { lang, view } = model;
  const { state } = shown;
  const filled = model.filled(state);
  const name = (id: string) => (view.indicators.get(id) ?? view.themes.get(id))?.[lang] ?? id;
  const narrow = matchMedia(NARROW).matches;
  return {
    lang,
    districts: filled.districts.map((code) => ({ key: `d:${code}`, name: model.districts.get(code)?.name ?? code })),
    rows: [
      ...filled.indicators.map((id) => ({ key: `i:${id}`, name: name(id) })),
      ...state.themes.map((id) => ({ key: `t:${id}`, name: name(id) })),
    ],
    open: narrow ? { districts: OPEN_CHIPS.narrow, rows: OPEN_CHIPS.narrow } : OPEN_CHIPS,
    unfolded,
    comparableOnly: state.comparableOnly,
    orders: orders(model, shown),
    order: state.sort ?? '',
    query: writeState(state),
  };
}

function districtOptions(model: CompareModel, state: CompareState): Option[] {
  const { districts } = model.filled(state);
  const rest = model.corpus.districts.filter(({ code }) => !districts.includes(code));
  return rest.map(({ code, name, path, pinyin, reports }) => {
    const years = reports.map((id) => yearName(model.reports.get(id)?.year ?? null, model.lang));
    return {
      key: `d:${code}`,
      name,
      note: [...new Set(path.slice(0, -1))].join(' '),
      find: [...path, code, '|', pinyin, '|', ...years].join(' '),
    };
  });
}

function rowOptions({ payload, lang, filled }: CompareModel, state: CompareState): Option[] {
  const w = compareWords(lang);
  const { indicators } = filled(state);
  return [
    ...payload.indicators
      .filter(({ id }) => !indicators.includes(id))
      .map(({ id, group, find, ...names }) => ({
        key: `i:${id}`,
        name: names[lang],
        note: `${w.indicators} · ${groupName(group, lang)}`,
        find,
      })),
    ...payload.themes
      .filter(({ id }) => !state.themes.includes(id))
      .map(({ id, find, ...names }) => ({ key: `t:${id}`, name: names[lang], note: w.themes, find })),
  ];
}

const without = (list: readonly string[], id: string) => list.filter((other) => other !== id);

/** The state with a choice (`d:330803`) added or taken away. Rows stand in the order of the codebook, so that groups stay together. */
function changed(model: CompareModel, state: CompareState, key: string, add: boolean): CompareState {
  const { districts, indicators } = model.filled(state);
  const id = key.slice(2);
  const next = (list: readonly string[]) => (add ? [...list, id] : without(list, id));
  if (key.startsWith('d:')) return { ...state, districts: next(districts) };
  if (key.startsWith('t:')) return { ...state, themes: next(state.themes) };
  const wanted = next(indicators);
  return { ...state, indicators: add ? model.payload.indicators.map(({ id }) => id).filter((one) => wanted.includes(one)) : wanted };
}

function addField(place: HTMLElement, id: string, options: () => Option[], take: (key: string) => void, lang: CompareModel['lang']): void {
  const field = place.querySelector<HTMLInputElement>(`#${id}`);
  const list = place.querySelector<HTMLElement>(`#${id}-list`);
  if (!field || !list) return;
  new Combobox({
    field,
    list,
    first: true,
    options: (typed) => {
      const query = normalise(typed);
      const found = options().filter(({ find }) => matches(normalise(find), query));
      return optionItems(found.slice(0, OPTIONS), lang);
    },
    take: ({ dataset: { key } }) => {
      field.value = '';
      if (key) take(key);
    },
  });
}

/** The controls of a page: their place, what is shown when the reader acts, the lists unfolded, and how a choice is added or dropped. */
type Controls = {
  place: HTMLElement;
  now: () => Shown;
  unfolded: Set<string>;
  change: (key: string, add: boolean) => void;
};

function listen({ place, now, change }: Controls, asks: Asks): void {
  onAct(place, {
    drop: (key) => change(key, false),
    only: () => asks.change({ ...now().state, comparableOnly: !now().state.comparableOnly }),
    csv: () => asks.csv(),
    link: (_, button) => asks.link(button),
    reset: () => asks.change(DEFAULT_STATE),
  });
  place.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) asks.change({ ...now().state, sort: target.value || null });
  });
}

/** What a reader has unfolded is filled then, and stays open when the controls are drawn anew. */
function fillUnfolded({ place, now, unfolded }: Controls, model: CompareModel): void {
  const toggled = ({ target }: Event) => {
    if (!(target instanceof HTMLDetailsElement)) return;
    const list = target.dataset.fold === 'districts' ? 'districts' : 'rows';
    unfolded[target.open ? 'add' : 'delete'](list);
    const inside = target.querySelector('.chips');
    if (target.open && inside?.childElementCount === 0)
      inside.append(...elements(chips(setupOf(model, now(), unfolded)[list], model.lang)));
  };
  place.addEventListener('toggle', toggled, true);
}

/** The controls in their place. The function returned draws them for a state. */
export function setupIn(place: HTMLElement, model: CompareModel, asks: Asks): (shown: Shown) => void {
  const unfolded = new Set<string>();
  let shown: Shown = { state: DEFAULT_STATE, charted: [] };
  const change = (key: string, add: boolean) => asks.change(changed(model, shown.state, key, add));
  const take = (key: string) => change(key, true);
  const controls: Controls = { place, now: () => shown, unfolded, change };
  listen(controls, asks);
  fillUnfolded(controls, model);
  return (next) => {
    shown = next;
    place.replaceChildren(...elements(setupControls(setupOf(model, shown, unfolded))));
    addField(place, 'add-district', () => districtOptions(model, shown.state), take, model.lang);
    addField(place, 'add-row', () => rowOptions(model, shown.state), take, model.lang);
    place.inert = false;
    place.removeAttribute('aria-hidden');
  };
}
