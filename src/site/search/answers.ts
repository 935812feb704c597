import {
  districtsUnder,
  type FormerName,
  type IndicatorFacts,
  MOST_PLACES,
  provinceOf,
  type SearchAnswers,
  spokenName,
} from '../../search/answers.ts';
import type { DirectoryEntry } from '../../search/directory.ts';
import { attributes, type Content, html, joined, type Markup } from '../../text/html.ts';
import { shortValue } from '../i18n/format.ts';
import { periodName, stageName } from '../i18n/labels.ts';
import { entryName, local, type Surroundings } from './results.ts';

/** Chips of districts that an answer shows; of more it shows those with reports and counts the others. */
const CHIPS = 24;

/** What answers are written from. */
export type AnswerView = Surroundings & { entries: readonly DirectoryEntry[]; facts: SearchAnswers };

const box = (kind: 'known' | 'open', label: string, inside: Content): Markup =>
  html`<section class="answer ${kind}"><p class="label">${label}</p>${inside}</section>`;

/** A district as a chip: a solid one leads to its page, a dashed one has no report yet. */
function districtChip(entry: DirectoryEntry, here: string | undefined, view: AnswerView): Markup {
  const current = attributes({ 'aria-current': entry.code === here ? 'true' : undefined });
  const name = entryName(entry, view.lang);
  if ((entry.reports ?? 0) === 0) return html`<span class="chip open"${current} lang="zh-Hans">${name}</span>`;
  return html`<a class="chip"${current} href="${local(entry.path, view)}">${name}</a>`;
}

function districtChips(under: readonly DirectoryEntry[], here: string | undefined, view: AnswerView): Content {
  const { words } = view;
  const withReports = under.filter(({ reports = 0 }) => reports > 0);
  const shown = under.length <= CHIPS ? under : withReports.slice(0, CHIPS);
  const more = under.length - shown.length;
  return html`<p class="chips">${shown.map((entry) => districtChip(entry, here, view))}${more > 0 && html`<span class="note">${words.answer.otherDistricts(more)}</span>`}</p>`;
}

const withReports = (districts: readonly DirectoryEntry[]) => districts.filter(({ reports = 0 }) => reports > 0).length;

/** A place that was named, and the name of the past that led to it. */
type NamedPlace = { entry: DirectoryEntry; former?: FormerName };

/** How many districts of its province have reports, and the way there. */
function provinceLine(entry: DirectoryEntry, view: AnswerView): Content {
  const { words, entries } = view;
  const province = provinceOf(entries, entry);
  if (!province || province.code === entry.code) return null;
  const under = districtsUnder(entries, province);
  const line = words.answer.inProvince(spokenName(province), withReports(under), under.length);
  return html`<p>${withReports(under) > 0 ? html`<a href="${local(province.path, view)}">${line}</a>` : line}</p>`;
}

function districtAnswer({ entry, former }: NamedPlace, alone: boolean, view: AnswerView): Markup {
  const { words, lang, entries } = view;
  const reports = entry.reports ?? 0;
  const name = html`<h2><span lang="zh-Hans">${entry.zh.split(' ')[0]}</span>${lang === 'en' && ` ${entry.en}`}</h2>`;
  const changed = former && html`<p>${words.answer.former(former.name, former.until, entry.zh.split(' ')[0] ?? '')}</p>`;
  const place = html`<p class="note" lang="zh-Hans">${entry.note} · ${entry.code}</p>`;
  const state =
    reports > 0
      ? html`<p class="big"><a href="${local(entry.path, view)}">${words.answer.reports(reports)}</a></p>`
      : html`<p class="big">${words.answer.none}</p><p class="note">${words.answer.noneNote} <a href="${local('method/', view)}">${words.answer.contribute}</a></p>`;
  const siblings = districtsUnder(entries, { ...entry, type: 'prefecture' });
  return box(reports > 0 ? 'known' : 'open', words.types.district, [
    name,
    place,
    changed,
    state,
    provinceLine(entry, view),
    alone && reports === 0 && siblings.length > 1 && siblings.length <= CHIPS && districtChips(siblings, entry.code, view),
  ]);
}

