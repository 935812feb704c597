import { escapeXml } from '../../charts/svg.ts';
import type { Cell, CellValue, Matrix, Row, ThemeRow } from '../../compare/matrix.ts';
import type { DistrictHead, ReportHead } from '../../compare/types.ts';
import { comparisonWords, presenceName, reasonName } from '../../i18n/comparison/index.ts';
import { groupName, kindName, type Lang, percentOf, yearName } from '../../i18n/index.ts';
import type { IndicatorGroup } from '../../model/index.ts';
import { attributesOf, reasonWords, valueParts } from './value-words.ts';

/** Names of an indicator as the matrix shows them. */
export type IndicatorName = { id: string; zh: string; en: string; group: IndicatorGroup; stages?: readonly string[] | undefined };
export type ThemeName = { id: string; zh: string; en: string };

/** What the matrix needs besides its numbers. The same code draws it at build time and in the browser. */
export type MatrixView = {
  lang: Lang;
  indicators: ReadonlyMap<string, IndicatorName>;
  themes: ReadonlyMap<string, ThemeName>;
  reports: ReadonlyMap<string, ReportHead>;
  /** Address of a page of this language (`/indicators/school-count/`). */
  page(path: string): string;
  /** Address of a place in a report. */
  place(report: string, anchor: string): string;
};

/** Values that a cell shows at once; the others fold. */
const SHOWN = 2;
/** Reasons that a cell names; the page of the indicator names all. */
const NAMED = 2;

/** Chinese words inside a page that may be English. */
const chinese = (words: string, lang: Lang) => (lang === 'zh' ? escapeXml(words) : `<span lang="zh-Hans">${escapeXml(words)}</span>`);

function columnHead(district: DistrictHead, view: MatrixView): string {
  const reports = district.reports.flatMap((id) => view.reports.get(id) ?? []);
  const note = reports.map((report) => `${yearName(report.year, view.lang)}<br>${kindName(report.kind, view.lang)}`).join('<br>');
  return `<th scope="col"><b><a href="${escapeXml(view.page(`/districts/${district.code}/`))}">${chinese(district.name, view.lang)}</a></b><span class="note">${note}</span></th>`;
}

/** One value of a cell: its number leads to its sentence; the words beside it say what it is and why it stands apart. */
export function valueHtml(item: CellValue, view: MatrixView): string {
  const { value, series, reasons } = item;
  const [number, unit] = valueParts(value, view.lang);
  const attributes = attributesOf(item, view.lang).map(({ words, marked }) => (marked ? `<em>${escapeXml(words)}</em>` : escapeXml(words)));
  const why = reasons.length > 0 ? `<br>${escapeXml(reasonWords(reasons.slice(0, NAMED), view.lang))}` : '';
  const explained =
    value.facets['above-100'] && !reasons.includes('above-100') ? `<br>${escapeXml(reasonName('above-100', view.lang))}` : '';
  const style = ['v', series !== null && 'in', reasons.length > 0 && 'off', value.status !== 'actual' && 'plan'].filter(Boolean).join(' ');
  return `<span class="${style}"><a data-source data-value="${escapeXml(value.id)}" href="${escapeXml(view.place(value.report, value.mention))}"><b>${number}</b><span class="u">${escapeXml(unit)}</span></a><span class="m">${attributes.join(' · ')}${why}${explained}</span></span>`;
}

function cellHtml(cell: Cell, indicator: string, view: MatrixView): string {
  const hooks = `data-indicator="${escapeXml(indicator)}" data-district="${cell.district}" data-presence="${cell.presence}"`;
  const words = presenceName(cell.presence, view.lang);
  if (cell.presence === 'value') {
    const first = cell.values.slice(0, SHOWN).map((value) => valueHtml(value, view));
    const rest = cell.values.slice(SHOWN).map((value) => valueHtml(value, view));
    const more = comparisonWords(view.lang).compare.more(rest.length);
    const folded = rest.length > 0 ? `<details class="v"><summary class="m">${more}</summary>${rest.join('')}</details>` : '';
    return `<td ${hooks}>${first.join('')}${folded}</td>`;
  }
  const place = cell.said[0];
  if (cell.presence === 'said' && place) {
    const href = escapeXml(view.place(place.report, place.passage));
    return `<td ${hooks} class="said"><a data-source data-said="${escapeXml(`${place.passage} ${indicator}`)}" href="${href}">${words}</a></td>`;
  }
  return `<td ${hooks} class="absent">${words}</td>`;
}

