import type { Lang } from '../i18n/routes.ts';
import { searchWords } from '../i18n/search.ts';
import type { SearchMeta } from '../search/build.ts';
import { valueKey } from '../search/build.ts';
import type { SearchDocument } from '../search/documents.ts';
import { SearchEngine } from '../search/engine.ts';
import { figureValue } from '../search/figures.ts';
import type { DocumentHit } from '../search/match.ts';
import { nearHits } from '../search/near.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { type SimplifyTable, simplifier } from '../search/simplify.ts';
import { loadData } from './lib/site.ts';
import { h } from './search/dom.ts';
import { countFacets, type FacetNames, facetGroups } from './search/facets.ts';
import { matchingNames, names } from './search/names.ts';
import { nameChips, nearSection, reportHit, type Surroundings, valueSection } from './search/results.ts';
import { type FacetName, passes, readState, type SearchState, writeState } from './search/state.ts';

/** Reports whose text is read at once; up to `ALL` the rest is read without asking, so that the counts are exact. */
const BATCH = 10;
const ALL = 40;
const NEAR_REPORTS = 12;
const NEAR_SHOWN = 20;

const page = document.querySelector<HTMLElement>('[data-search]') as HTMLElement;
const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement;
const field = page.querySelector<HTMLInputElement>('input[name="q"]') as HTMLInputElement;
const lang = (page.dataset['search'] ?? 'zh') as Lang;
const codes = JSON.parse(page.dataset['names'] ?? '{}') as { kinds: Record<string, string>; provinces: Record<string, string> };
const around: Surroundings = { words: searchWords(lang), lang, kinds: codes.kinds };
const { words } = around;

/** Every run has a number; a run that was overtaken by the next one stops. */
let run = 0;
let engine: Promise<SearchEngine> | undefined;