function upperAnswer(entry: DirectoryEntry, view: AnswerView): Markup {
  const { words, entries } = view;
  const under = districtsUnder(entries, entry);
  const count = withReports(under);
  const line = words.answer.districtsWithReports(count, under.length);
  const leads = entry.type === 'province' && count > 0;
  return box(count > 0 ? 'known' : 'open', words.types[entry.type], [
    html`<h2 lang="zh-Hans">${entry.zh.split(' ')[0]}</h2><p class="big">${leads ? html`<a href="${local(entry.path, view)}">${line}</a>` : line}</p>`,
    entry.type === 'prefecture' && provinceLine(entry, view),
    (count > 0 || under.length <= CHIPS) && districtChips(under, undefined, view),
    count === 0 && html`<p class="note">${words.answer.noneNote} <a href="${local('method/', view)}">${words.answer.contribute}</a></p>`,
  ]);
}

/** Places that the words name; of many namesakes the first, and how many more there are. */
export function placeAnswers(places: readonly NamedPlace[], view: AnswerView): Markup[] {
  const shown = places.slice(0, MOST_PLACES);
  const more = places.length - shown.length;
  return [
    ...shown.map((place) =>
      place.entry.type === 'district' ? districtAnswer(place, places.length < 3, view) : upperAnswer(place.entry, view),
    ),
    ...(more > 0 ? [html`<p class="note">${view.words.answer.morePlaces(more)}</p>`] : []),
  ];
}

/** How far comparable values reach, and what must be minded. */
function widestWords({ widest, values }: IndicatorFacts, { words, lang }: AnswerView): string {
  if (!widest) return values > 1 ? words.answer.notComparable(values) : '';
  const { districts, low, high, unit, stage, years } = widest;
  const [from, to] = [shortValue({ value: low, unit }, lang), shortValue({ value: high, unit }, lang)];
  const range = from === to ? from : `${from} – ${to}`;
  const period =
    years && (years[0] === years[1] ? periodName(years[0], lang) : `${periodName(years[0], lang)} – ${periodName(years[1], lang)}`);
  const facets = [stage && stageName(stage, lang), period].filter((part) => typeof part === 'string' && part !== '');
  return words.answer.range(districts, range, facets.join(lang === 'zh' ? '，' : ', '));
}

/** What is known of an indicator or theme, by which other word it was found, and where to go. */
export function entryAnswer(entry: DirectoryEntry, by: string, others: readonly string[], view: AnswerView): Markup {
  const { words, facts, lang } = view;
  const id = entry.path.split('/')[1] ?? '';
  const page = local(entry.path, view);
  const found = by !== '' && html`<p class="note">${words.answer.by(by)}</p>`;
  const title = html`<h2><a href="${page}">${lang === 'zh' ? entry.zh : entry.en}</a></h2>`;
  const near = others.filter((word) => word !== by).slice(0, SYNONYMS);
  const link = (word: string) => html`<a href="${local(`search/?q=${encodeURIComponent(word)}`, view)}" lang="zh-Hans">${word}</a>`;
  const also = near.length > 0 && html`<p class="note">${words.answer.also} ${joined(near.map(link), ' · ')}</p>`;
  if (entry.type === 'theme') {
    const written = words.answer.theme(facts.themes[id] ?? 0, facts.reports);
    return box('known', words.types.theme, [title, found, html`<p class="big">${written}</p>`, also]);
  }
  const own = facts.indicators[id] ?? { stated: 0, said: 0, values: 0 };
  const silent = facts.reports - own.stated - own.said;
  const ways = own.stated > 0 && [
    html`<a href="${page}">${words.answer.table}</a>`,
    html` · <a href="${local(`compare/?v=1&i=${id}`, view)}">${words.answer.compare}</a>`,
    html` · <a href="${view.page('data/indicators.zip')}" data-file="${id}.csv" download>${words.answer.csv}</a>`,
  ];
  return box(own.stated > 0 ? 'known' : 'open', words.types.indicator, [
    title,
    found,
    html`<p class="big">${words.answer.stated(own.stated, facts.reports)}</p>`,
    html`<p>${widestWords(own, view)} ${words.answer.others(own.said, silent)}</p>`,
    also,
    ways && html`<p>${ways}</p>`,
  ]);
}

/** Other words that an answer names. */
const SYNONYMS = 6;
