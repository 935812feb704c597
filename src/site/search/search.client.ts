import type { SearchEngine } from '../../search/engine.ts';
import { figureTerm, figureValue } from '../../search/figures.ts';
import type { Query } from '../../search/query.ts';
import { csv } from '../../text/csv.ts';
import { type Content, html, joined, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { download, element, elements, onAct } from '../ui/browser/dom.ts';
import { pageUrl, root } from '../ui/browser/site.ts';
import { addressWords } from '../ui/words.ts';
import { type Answers, answersTo, knownTerms } from './browser/answers.ts';
import { inLanguage, latinNames } from './browser/latin-names.ts';
import { hasPage, matchingNames, type Names, names } from './browser/names.ts';
import { nearScript } from './browser/near-script.ts';
import { ask, searchEngine } from './browser/source.ts';
import { countFacets, type FacetNames, type FacetView, facetGroups, foldedBoxes } from './facets.ts';
import { Outcome } from './outcome.ts';
import { HIT_COLUMNS, hitRows, type IdNames, restList } from './rest.ts';
import {
  askedLine,
  entryName,
  local,
  nameChips,
  nearSection,
  passageItems,
  reportHit,
  SHOWN,
  type Surroundings,
  suggestions,
  valueSection,
} from './results.ts';
import { FACETS, type FacetName, readState, type SearchState, writeState } from './state.ts';
import { searchWords } from './words.ts';

const CHIPS = 8;
/** Names looked at for them: many places have no page. */
const CANDIDATES = 40;
/** Reports read for a figure in the query. */
const STATING = 5;
/** Time after which a search that is still under way says so. */
const PATIENCE = 300;

const page = document.querySelector<HTMLElement>('[data-search]') as HTMLElement;
const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement;
const field = page.querySelector<HTMLInputElement>('input[name="q"]') as HTMLInputElement;
const lang = (page.dataset['search'] ?? 'zh') as Lang;
const codes = JSON.parse(page.dataset['names'] ?? '{}') as { kinds: Record<string, string>; provinces: Record<string, string> };
const around: Surroundings = { words: searchWords(lang), lang, kinds: codes.kinds, page: pageUrl };
const { words } = around;

/** Every run has a number; a run that was overtaken by the next one stops. */
let run = 0;

function say(message: string, count: number | null): void {
  const line = part('message');
  line.textContent = message;
  if (count === null) line.removeAttribute('data-count');
  else line.setAttribute('data-count', String(count));
}

/** Latin names of places; none before the directory is there, as on Chinese pages. */
let latin: ReadonlyMap<string, string> = new Map();
const drawn = (content: Content): HTMLElement[] => elements(inLanguage(content, lang, latin));

/** Puts markup at the end of a part of the page, and gives its elements. */
function put(name: string, content: Content): HTMLElement[] {
  const made = drawn(content);
  part(name).append(...made);
  return made;
}

const clear = (...parts: string[]): void => {
  for (const name of parts) part(name).replaceChildren();
};
/** Empties all but the filters, so that the one in use keeps the focus until they are drawn anew. */
const clearResults = (): void => clear('names', 'stated', 'hits', 'more', 'rest', 'take');

/** Show what a state asks for. What was shown before stays until the new is there. */
async function search(state: SearchState): Promise<void> {
  const mine = ++run;
  const typed = state.q.trim();
  field.value = state.q;
  field.defaultValue = state.q;
  document.title = document.title.replace(/^.*?( · )/, `${typed ? `${words.title}: ${typed.slice(0, 40)}` : words.title}$1`);
  part('intro').hidden = typed !== '';
  if (!typed) {
    clearResults();
    clear('facets');
    return say(state.newer === undefined ? '' : addressWords(lang).newerAddress(state.newer), null);
  }
  page.setAttribute('aria-busy', 'true');
  const patience = setTimeout(() => say(words.loading, null), PATIENCE);
  try {
    const show = await find(state, typed);
    if (mine !== run) return;
    clearTimeout(patience);
    show();
  } catch {
    if (mine === run) failed(state);
  } finally {
    clearTimeout(patience);
    if (mine === run) page.removeAttribute('aria-busy');
  }
}

/** Look everything up; the function returned shows it at once. */
async function find(state: SearchState, typed: string): Promise<() => void> {
  const engine = await searchEngine();
  const [{ outcome, long }, answers, matching, stated, all] = await Promise.all([
    readFirst(engine, state, typed),
    answersTo(typed, around),
    matchingNames(typed, CANDIDATES),
    statedValue(engine, typed),
    names(),
  ]);
  if (lang === 'en' && latin.size === 0) latin = latinNames(all.entries, codes.provinces);
  const silent = long && outcome.hits.length === 0 && !outcome.filtered;
  const other = silent ? await alternatives(engine, outcome.asked.query, answers) : [];
  const chips = matching.filter((entry) => hasPage(entry) && !answers.paths.has(entry.path)).slice(0, CHIPS);
  return () => {
    around.query = outcome.asked.query.terms.map((term) => term.plain).join(' ');
    clearResults();
    put('names', [answers.markup, chips.length > 0 && nameChips(chips, around), askedLine(outcome.asked.query, typed, around)]);
    put('stated', stated);
    if (!long) {
      clear('facets');
      return say(words.tooShort, 0);
    }
    put('hits', [outcome.hits.map((hit) => reportHit(hit, around)), other]);
    report(outcome, state, all, stated !== null);
  };
}

/** Look up the texts, and read what the first view needs. */
async function readFirst(engine: SearchEngine, state: SearchState, typed: string): Promise<{ outcome: Outcome; long: boolean }> {
  const asked = await ask(engine, typed);
  const outcome = new Outcome(engine, asked, state.filters);
  const long = asked.query.terms.some((term) => [...term.plain].length > 1);
  if (long) await outcome.readOn();
  return { outcome, long };
}

/** What is shown at present. */
let current: Outcome | undefined;

/** Say how much was found, and show filters and how to go on. */
function report(outcome: Outcome, state: SearchState, all: Names, stated: boolean): void {
  current = outcome;
  say(outcome.sentence(words) + (stated && outcome.hits.length === 0 ? words.valueOnly : ''), outcome.count.reports);
  showFacets(outcome, state, all);
  part('rest').replaceChildren(...drawn(restList(outcome.unread, idNames(all), around)));
  showTake(outcome);
  const mine = run;
  if (!outcome.done) {
    const more = button(words.moreReports, async () => {
      more.disabled = true;
      more.textContent = words.loadingText;
      const hits = await outcome.readOn();
      if (mine !== run) return;
      const [first] = put(
        'hits',
        hits.map((hit) => reportHit(hit, around)),
      );
      report(outcome, state, all, stated);
      first?.querySelector('a')?.focus();
    });
    part('more').replaceChildren(more);
  } else if (outcome.missing.length > 0) part('more').replaceChildren(button(words.retry, () => search(state)));
  else clear('more');
}

/** Names of places in ids. */
function idNames(all: Names): IdNames {
  const names = facetNames(all);
  return { province: names.p, district: names.d };
}

/** Offers the passages found as a file; texts that were not read are read first. */
function showTake(outcome: Outcome): void {
  clear('take');
  if (outcome.hits.length === 0) return;
  const take = button(words.takeCsv, async () => {
    const mine = run;
    take.disabled = true;
    while (!outcome.done && mine === run) {
      take.textContent = words.taking(outcome.progress.read, outcome.progress.all);
      await outcome.readOn();
    }
    take.disabled = false;
    take.textContent = words.takeCsv;
    if (mine === run)
      download('county-reports-passages-found.csv', 'text/csv;charset=utf-8', csv(HIT_COLUMNS, hitRows(outcome, permanent)));
  });
  part('take').replaceChildren(take);
}

/** Address of a page for others: on the hosted site, else here; from a disk it begins at the root of the site. */
function permanent(path: string): string {
  const home = page.dataset['homepage'] ?? (location.protocol === 'file:' ? '' : root);
  return home + path;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element(html`<button type="button" class="btn ghost">${label}</button>`) as HTMLButtonElement;
  made.addEventListener('click', act);
  return made;
}

function failed(state: SearchState): void {
  clearResults();
  say(words.failedIndex, null);
  part('more').append(button(words.retry, () => search(state)));
}

/** Reports that state the value of a figure, as a section; null where the query is no figure or none does. */
async function statedValue(engine: SearchEngine, typed: string): Promise<Markup | null> {
  const figure = figureValue(typed);
  if (figure === null) return null;
  const numbers = engine.newest(await engine.stating(figure)).slice(0, STATING);
  const { documents } = await engine.documents(numbers);
  const { byPath } = await names();
  const indicatorName = (id: string): string => byPath.get(`indicators/${id}/`)?.[lang] ?? id;
  return valueSection(documents, figure, indicatorName, around);
}

/** What to show where no report holds all of a query: its words one by one, or what is near to the one that no report holds. */
async function alternatives(engine: SearchEngine, query: Query, answers: Answers): Promise<Content> {
  const single = query.terms.filter((term) => [...term.plain].length > 1);
  const counts = await Promise.all(single.map(async (term) => (await engine.candidates({ terms: [term], without: [] })).numbers.length));
  const unknown = query.terms.length === 1 && query.without.length === 0 ? single[0] : single.find((_, i) => counts[i] === 0);
  if (!unknown) {
    const queries = single.map((term, i) => ({ words: term.typed, reports: counts[i] ?? 0 }));
    const named = queries.map((entry) => `“${entry.words}”`).join('、');
    const apart = single.length > 1 && html`<p class="note">${words.notTogether(named)}</p>`;
    return [apart, suggestions(words.separately, queries, around)];
  }
  // The name of a place is no slip for words that look like it.
  if (answers.place) return [];
  const [known, findNear] = await Promise.all([knownTerms(), nearScript()]);
  const near = await findNear(engine, unknown, known.names);
  const figure = figureTerm(unknown.arabic) !== null;
  const corrections = near.corrections.filter((correction) => figure || known.terms.has(correction.words));
  return [
    corrections.length > 0 && suggestions(words.didYouMean, corrections, around),
    near.hits.length > 0 ? nearSection(near.hits, around) : tips(),
  ];
}

/** What else a reader may do, with the lists that lead on. */
function tips(): Markup {
  const link = (path: string, name: string) => html`<a href="${local(path, around)}">${name}</a>`;
  const ways = [link('indicators/', words.types.indicator), link('themes/', words.types.theme), link('districts/', words.types.district)];
  return html`<p class="note">${words.tips} ${joined(ways, ' · ')}</p>`;
}

/** Names of the values of facets. */
function facetNames(all: Names): FacetNames {
  const nameOf = (path: string): string | undefined => {
    const entry = all.byPath.get(path);
    return entry && entryName(entry, lang);
  };
  return {
    p: (value) => codes.provinces[value] ?? value,
    d: (value) => nameOf(`districts/${value}/`) ?? value,
    y: (value) => (value === 'undated' ? words.undated : value),
    k: (value) => codes.kinds[value] ?? value,
    t: (value) => nameOf(`themes/${value}/`) ?? value,
  };
}

/** Number of passages found by theme. */
function themesOf({ hits }: Outcome): Map<string, number> {
  const themes = new Map<string, number>();
  for (const { document, passages } of hits)
    for (const { index } of passages)
      for (const theme of document.passages[index]?.themes ?? []) themes.set(theme, (themes.get(theme) ?? 0) + 1);
  return themes;
}

/** Draws the filters; the one in use keeps the focus. */
function showFacets(outcome: Outcome, state: SearchState, all: Names): void {
  const place = part('facets');
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
  const open = place.querySelector('details')?.open ?? false;
  const { ids, certain } = outcome.matches;
  const view: FacetView = {
    filters: state.filters,
    inWords: (name, count) => (certain || name === 't' ? String(count) : words.about(count)),
  };
  const facets = countFacets(ids, themesOf(outcome), state.filters, facetNames(all), words);
  const groups = facetGroups(facets, view);
  shownFacets = { state, unfold: (name) => facets.flatMap((facet) => (facet.name === name ? foldedBoxes(facet, view) : [])) };
  place.replaceChildren();
  if (groups.length === 0) return;
  put('facets', html`<details class="facets-sm"><summary>${words.facets}</summary>${groups}</details>`);
  const narrow = place.querySelector('details');
  if (narrow) narrow.open = open || matchMedia('(min-width: 64rem)').matches;
  const inputs = [...place.querySelectorAll('input')];
  inputs.find((input) => focused?.dataset['facet'] === input.dataset['facet'] && focused?.value === input.value)?.focus();
}

/** What the filters on the page were drawn from. */
let shownFacets: { state: SearchState; unfold(name: string): Markup[] } | undefined;

/** A filter is set or taken back. */
function choose({ target }: Event): void {
  const name = FACETS.find((facet): facet is FacetName => target instanceof HTMLInputElement && facet === target.dataset['facet']);
  if (!name || !shownFacets) return;
  const { value, checked } = target as HTMLInputElement;
  const { filters, q } = shownFacets.state;
  const values = filters[name].filter((known) => known !== value);
  go({ q, filters: { ...filters, [name]: checked ? [...values, value] : values } });
}

/** Values that fold are made when their facet is opened. */
function unfold({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open || target.querySelector('label')) return;
  const name = target.dataset['rest'];
  if (name) target.append(...drawn(shownFacets?.unfold(name) ?? []));
}

/** Shows the passages of a report that were left out. */
function showRest(id: string, more: HTMLElement): void {
  const hit = current?.hits.find(({ document: found }) => found.id === id);
  if (!hit) return;
  const items = drawn(passageItems(hit, around, SHOWN));
  more
    .closest('section')
    ?.querySelector('ul')
    ?.append(...items);
  more.remove();
  items[0]?.querySelector('a')?.focus();
}

/** Show a state and put it into the address. */
function go(state: SearchState): void {
  history.pushState(null, '', writeState(state));
  void search(state);
}

page.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ q: field.value, filters: readState('').filters });
});
part('facets').addEventListener('change', choose);
part('facets').addEventListener('toggle', unfold, true);
onAct(part('hits'), { rest: showRest });
addEventListener('popstate', () => search(readState(location.search)));
const early = field.value;
void search(readState(location.search));
// What was typed before this script came stays.
if (early !== '') field.value = early;
