import { escapeXml } from '../../charts/svg.ts';
import type { Cell, CellValue, Matrix, Row, ThemeRow } from '../../compare/matrix.ts';
import type { DistrictHead, ReportHead } from '../../compare/types.ts';
import type { IndicatorGroup } from '../../model/index.ts';
import { presenceName, ruleName } from '../i18n/comparability.ts';
import { percentOf } from '../i18n/format.ts';
import { groupName, kindName, yearName } from '../i18n/labels.ts';
import type { Lang } from '../i18n/routes.ts';
import { attributesOf, reasonWords, valueParts } from '../indicator/value-words.ts';
import { compareWords } from './words.ts';

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

/** A row or a cell: its markup, and the key by which a script finds it again after a change. */
export type Part = { key: string; html: string; cells?: readonly Part[] };

function rowPart(key: string, cells: readonly Part[]): Part {
  return { key, cells, html: `<tr>${cells.map((cell) => cell.html).join('')}</tr>` };
}

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
    value.dimensions['above-100'] && !reasons.includes('above-100') ? `<br>${escapeXml(ruleName('above-100', view.lang))}` : '';
  const style = ['v', series !== null && 'in', reasons.length > 0 && 'off', value.status !== 'actual' && 'plan'].filter(Boolean).join(' ');
  return `<span class="${style}"><a data-source data-value="${escapeXml(value.id)}" href="${escapeXml(view.place(value.report, value.mention))}"><b>${number}</b><span class="u">${escapeXml(unit)}</span></a><span class="m">${attributes.join(' · ')}${why}${explained}</span></span>`;
}

function cellHtml(cell: Cell, indicator: string, view: MatrixView): string {
  const hooks = `data-indicator="${escapeXml(indicator)}" data-district="${cell.district}" data-presence="${cell.presence}"`;
  const words = presenceName(cell.presence, view.lang);
  if (cell.presence === 'value') {
    const first = cell.values.slice(0, SHOWN).map((value) => valueHtml(value, view));
    const rest = cell.values.slice(SHOWN).map((value) => valueHtml(value, view));
    const more = compareWords(view.lang).more(rest.length);
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
  const w = compareWords(lang);
  if (row.series.length > 0 || row.stated < 2) return w.rowNote(row.stated);
  const why = row.parted.length > 0 ? escapeXml(reasonWords(row.parted.slice(0, NAMED), lang)) : w.notComparable;
  return `${w.rowNote(row.stated)}<br>${why}`;
}

const written = new WeakMap<Row, { view: MatrixView; part: Part }>();
/** A row, written once for each view. */
function rowOf(row: Row, view: MatrixView): Part {
  const known = written.get(row);
  if (known?.view === view) return known.part;
  const part = writeRow(row, view);
  written.set(row, { view, part });
  return part;
}

function writeRow(row: Row, view: MatrixView): Part {
  const indicator = view.indicators.get(row.indicator);
  const href = escapeXml(view.page(`/indicators/${row.indicator}/`));
  const name = `<th class="i" scope="row"><a href="${href}">${escapeXml(indicator?.[view.lang] ?? row.indicator)}</a><span>${rowNote(row, view.lang)}</span></th>`;
  const cells = row.cells.map((cell) => ({ key: cell.district, html: cellHtml(cell, row.indicator, view) }));
  return rowPart(`i ${row.indicator}`, [{ key: '', html: name }, ...cells]);
}

function themeRowOf(row: ThemeRow, view: MatrixView): Part {
  const w = compareWords(view.lang);
  const theme = view.themes.get(row.theme);
  const cells = row.cells.map(({ district, shares }) => {
    const hooks = `data-theme="${escapeXml(row.theme)}" data-district="${district}"`;
    if (shares.length === 0) return { key: district, html: `<td ${hooks} class="absent">${presenceName('absent', view.lang)}</td>` };
    const values = shares.map((share) => {
      const year = yearName(view.reports.get(share.report)?.year ?? null, view.lang);
      const href = escapeXml(view.place(share.report, share.passages[0] as string));
      return `<span class="v"><a data-source href="${href}"><b>${percentOf(share.share)}</b></a><span class="m">${w.passages(share.passages.length)} · ${year}</span></span>`;
    });
    return { key: district, html: `<td ${hooks}>${values.join('')}</td>` };
  });
  const href = escapeXml(view.page(`/themes/${row.theme}/`));
  const name = `<th class="i" scope="row"><a href="${href}">${escapeXml(theme?.[view.lang] ?? row.theme)}</a><span>${w.shareOfText}</span></th>`;
  return rowPart(`t ${row.theme}`, [{ key: '', html: name }, ...cells]);
}

function groupHead(words: string, columns: number): Part {
  return {
    key: `g ${words}`,
    html: `<tr class="g"><th colspan="${columns}" scope="rowgroup"><span>${escapeXml(words)}</span></th></tr>`,
  };
}

/** Rows of the matrix: its head, and a body with one cell per indicator and district. */
export function matrixParts(matrix: Matrix, view: MatrixView): { head: Part; body: readonly Part[] } {
  const w = compareWords(view.lang);
  const columns = matrix.districts.length + 1;
  const body: Part[] = [];
  let group: string | undefined;
  for (const row of matrix.rows) {
    const own = view.indicators.get(row.indicator)?.group;
    if (own && own !== group) body.push(groupHead(groupName(own, view.lang), columns));
    group = own ?? group;
    body.push(rowOf(row, view));
  }
  if (matrix.themes.length > 0) body.push(groupHead(w.themes, columns));
  body.push(...matrix.themes.map((row) => themeRowOf(row, view)));
  const corner = { key: '', html: `<th class="i" scope="col"><span class="note">${w.indicators}</span></th>` };
  const heads = matrix.districts.map((district) => ({ key: district.code, html: columnHead(district, view) }));
  return { head: rowPart('head', [corner, ...heads]), body };
}

/** Widths of the columns. */
export function columnsHtml(districts: number): string {
  return `<col class="i">${'<col class="d">'.repeat(districts)}`;
}

/** The matrix: `<table data-matrix>`. */
export function matrixHtml(matrix: Matrix, view: MatrixView): string {
  const { head, body } = matrixParts(matrix, view);
  const rows = body.map((row) => row.html).join('');
  return `<table class="matrix" data-matrix><caption class="vh">${compareWords(view.lang).tableLabel}</caption><colgroup>${columnsHtml(matrix.districts.length)}</colgroup><thead>${head.html}</thead><tbody>${rows}</tbody></table>`;
}
