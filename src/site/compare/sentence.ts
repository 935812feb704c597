import type { ComparisonMatrix } from '../../compare/matrix.ts';
import type { Quote } from '../../compare/payload.ts';
import type { DistrictHead, ReportHead, Value } from '../../compare/types.ts';
import { type Content, html, type Markup } from '../../text/html.ts';
import { divisionLabel } from '../i18n/division-names.ts';
import { normalValue } from '../i18n/format.ts';
import { kindName, periodName, yearName } from '../i18n/labels.ts';
import type { Lang } from '../i18n/routes.ts';
import { clauses } from '../i18n/text.ts';
import { attributesOf, reasonWords, valueWords } from '../indicator/value-words.ts';
import { compareWords } from './words.ts';

/** Other values named beside one. */
const NAMED = 4;

/** What a pop-up is written from. */
export type Setting = { lang: Lang; districts: ReadonlyMap<string, DistrictHead>; matrix: ComparisonMatrix };

function placeName(code: string, { districts, lang }: Setting): string {
  const district = districts.get(code);
  return district ? divisionLabel(district, lang) : code;
}

/** A sentence with its figure marked. */
export function quoteMarkup({ text, from, to }: Quote): Markup {
  return html`${text.slice(0, from)}<span class="q">${text.slice(from, to)}</span>${text.slice(to)}`;
}

/** Facts on a value: as written, as normalised, its year, what it may stand beside and what must be minded. */
export function valueFacts(value: Value, setting: Setting): Markup {
  const { lang, matrix } = setting;
  const w = compareWords(lang);
  const row = matrix.rows.find(({ indicator }) => indicator === value.indicator);
  const item = row?.cells.flatMap((cell) => cell.values).find((candidate) => candidate.value.id === value.id);
  if (!row || !item) return html`<dl class="dl"></dl>`;
  const period = periodName(value.period, lang);
  const words = attributesOf({ value, flags: [] }, lang).flatMap((attribute) => (attribute.words === period ? [] : [attribute.words]));
  const series = item.series === null ? [] : (row.series[item.series]?.values ?? []);
  const others = series.filter(({ district }) => district !== value.district);
  const named = others.slice(0, NAMED).map((other) => `${placeName(other.district, setting)} ${valueWords(other, lang)}`);
  const beside = named.length > 0 ? clauses(named, lang) + (others.length > NAMED ? ' …' : '') : w.besideNothing;
  const facts: readonly (false | readonly [term: string, fact: Content])[] = [
    [w.asWritten, html`<span class="serif" lang="zh-Hans">${value.raw}</span>`],
    [w.readAs, html`<b>${normalValue(value, lang)}</b> ${words.join(' · ')}`],
    [w.period, period],
    [w.beside, beside],
    item.flags.length > 0 && [w.mind, reasonWords(item.flags, lang)],
    item.reasons.length > 0 && [w.apartBecause, reasonWords(item.reasons, lang)],
  ];
  return html`<dl class="dl">${facts.map((fact) => fact && html`<dt>${fact[0]}</dt><dd>${fact[1]}</dd>`)}</dl>`;
}

/** The pop-up over a cell while its sentence is on the way: whose it is, facts, the way to the report. `value` is missing where none is stated. */
export function popUp(head: ReportHead, href: string, value: Value | undefined, setting: Setting): Markup {
  const { lang } = setting;
  const w = compareWords(lang);
  const label = `${placeName(head.district, setting)} · ${kindName(head.kind, lang)} ${yearName(head.year, lang)}`;
  return html`<div class="pop" role="dialog" aria-label="${w.asWritten}"><button class="x" type="button" aria-label="✕">✕</button><p class="label">${label}<span data-place></span></p><p class="quote" lang="zh-Hans">${w.loading}</p>${
    value && valueFacts(value, setting)
  }<p class="acts"><a href="${href}">${w.inReport}</a><button type="button" data-cite>${w.copyCitation}</button></p></div>`;
}
