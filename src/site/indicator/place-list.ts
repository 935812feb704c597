import type { CellValue, IndicatorView } from '../../compare/matrix.ts';
import { flagsIn } from '../../compare/series.ts';
import { html, type Markup } from '../../text/html.ts';
import { byCodeUnit } from '../../text/order.ts';
import { divisionMarkup } from '../i18n/division-names.ts';
import type { InstrumentContext } from './instrument-context.ts';
import { attributesOf, reasonWords, valueWords } from './value-words.ts';
import { indicatorWords } from './words.ts';

/** Values that are listed of one district; its sentences below have all. */
const EACH = 4;
/** Districts that are listed; the table to download has all. */
const LISTED = 240;
/** Reports up to which the silent ones are named; of more they are counted. */
const NAMED = 120;

type Coverage = IndicatorView['coverage'];
type Entry = Coverage['reports'][number];

function valueLine(item: CellValue, context: InstrumentContext): Markup {
  const { lang } = context;
  const words = attributesOf(item, lang).map((attribute) => attribute.words);
  const reasons = item.series === null && item.reasons.length > 0 ? reasonWords(item.reasons.slice(0, 1), lang) : '';
  return html`<a class="${item.series === null ? 'apart' : ''}" data-source href="${context.place(item.value.report, item.value.mention)}">${valueWords(item.value, lang)}</a> <span class="note">${[...words, reasons].filter(Boolean).join(' · ')}</span>`;
}

/** Values of a view by report, each with the series that it stands in and what is to be said beside it. */
function itemsOf({ series, alone }: IndicatorView): Map<string, CellValue[]> {
  const inSeries = series.flatMap(({ values }, at) =>
    values.map((value): CellValue => ({ value, series: at, reasons: [], flags: flagsIn(values, value) })),
  );
  return Map.groupBy([...inSeries, ...alone], ({ value }) => value.report);
}

function reportLine({ report, presence }: Entry, items: readonly CellValue[], context: InstrumentContext, me: string | null): Markup {
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
  items: ReadonlyMap<string, CellValue[]>,
  list: { context: InstrumentContext; me: string | null; named: boolean },
): Markup {
  const { context, me, named } = list;
  const w = indicatorWords(context.lang);
  const stated = entries.filter(({ presence }) => presence === 'value').length;
  const shown = entries.filter(({ presence }) => named || presence === 'value');
  const silent = named
    ? null
    : w.unnamed(
        entries.filter(({ presence }) => presence === 'said').length,
        entries.filter(({ presence }) => presence === 'absent').length,
      );
  return html`<section class="prov"><h3><span lang="zh-Hans">${context.provinces.get(code) ?? code}</span> <span class="note">${w.provinceCount(stated, entries.length)}</span></h3><ul>${shown.map((entry) => reportLine(entry, items.get(entry.report.id) ?? [], context, me))}</ul>${silent && html`<p class="note">${silent}</p>`}</section>`;
}

/** Who states what, by place, never by value: one panel a province, districts in the order of their codes; who is silent stands among them. */
export function placeList(view: IndicatorView, context: InstrumentContext, me: string | null): Markup | null {
  const w = indicatorWords(context.lang);
  const { reports } = view.coverage;
  const named = reports.length <= NAMED;
  const told = reports.filter(({ presence }) => named || presence === 'value');
  const first = new Set(
    told
      .toSorted((a, b) => byCodeUnit(a.report.district, b.report.district))
      .slice(0, LISTED)
      .map(({ report }) => report.id),
  );
  const listed = reports.filter(({ report, presence }) => first.has(report.id) || (!named && presence !== 'value'));
  if (listed.length === 0) return null;
  const items = itemsOf(view);
  const provinces = [...Map.groupBy(listed, ({ report }) => `${report.district.slice(0, 2)}0000`)].toSorted(([a], [b]) => byCodeUnit(a, b));
  const sections = provinces.map(([code, entries]) => {
    const sorted = entries.toSorted((a, b) => byCodeUnit(a.report.district, b.report.district) || byCodeUnit(a.report.id, b.report.id));
    return provinceSection(code, sorted, items, { context, me, named });
  });
  const cut = told.length > first.size && html`<p class="note">${w.listed(first.size, told.length)}</p>`;
  return html`<section class="places" id="places"><h2>${w.placesTitle}</h2><p class="note">${w.placesNote}</p><div class="provs">${sections}</div>${cut}</section>`;
}
