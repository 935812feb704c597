import { placeAnchor } from '../../model/place-anchor.ts';
import type { DirectoryEntry } from '../../search/directory.ts';
import type { SearchDocument } from '../../search/documents.ts';
import { unitAgrees } from '../../search/figures.ts';
import type { DocumentHit } from '../../search/match.ts';
import type { NearHit } from '../../search/near.ts';
import type { Query } from '../../search/query.ts';
import { snippet } from '../../search/snippet.ts';
import { attributes, type Content, html, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { clauses, listed } from '../i18n/text.ts';
import type { SearchWords } from './words.ts';

/** What every part of the list needs: words, language, names of kinds of report, and the address of a page (`reports/<id>/`). */
export type Surroundings = {
  words: SearchWords;
  lang: Lang;
  kinds: Record<string, string>;
  page(path: string): string;
  /** What was searched for: a report that a hit leads to marks it. */
  query?: string;
};

type Mark = { start: number; end: number };

/** Passages shown at once of one report. */
export const SHOWN = 4;

/** Text with its marks. */
function marked(text: string, marks: readonly Mark[]): Content {
  const before = (at: number) => marks[at - 1]?.end ?? 0;
  const parts = marks.map(({ start, end }, at) => html`${text.slice(before(at), start)}<mark>${text.slice(start, end)}</mark>`);
  return [parts, text.slice(before(marks.length))];
}

/** The mark of Chinese words on pages in English. */
const chineseOn = (lang: Lang) => attributes({ lang: lang === 'en' ? 'zh-Hans' : undefined });

/** Ticks along a line, one for each place of a hit, from 0 to 1. */
function ticks(places: readonly number[], label: string): Markup {
  const lines = [...new Set(places.map((place) => `${(place * 100).toFixed(2)}%`))].map(
    (x) => html`<line class="hit" x1="${x}" x2="${x}" y1="4" y2="23"/>`,
  );
  return html`<svg class="barcode" width="100%" height="24" role="img" aria-label="${label}"><line class="base" x1="0" x2="100%" y1="23.5" y2="23.5"/>${lines}</svg>`;
}

/** Places of hits in the text of a report, from 0 to 1. */
function placesOf({ document, passages }: DocumentHit): number[] {
  const starts: number[] = [];
  let length = 0;
  for (const passage of document.passages) {
    starts.push(length);
    length += passage.text.length;
  }
  return passages.flatMap(({ index, marks }) => marks.map((mark) => ((starts[index] ?? 0) + mark.start) / Math.max(1, length)));
}

const yearWords = ({ year }: SearchDocument, words: SearchWords) => (year === null ? words.undated : String(year));

function hitHead(hit: DocumentHit, { words, kinds, page, lang }: Surroundings): Markup {
  const { document } = hit;
  const places = placesOf(hit);
  const facts = [document.path.at(-1), document.path[0], yearWords(document, words), kinds[document.kind], words.places(places.length)];
  const title = html`<a${chineseOn(lang)} href="${page(`reports/${document.id}/`)}">${marked(document.title, hit.title)}</a>`;
  return html`<header><div><h2>${title}</h2><p class="note">${facts.filter(Boolean).join(' · ')}</p></div>${ticks(places, words.where(places.length))}</header>`;
}

/** One passage: where it stands, and its words around the marks. The whole of it leads to the passage in the report. */
function passageLink(document: SearchDocument, index: number, marks: Mark[], { page, lang, query = '' }: Surroundings): Content {
  const passage = document.passages[index];
  if (!passage) return null;
  const parts = snippet(passage.text, marks).map(({ text, marked: hit }) => (hit ? html`<mark>${text}</mark>` : text));
  return html`<a class="quote"${chineseOn(lang)} href="${page(`reports/${document.id}/${query && `?q=${encodeURIComponent(query)}`}#${placeAnchor(passage.id)}`)}">${parts}</a>`;
}

/** Passages of a hit from one on to another. */
export function passageItems({ document, passages }: DocumentHit, around: Surroundings, from = 0, to = passages.length): Markup[] {
  return passages.slice(from, to).map(({ index, marks }) => {
    const place = document.passages[index]?.path || around.words.beginning;
    return html`<li class="hit" data-hit=""><p class="at">${place}</p>${passageLink(document, index, marks, around)}</li>`;
  });
}

/** A report with its best passages; the others come when they are asked for. */
export function reportHit(hit: DocumentHit, around: Surroundings): Markup {
  const rest = hit.passages.length - SHOWN;
  const more = html`<button type="button" class="more-hits" data-rest="${hit.document.id}">${around.words.morePassages(rest)}</button>`;
  return html`<section class="hitgroup">${hitHead(hit, around)}<ul>${passageItems(hit, around, 0, SHOWN)}</ul>${rest > 0 && more}</section>`;
}

/** What a query of several words asks for, and the way to the same words as they stand. */
export function askedLine({ terms, without }: Query, typed: string, around: Surroundings): Markup | null {
  if (terms.length + without.length < 2) return null;
  const { words, lang } = around;
  const quoted = (list: readonly { typed: string }[]) =>
    listed(
      list.map((term) => (lang === 'zh' ? `“${term.typed}”` : term.typed)),
      lang,
    );
  const said = [terms.length > 1 && words.asked.both(quoted(terms)), without.length > 0 && words.asked.without(quoted(without))];
  const plain = typed.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim();
  const literal = html`<a href="${local(`search/?q=${encodeURIComponent(`"${plain}"`)}`, around)}">${words.asked.literal(plain)}</a>`;
  return html`<p class="note asked">${clauses(
    said.filter((part) => typeof part === 'string'),
    lang,
  )} · ${literal}</p>`;
}

/** A list of chips under a label. */
function chipList(label: string, chips: readonly Markup[]): Markup {
  return html`<div class="names"><p class="label">${label}</p><p class="chips">${chips}</p></div>`;
}

/** Address of a page in the language of this one. */
export const local = (path: string, { lang, page }: Surroundings) => page(`${lang === 'zh' ? '' : 'en/'}${path}`);

/** Other words that may have been meant, as searches of their own. */
export function suggestions(label: string, queries: readonly { words: string; reports: number }[], around: Surroundings): Markup {
  const chips = queries.map(({ words: query, reports }) => {
    const href = local(`search/?q=${encodeURIComponent(query)}`, around);
    return html`<a class="chip" href="${href}"><b>${query}</b> ${around.words.inReports(reports)}</a>`;
  });
  return chipList(label, chips);
}

/** The best passage of each report that holds nearly the words, with the report and the words it holds. */
export function nearSection(hits: readonly NearHit[], around: Surroundings): Markup {
  const { words } = around;
  const items = hits.map(({ document, index, marks, words: near }) => {
    const report = `${document.path.at(-1) ?? ''} ${yearWords(document, words)}`;
    const place = document.passages[index]?.path || words.beginning;
    return html`<li class="hit" data-hit="" data-near="${near}"><p class="at"><b>${words.nearTo(near)}</b><br>${report}<br>${place}</p>${passageLink(document, index, marks, { ...around, query: near })}</li>`;
  });
  return html`<section class="hitgroup"><h2>${words.near}</h2><p class="note">${words.nearNote}</p><ul>${items}</ul></section>`;
}

/** Name of an entry in the language of the page: of the Chinese names the first. */
export function entryName(entry: Pick<DirectoryEntry, 'zh' | 'en'>, lang: Lang): string {
  return lang === 'zh' ? (entry.zh.split(' ')[0] ?? '') : entry.en;
}

/** Names that lead to pages of their own. */
export function nameChips(entries: readonly DirectoryEntry[], around: Surroundings): Markup {
  const { words, lang } = around;
  const chips = entries.map(
    (entry) =>
      html`<a class="chip" href="${local(entry.path, around)}">${words.types[entry.type]} <b>${entryName(entry, lang)}</b>${entry.note && ` ${entry.note}`}</a>`,
  );
  return chipList(words.names, chips);
}

/** The same as options under a search field. */
export function nameOptions(entries: readonly DirectoryEntry[], around: Surroundings): Markup[] {
  const { words, lang } = around;
  return entries.map((entry) => {
    const none = entry.type === 'district' && entry.reports === 0 && words.answer.none;
    const note = [words.types[entry.type], entry.note, none].filter(Boolean).join(' · ');
    const link = html`<a href="${local(entry.path, around)}" tabindex="-1"><b>${entryName(entry, lang)}</b><span class="muted">${note}</span></a>`;
    return html`<li role="option">${link}</li>`;
  });
}

/** Observations that state the value asked for; null where none does. */
export function valueSection(
  documents: readonly SearchDocument[],
  { value, unit }: { value: number; unit: string },
  indicatorName: (id: string) => string,
  { words, page }: Surroundings,
): Markup | null {
  const items = documents.flatMap((document) =>
    document.values
      .filter((stated) => stated.value === value && unitAgrees(unit, stated.unit))
      .map((stated) => {
        const link = html`<a href="${page(`reports/${document.id}/#${placeAnchor(stated.mention)}`)}">${stated.raw}</a>`;
        return html`<li>${link} ${indicatorName(stated.indicator)} · ${document.path.at(-1)} ${yearWords(document, words)}</li>`;
      }),
  );
  return items.length === 0 ? null : html`<div class="stated"><p class="label">${words.values}</p><ul>${items}</ul></div>`;
}