function theEngine(): Promise<SearchEngine> {
  engine ??= loadData<SearchMeta>('search/meta').then(
    (meta) =>
      new SearchEngine(meta, {
        shard: (number) => loadData<string>(`search/shards/${number}`),
        document: (id) => loadData<SearchDocument>(`search/texts/${id}`),
      }),
  );
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

function say(message: string, count: string | null): void {
  const line = part('message');
  line.textContent = message;
  if (count === null) line.removeAttribute('data-count');
  else line.setAttribute('data-count', count);
}

function clear(): void {
  for (const name of ['names', 'stated', 'hits', 'more', 'facets']) part(name).replaceChildren();
}

/** The query as typed; where nothing holds it, the same in simplified characters. */
async function ask(
  current: SearchEngine,
  typed: string,
): Promise<{ query: Query; numbers: number[]; exact: boolean; simplified: boolean }> {
  const query = parseQuery(typed);
  const found = await current.candidates(query);
  if (found.numbers.length > 0) return { query, ...found, simplified: false };
  const simple = parseQuery(typed, simplifier(await loadData<SimplifyTable>('search/simplify')));
  if (simple.terms.map((term) => term.plain).join() === query.terms.map((term) => term.plain).join())
    return { query, ...found, simplified: false };
  return { query: simple, ...(await current.candidates(simple)), simplified: true };
}

async function search(state: SearchState): Promise<void> {
  const mine = ++run;
  const typed = state.q.trim();
  field.value = state.q;
  document.title = document.title.replace(/^.*?( · )/, `${typed ? `${words.title}: ${typed.slice(0, 40)}` : words.title}$1`);
  clear();
  part('intro').hidden = typed !== '';
  if (!typed) return say('', null);
  say(words.loading, null);
  page.setAttribute('aria-busy', 'true');
  try {
    const chips = matchingNames(typed, 8);
    const current = await theEngine();
    const asked = await ask(current, typed);
    const entries = await chips;
    if (mine !== run) return;
    if (entries.length > 0) part('names').append(nameChips(entries, around));
    await Promise.all([showValues(current, typed, mine), showHits(current, asked, state, mine)]);
  } catch {
    if (mine === run) failed(state);
  } finally {
    if (mine === run) page.removeAttribute('aria-busy');
  }
}

function failed(state: SearchState): void {
  say(words.failedIndex, null);
  const again = h('button', { type: 'button', class: 'btn ghost' }, words.retry);
  again.addEventListener('click', () => search(state));
  part('more').replaceChildren(again);
}

async function showValues(current: SearchEngine, typed: string, mine: number): Promise<void> {
  const value = figureValue(typed);
  if (value === null) return;
  const numbers = (await current.stating(valueKey(value))).slice(0, BATCH);
  const loaded = await Promise.all(numbers.map((number) => current.document(current.meta.ids[number] as string).catch(() => null)));
  const indicators = new Map(
    (await names()).filter(({ type }) => type === 'indicator').map((entry) => [entry.path.split('/')[1] as string, entry[lang]]),
  );
  const section = valueSection(
    loaded.filter((document) => document !== null),
    value,
    indicators,
    around,
  );
  if (section && mine === run) part('stated').append(section);
}

async function showHits(current: SearchEngine, asked: Awaited<ReturnType<typeof ask>>, state: SearchState, mine: number): Promise<void> {
  const { query, numbers } = asked;
  if (query.terms.length === 0 || query.terms.every((term) => term.plain.length < 2)) return say(words.tooShort, '0');
  const chosen = numbers.filter((number) => passes(current.meta.ids[number] as string, state.filters));
  const hits: DocumentHit[] = [];
  const missing: string[] = [];
  const typed = query.terms.map((term) => term.typed).join(' ');
  let read = 0;

  const readOn = async (): Promise<void> => {
    const least = chosen.length <= ALL ? chosen.length : read + BATCH;
    while (read < Math.min(least, chosen.length)) {
      const batch = await current.verify(query, chosen.slice(read, read + BATCH));
      if (mine !== run) return;
      read = Math.min(read + BATCH, chosen.length);
      missing.push(...batch.failed);
      const fresh = batch.hits.flatMap((hit) => withThemes(hit, state.filters.t)).sort((a, b) => b.score - a.score);
      hits.push(...fresh);
      part('hits').append(...fresh.map((hit) => reportHit(hit, around)));
      await report();
    }
  };

  const report = async (): Promise<void> => {
    const places = hits.reduce((sum, hit) => sum + hit.passages.reduce((inner, passage) => inner + passage.marks.length, 0), 0);
    const done = read >= chosen.length;
    const total = done || asked.exact ? String(done ? hits.length : chosen.length) : words.about(chosen.length);
    const prefix = asked.simplified ? words.simplified(query.terms.map((term) => term.plain).join(' ')) : '';
    const sentence = done
      ? words.foundAll(typed, hits.length, places, current.meta.ids.length - hits.length)
      : words.found(typed, total, places);
    say(
      `${prefix}${hits.length === 0 && done ? words.notFound(typed) : sentence}${missing.length > 0 ? words.failed(missing.length) : ''}`,
      total,
    );
    await showFacets(
      numbers.map((number) => current.meta.ids[number] as string),
      hits,
      state,
      mine,
    );
    showMore(done, readOn);
  };

  await readOn();
  if (read === 0 || hits.length === 0) {
    await report();
    await showNear(current, query, mine);
  }
}

/** Only the passages on the chosen themes, where themes were chosen. */
function withThemes(hit: DocumentHit, themes: string[]): DocumentHit[] {
  if (themes.length === 0) return [hit];
  const passages = hit.passages.filter(({ index }) => hit.document.passages[index]?.themes.some((theme) => themes.includes(theme)));
  return passages.length > 0 ? [{ ...hit, passages }] : [];
}

function showMore(done: boolean, readOn: () => Promise<void>): void {
  if (done) return part('more').replaceChildren();
  const button = h('button', { type: 'button', class: 'btn ghost' }, words.moreReports);
  button.addEventListener('click', () => {
    button.disabled = true;
    button.textContent = words.loadingText;
    void readOn();
  });
  part('more').replaceChildren(button);
}

async function showNear(current: SearchEngine, query: Query, mine: number): Promise<void> {
  const longest = [...query.terms].sort((a, b) => b.plain.length - a.plain.length)[0];
  if (!longest) return;
  const numbers = await current.nearby(longest, NEAR_REPORTS);
  const documents = await Promise.all(numbers.map((number) => current.document(current.meta.ids[number] as string).catch(() => null)));
  const near = nearHits(
    documents.filter((document) => document !== null),
    longest,
  );
  if (mine === run && near.length > 0) part('hits').append(nearSection(near.slice(0, NEAR_SHOWN), around));
}

async function showFacets(ids: string[], hits: DocumentHit[], state: SearchState, mine: number): Promise<void> {
  const entries = await names();
  if (mine !== run) return;
  const byPath = new Map(entries.map((entry) => [entry.path, lang === 'zh' ? (entry.zh.split(' ')[0] as string) : entry.en]));
  const facetNames: FacetNames = {
    p: (value) => codes.provinces[value] ?? value,
    d: (value) => byPath.get(`districts/${value}/`) ?? value,
    y: (value) => (value === 'undated' ? words.undated : value),
    k: (value) => codes.kinds[value] ?? value,
    t: (value) => byPath.get(`themes/${value}/`) ?? value,
  };
  const themes = new Map<string, number>();
  for (const { document, passages } of hits) {
    for (const { index } of passages)
      for (const theme of document.passages[index]?.themes ?? []) themes.set(theme, (themes.get(theme) ?? 0) + 1);
  }
  for (const theme of state.filters.t) if (!themes.has(theme)) themes.set(theme, 0);
  const choose = (name: FacetName, value: string, on: boolean) => {
    const values = state.filters[name].filter((known) => known !== value);
    go({ ...state, filters: { ...state.filters, [name]: on ? [...values, value] : values } });
  };
  const open = part('facets').querySelector('details')?.open ?? false;
  const groups = facetGroups(countFacets(ids, themes, facetNames, words), state.filters, choose);
  const narrow = h('details', { class: 'facets-sm' }, h('summary', {}, words.facets));
  narrow.open = open || matchMedia('(min-width: 64rem)').matches;
  narrow.append(...groups);
  part('facets').replaceChildren(...(groups.length > 0 ? [narrow] : []));
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
addEventListener('popstate', () => search(readState(location.search)));
void search(readState(location.search));
