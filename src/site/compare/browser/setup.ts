import { CLAIM_KINDS } from '../../../compare/claims.ts';
import { OPEN_CHIPS } from '../../../compare/setup.ts';
import { type CompareState, DEFAULT_STATE, SORTS, writeState } from '../../../compare/state.ts';
import { divisionLabel, divisionMarkup } from '../../i18n/division-names.ts';
import { groupName, yearName } from '../../i18n/labels.ts';
import { clauses } from '../../i18n/text.ts';
import { Combobox } from '../../ui/browser/combobox.ts';
import { elements, onAct } from '../../ui/browser/dom.ts';
import { matches, normalise } from '../../ui/browser/narrow.ts';
import { type Choice, chips, type Form, formOf, type Option, optionItems, type Setup, setupControls } from '../setup.ts';
import { claimKind, claimName } from '../view-words.ts';
import { compareWords } from '../words.ts';
import type { CompareModel } from './model.ts';

/** What the controls ask for. */
export type Asks = {
  change(state: CompareState): void;
  take(form: Form, button: HTMLElement): void;
  link(button: HTMLElement): void;
  sets(): void;
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

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, at) => id === b[at]);

function extentOf({ payload }: CompareModel, { indicators }: CompareState): Setup['extent'] {
  if (indicators === null || same(indicators, payload.defaults)) return 'shared';
  return same(indicators, payload.stated) ? 'all' : 'chosen';
}

/** A district to choose: a label to be read out, and a name to be seen. */
function districtChoice(code: string, { districts, lang }: CompareModel): Choice {
  const district = districts.get(code);
  const key = `d:${code}`;
  return district ? { key, name: divisionLabel(district, lang), shown: divisionMarkup(district, lang) } : { key, name: code };
}

function setupOf(model: CompareModel, shown: Shown, unfolded: ReadonlySet<string>): Setup {
  const { lang, view } = model;
  const { state } = shown;
  const filled = model.filled(state);
  const name = (id: string) => (view.indicators.get(id) ?? view.themes.get(id))?.[lang] ?? id;
  const narrow = matchMedia(NARROW).matches;
  return {
    lang,
    districts: filled.districts.map((code) => districtChoice(code, model)),
    rows: [
      ...(filled.claims ?? []).map((kind) => ({ key: `c:${kind}`, name: claimName(kind, lang) })),
      ...filled.indicators.map((id) => ({ key: `i:${id}`, name: name(id) })),
      ...state.themes.map((id) => ({ key: `t:${id}`, name: name(id) })),
    ],
    open: narrow ? { districts: OPEN_CHIPS.narrow, rows: OPEN_CHIPS.narrow } : OPEN_CHIPS,
    unfolded,
    comparableOnly: state.comparableOnly,
    reviewedOnly: model.payload.reviewed || state.reviewedOnly ? state.reviewedOnly : null,
    references: state.references,
    extent: extentOf(model, state),
    all: model.payload.stated.length,
    orders: orders(model, shown),
    order: state.sort ?? '',
    query: writeState(state),
  };
}

function districtOptions(model: CompareModel, state: CompareState): Option[] {
  const { districts } = model.filled(state);
  const rest = model.corpus.districts.filter(({ code }) => !districts.includes(code));
  return rest.map(({ code, path, pinyin, reports }) => {
    const years = reports.map((id) => yearName(model.reports.get(id)?.year ?? null, model.lang));
    return {
      ...districtChoice(code, model),
      note: [...new Set(path.slice(0, -1)), clauses(years, model.lang)].join(' '),
      find: [...path, code, '|', pinyin, '|', ...years].join(' '),
    };
  });
}

function rowOptions(model: CompareModel, state: CompareState, spoken: Readonly<Record<string, string>>): Option[] {
  const { payload, lang } = model;
  const w = compareWords(lang);
  const { indicators, claims } = model.filled(state);
  const option = (key: string, { id, zh, en }: { id: string; zh: string; en: string }, note: string): Option => ({
    key: `${key}:${id}`,
    name: lang === 'zh' ? zh : en,
    note,
    find: [zh, en, id, spoken[id]].join(' | '),
  });
  return [
    ...CLAIM_KINDS.filter((kind) => !claims?.includes(kind)).map((kind) =>
      option('c', { id: kind, zh: claimName(kind, 'zh'), en: claimName(kind, 'en') }, w.claims),
    ),
    ...payload.indicators
      .filter(({ id }) => !indicators.includes(id))
      .map((indicator) => option('i', indicator, `${w.indicators} · ${groupName(indicator.group, lang)}`)),
    ...payload.themes.filter(({ id }) => !state.themes.includes(id)).map((theme) => option('t', theme, w.themes)),
  ];
}

const without = (list: readonly string[], id: string) => list.filter((other) => other !== id);

/** The state with a choice (`d:330803`) added or taken away. Rows stand in the order of the codebook, so that groups stay together. */
function changed(model: CompareModel, state: CompareState, key: string, add: boolean): CompareState {
  const { districts, indicators, claims } = model.filled(state);
  const id = key.slice(2);
  const kind = claimKind(id);
  const next = (list: readonly string[]) => (add ? [...list, id] : without(list, id));
  if (key.startsWith('d:')) return { ...state, districts: next(districts) };
  if (key.startsWith('t:')) return { ...state, themes: next(state.themes) };
  if (kind && key.startsWith('c:')) return { ...state, claims: CLAIM_KINDS.filter((one) => next(claims ?? []).includes(one)) };
  const wanted = next(indicators);
  return { ...state, indicators: add ? model.payload.indicators.map(({ id }) => id).filter((one) => wanted.includes(one)) : wanted };
}

/** A field that adds something: its id, what it offers, and what becomes of the choice. */
type AddField = { id: string; options: () => Promise<Option[]>; take: (key: string) => void; lang: CompareModel['lang'] };

function addField(place: HTMLElement, { id, options, take, lang }: AddField): void {
  const field = place.querySelector<HTMLInputElement>(`#${id}`);
  const list = place.querySelector<HTMLElement>(`#${id}-list`);
  if (!field || !list) return;
  new Combobox({
    field,
    list,
    first: true,
    options: async (typed) => {
      const query = normalise(typed);
      const found = (await options()).filter(({ find }) => matches(normalise(find), query));
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

function listen({ place, now, change }: Controls, asks: Asks, stated: readonly string[]): void {
  onAct(place, {
    drop: (key) => change(key, false),
    extent: (extent) => asks.change({ ...now().state, indicators: extent === 'all' ? stated : null }),
    none: () => asks.change({ ...now().state, districts: [] }),
    only: () => asks.change({ ...now().state, comparableOnly: !now().state.comparableOnly }),
    reviewed: () => asks.change({ ...now().state, reviewedOnly: !now().state.reviewedOnly }),
    references: () => asks.change({ ...now().state, references: !now().state.references }),
    take: (name, button) => {
      const form = formOf(name);
      if (form) asks.take(form, button);
    },
    sets: () => asks.sets(),
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
  listen(controls, asks, model.payload.stated);
  fillUnfolded(controls, model);
  return (next) => {
    shown = next;
    place.replaceChildren(...elements(setupControls(setupOf(model, shown, unfolded))));
    const whole = () => model.whole().catch(() => undefined);
    const { lang } = model;
    addField(place, { id: 'add-district', options: async () => whole().then(() => districtOptions(model, shown.state)), take, lang });
    addField(place, {
      id: 'add-row',
      options: async () => rowOptions(model, shown.state, (await whole())?.find ?? {}),
      take,
      lang,
    });
    place.inert = false;
    place.removeAttribute('aria-hidden');
  };
}
