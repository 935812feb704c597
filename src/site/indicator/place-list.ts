import type { CellValue, IndicatorView } from '../../compare/matrix.ts';
import { flagsIn } from '../../compare/series.ts';
import type { Value } from '../../compare/types.ts';
import { attributes, html, type Markup } from '../../text/html.ts';
import { byCodeUnit } from '../../text/order.ts';
import { divisionMarkup } from '../i18n/division-names.ts';
import type { CoverageWords } from './coverage-words.ts';
import type { InstrumentContext } from './instrument-context.ts';
import { attributesOf, reasonWords, valueWords } from './value-words.ts';
import { indicatorWords } from './words.ts';

/** Values that are listed of one district; its sentences below have all. */
const EACH = 4;
/** Districts of a province that are listed where there are many; narrowing to the province, or the table to download, shows all. */
const LISTED = 3;
/** Reports up to which all are listed, and the silent ones named; of more they are counted. */
export const NAMED = 120;
/** Reports from which on the places of each province are folded beneath its name and count. */
const FOLDED = 40;

type Coverage = IndicatorView['coverage'];
type Entry = Coverage['reports'][number];

/** A value with the series that it stands in, and its number; without one where it stands apart. */
type Placed = { item: CellValue; series: readonly Value[] | null };

/** A line of a value; what is to be said of it in its series is found out for those that are listed. */
function valueLine({ item: told, series }: Placed, context: InstrumentContext): Markup {
  const { lang } = context;
  const item = series ? { ...told, flags: flagsIn(series, told.value) } : told;
  const words = attributesOf(item, lang).map((attribute) => attribute.words);
  const reasons = item.series === null && item.reasons.length > 0 ? reasonWords(item.reasons.slice(0, 1), lang) : '';
  return html`<a${attributes({ class: item.series === null && 'apart' })} data-source href="${context.place(item.value.report, item.value.mention)}">${valueWords(item.value, lang)}</a> <span class="note">${[...words, reasons].filter(Boolean).join(' · ')}</span>`;
}

/** Values of a view by report. */
function placedIn({ series, alone }: IndicatorView): Map<string, Placed[]> {
  const inSeries = series.flatMap(({ values }, at) =>
    values.map((value): Placed => ({ item: { value, series: at, reasons: [], flags: [] }, series: values })),
  );
  const apart = alone.map((item): Placed => ({ item, series: null }));
  return Map.groupBy([...inSeries, ...apart], ({ item }) => item.value.report);
}

function reportLine({ report, presence }: Entry, items: readonly Placed[], context: InstrumentContext, me: string | null): Markup {
  const w = indicatorWords(context.lang);
  const district = context.districts.get(report.district);
  const name = district ? divisionMarkup(district, context.lang) : report.district;
  const link = html`<b><a href="${context.page(`/districts/${report.district}/`)}">${name}</a></b>`;
  const style = [presence, report.district === me && 'own'].filter(Boolean).join(' ');
  if (presence !== 'value') return html`<li class="${style}">${link}<span class="note">${w.states[presence]}</span></li>`;
  const lines = items.slice(0, EACH).map((item) => html`<p>${valueLine(item, context)}</p>`);
  const more = items.length > EACH && html`<p class="note">${w.moreValues(items.length - EACH)}</p>`;
  return html`<li class="${style}">${link}<div>${lines}${more}</div></li>`;
}

function provinceSection(
  code: string,
  entries: readonly Entry[],
  items: ReadonlyMap<string, readonly Placed[]>,
  list: { context: InstrumentContext; coverage: CoverageWords; me: string | null; named: boolean; folded: boolean; most: number },
): Markup {
  const { context, coverage, me, named, folded, most } = list;
  const w = indicatorWords(context.lang);
  const told = entries.filter(({ presence }) => named || presence === 'value');
  const own = told.findIndex(({ report }) => report.district === me);
  const shown = told.filter((_, at) => at < most || at === own);
  const rest = told.length > shown.length && w.furtherOfProvince(told.length - shown.length);
  const silent = !named && coverage.unnamed(code);
  const lines = shown.map((entry) => reportLine(entry, items.get(entry.report.id) ?? [], context, me));
  const places = html`${lines.length > 0 && html`<ul>${lines}</ul>`}${rest && html`<p class="note">${rest}</p>`}${silent && html`<p class="note">${silent}</p>`}`;
  const head = html`<h3><span lang="zh-Hans">${context.provinces.get(code) ?? code}</span> <span class="note">${coverage.province(code)}</span></h3>`;
  if (!folded) return html`<section class="prov">${head}${places}</section>`;
  return html`<details class="prov rest"${attributes({ open: own >= 0 })}><summary>${head}</summary>${places}</details>`;
}

/** Who states what, by place, never by value: one panel a province, districts in the order of their codes; who is silent stands among them. */
export function placeList(
  { view, coverage, me }: { view: IndicatorView; coverage: CoverageWords; me: string | null },
  context: InstrumentContext,
): Markup | null {
  const w = indicatorWords(context.lang);
  const { reports } = view.coverage;
  const { known, provinces } = coverage;
  if (provinces.length === 0) return null;
  const named = known <= NAMED;
  const byProvince = Map.groupBy(reports, ({ report }) => `${report.district.slice(0, 2)}0000`);
  const many = provinces.length > 1 && reports.filter(({ presence }) => presence === 'value').length > NAMED;
  const folded = provinces.length > 1 && known > FOLDED;
  const items = placedIn(view);
  const sections = provinces.map((code) => {
    const sorted = (byProvince.get(code) ?? []).toSorted(
      (a, b) => byCodeUnit(a.report.district, b.report.district) || byCodeUnit(a.report.id, b.report.id),
    );
    return provinceSection(code, sorted, items, { context, coverage, me, named, folded, most: many ? LISTED : Number.POSITIVE_INFINITY });
  });
  return html`<section class="places" id="places"><h2>${w.placesTitle}</h2><p class="note">${w.placesNote}</p><div class="provs">${sections}</div></section>`;
}