function rowNote(row: Row, lang: Lang): string {
  const w = comparisonWords(lang).compare;
  if (row.series.length > 0 || row.stated < 2) return w.rowNote(row.stated);
  const why = row.parted.length > 0 ? escapeXml(reasonWords(row.parted.slice(0, NAMED), lang)) : w.notComparable;
  return `${w.rowNote(row.stated)}<br>${why}`;
}

function rowHtml(row: Row, view: MatrixView): string {
  const indicator = view.indicators.get(row.indicator);
  const href = escapeXml(view.page(`/indicators/${row.indicator}/`));
  const cells = row.cells.map((cell) => cellHtml(cell, row.indicator, view)).join('');
  return `<tr><th class="i" scope="row"><a href="${href}">${escapeXml(indicator?.[view.lang] ?? row.indicator)}</a><span>${rowNote(row, view.lang)}</span></th>${cells}</tr>`;
}

function themeRowHtml(row: ThemeRow, view: MatrixView): string {
  const w = comparisonWords(view.lang).compare;
  const theme = view.themes.get(row.theme);
  const cells = row.cells.map(({ district, shares }) => {
    const hooks = `data-theme="${escapeXml(row.theme)}" data-district="${district}"`;
    if (shares.length === 0) return `<td ${hooks} class="absent">${presenceName('absent', view.lang)}</td>`;
    const values = shares.map((share) => {
      const year = yearName(view.reports.get(share.report)?.year ?? null, view.lang);
      const href = escapeXml(view.place(share.report, share.passages[0] as string));
      return `<span class="v"><a data-source href="${href}"><b>${percentOf(share.share)}</b></a><span class="m">${w.passages(share.passages.length)} · ${year}</span></span>`;
    });
    return `<td ${hooks}>${values.join('')}</td>`;
  });
  const href = escapeXml(view.page(`/themes/${row.theme}/`));
  return `<tr><th class="i" scope="row"><a href="${href}">${escapeXml(theme?.[view.lang] ?? row.theme)}</a><span>${w.shareOfText}</span></th>${cells.join('')}</tr>`;
}

function groupHead(words: string, columns: number): string {
  return `<tr class="g"><th colspan="${columns}" scope="rowgroup"><span>${escapeXml(words)}</span></th></tr>`;
}

/** Head and body of the matrix: `<table data-matrix>` with one cell per indicator and district. */
export function matrixHtml(matrix: Matrix, view: MatrixView): string {
  const w = comparisonWords(view.lang).compare;
  const columns = matrix.districts.length + 1;
  const body: string[] = [];
  let group: string | undefined;
  for (const row of matrix.rows) {
    const own = view.indicators.get(row.indicator)?.group;
    if (own && own !== group) body.push(groupHead(groupName(own, view.lang), columns));
    group = own ?? group;
    body.push(rowHtml(row, view));
  }
  if (matrix.themes.length > 0) body.push(groupHead(w.themes, columns));
  body.push(...matrix.themes.map((row) => themeRowHtml(row, view)));
  const cols = `<colgroup><col class="i">${'<col class="d">'.repeat(matrix.districts.length)}</colgroup>`;
  const head = `<tr><th class="i" scope="col"><span class="note">${w.indicators}</span></th>${matrix.districts.map((district) => columnHead(district, view)).join('')}</tr>`;
  return `<table class="matrix" data-matrix data-columns="${matrix.districts.length}"><caption class="vh">${w.tableLabel}</caption>${cols}<thead>${head}</thead><tbody>${body.join('')}</tbody></table>`;
}
