import type { CellValue, ClaimRow, ComparisonMatrix, MatrixCell, MatrixRow, ThemeRow } from '../../compare/matrix.ts';
import type { Beside } from '../../compare/reference.ts';
import type { Claim, DistrictHead, ReportHead, Value } from '../../compare/types.ts';
import type { IndicatorGroup } from '../../model/index.ts';
import { attributes, type Content, html, joined, type Markup } from '../../text/html.ts';
import { presenceName, ruleName } from '../i18n/comparability.ts';
import { divisionMarkup } from '../i18n/division-names.ts';
import { groupName, kindName, yearName } from '../i18n/labels.ts';
import type { Lang } from '../i18n/routes.ts';
import { percentOf } from '../i18n/text.ts';
import { attributesOf, reasonWords, valueParts } from '../indicator/value-words.ts';
import { referenceRows } from '../reference/row.ts';
import { type Group, group, type Leaf, markupOf, type Part } from '../ui/parts.ts';
import { claimName } from './view-words.ts';
import { compareWords } from './words.ts';

/** Names of an indicator as the matrix shows them. */
type IndicatorName = { id: string; zh: string; en: string; group: IndicatorGroup; stages?: readonly string[] | undefined };
type ThemeName = { id: string; zh: string; en: string };

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
  /** What stands beside a value of the country and its province; absent where rows of these are not shown. */
  beside?(value: Value): Beside;
};

/** Columns that a wide window shows at once; a matrix with more scrolls in its own box. */
export const FITTING = 7;
/** Values that a cell shows at once; the others fold. */
const SHOWN = 2;
/** Reasons that a cell names; the page of the indicator names all. */
const NAMED = 2;

function columnHead(district: DistrictHead, view: MatrixView): Leaf {
  const reports = district.reports.flatMap((id) => view.reports.get(id) ?? []);
  const notes = reports.map((report) => [yearName(report.year, view.lang), html`<br>`, kindName(report.kind, view.lang)]);
  const name = divisionMarkup(district, view.lang);
  return {
    key: district.code,
    markup: html`<th scope="col"><b><a href="${view.page(`/districts/${district.code}/`)}">${name}</a></b><span class="note">${joined(notes, html`<br>`)}</span></th>`,
  };
}

/** Reasons that a cell names, each on a line of its own: why the value stands apart, and what explains it. */
function reasonLines({ value, reasons }: CellValue, lang: Lang): Content {
  const explained = value.dimensions['above-100'] && !reasons.includes('above-100') && ruleName('above-100', lang);
  return [reasons.length > 0 && reasonWords(reasons.slice(0, NAMED), lang), explained].filter(Boolean).map((words) => html`<br>${words}`);
}

/** One value of a cell: its number leads to its sentence; the words beside it say what it is and why it stands apart. */
function valueMarkup(item: CellValue, { lang, place }: MatrixView): Markup {
  const { value, series, reasons } = item;
  const [number, unit] = valueParts(value, lang);
  const beside = attributesOf(item, lang).map(({ words, marked }) => (marked ? html`<em>${words}</em>` : words));
  const style = ['v', series !== null && 'in', reasons.length > 0 && 'off', value.status !== 'actual' && 'plan'].filter(Boolean).join(' ');
  const link = html`<a data-source data-value="${value.id}" href="${place(value.report, value.mention)}"><b>${number}</b><span class="u">${unit}</span></a>`;
  return html`<span class="${style}">${link}<span class="m">${joined(beside, ' · ')}${reasonLines(item, lang)}</span></span>`;
}

function valuesMarkup(values: readonly CellValue[], view: MatrixView): Content {
  const shown = values.map((value) => valueMarkup(value, view));
  const rest = shown.slice(SHOWN);
  const folded = html`<details class="v rest"><summary class="m">${compareWords(view.lang).more(rest.length)}</summary>${rest}</details>`;
  return [shown.slice(0, SHOWN), rest.length > 0 && folded];
}

function cellMarkup(cell: MatrixCell, indicator: string, view: MatrixView): Markup {
  const hooks = attributes({ 'data-indicator': indicator, 'data-district': cell.district, 'data-presence': cell.presence });
  const words = presenceName(cell.presence, view.lang);
  if (cell.presence === 'value') return html`<td${hooks}>${valuesMarkup(cell.values, view)}</td>`;
  const place = cell.said[0];
  if (cell.presence !== 'said' || !place) return html`<td${hooks} class="absent">${words}</td>`;
  const href = view.place(place.report, place.passage);
  return html`<td${hooks} class="said"><a data-source data-said="${`${place.passage} ${indicator}`}" href="${href}">${words}</a></td>`;
}

function rowNote(row: MatrixRow, lang: Lang): Content {
  const w = compareWords(lang);
  if (row.series.length > 0 || row.stated < 2) return w.rowNote(row.stated);
  return [w.rowNote(row.stated), html`<br>`, row.parted.length > 0 ? reasonWords(row.parted.slice(0, NAMED), lang) : w.notComparable];
}

/** Head of a row: its name, which leads to its page, and a note. */
function rowHead(path: string, name: string, note: Content): Leaf {
  return { key: '', markup: html`<th class="i" scope="row"><a href="${path}">${name}</a><span>${note}</span></th>` };
}

function drawRow(row: MatrixRow, view: MatrixView): Group {
  const { lang, page, indicators } = view;
  const head = rowHead(page(`/indicators/${row.indicator}/`), indicators.get(row.indicator)?.[lang] ?? row.indicator, rowNote(row, lang));
  const cells = row.cells.map((cell) => ({ key: cell.district, markup: cellMarkup(cell, row.indicator, view) }));
  return group(`i ${row.indicator}`, [head, ...cells]);
}

const drawn = new WeakMap<MatrixRow, { view: MatrixView; part: Group }>();

/** A row, written once for each view. */
function rowPart(row: MatrixRow, view: MatrixView): Group {
  const known = drawn.get(row);
  if (known?.view === view) return known.part;
  const part = drawRow(row, view);
  drawn.set(row, { view, part });
  return part;
}

function themeCell(theme: string, { district, shares }: ThemeRow['cells'][number], view: MatrixView): Markup {
  const hooks = attributes({ 'data-theme': theme, 'data-district': district });
  if (shares.length === 0) return html`<td${hooks} class="absent">${presenceName('absent', view.lang)}</td>`;
  const values = shares.map(({ report, share, passages }) => {
    const year = yearName(view.reports.get(report)?.year ?? null, view.lang);
    const note = `${compareWords(view.lang).passages(passages.length)} · ${year}`;
    return html`<span class="v"><a data-source href="${view.place(report, passages[0] ?? '')}"><b>${percentOf(share)}</b></a><span class="m">${note}</span></span>`;
  });
  return html`<td${hooks}>${values}</td>`;
}

function themeRow(row: ThemeRow, view: MatrixView): Group {
  const { lang, page, themes } = view;
  const head = rowHead(page(`/themes/${row.theme}/`), themes.get(row.theme)?.[lang] ?? row.theme, compareWords(lang).shareOfText);
  const cells = row.cells.map((cell) => ({ key: cell.district, markup: themeCell(row.theme, cell, view) }));
  return group(`t ${row.theme}`, [head, ...cells]);
}

/** Claims that a cell shows at once; the others fold. */
const CLAIMS = 3;

function claimItem({ passage, label, title }: Claim, report: string, { place }: MatrixView): Markup {
  return html`<li><a data-source href="${place(report, passage)}">${label && html`<b>${label}</b> `}${title}</a></li>`;
}

function claimList(items: readonly Claim[], report: string, view: MatrixView): Content {
  const list = items.map((item) => claimItem(item, report, view));
  const rest = list.slice(CLAIMS);
  const folded = html`<details class="rest"><summary class="m">${compareWords(view.lang).moreClaims(rest.length)}</summary><ul>${rest}</ul></details>`;
  return html`<ul class="claims" lang="zh-Hans">${list.slice(0, CLAIMS)}</ul>${rest.length > 0 && folded}`;
}

function claimCell(claims: ClaimRow['claims'], { district, reports }: ClaimRow['cells'][number], view: MatrixView): Markup {
  const hooks = attributes({ 'data-claims': claims, 'data-district': district });
  const none = html`<span class="absent">${compareWords(view.lang).noClaims[claims]}</span>`;
  const year = (report: string) =>
    reports.length > 1 && html`<span class="m">${yearName(view.reports.get(report)?.year ?? null, view.lang)}</span>`;
  const lists = reports.map(({ report, items }) => [year(report), items.length > 0 ? claimList(items, report, view) : none]);
  return html`<td${hooks}>${lists}</td>`;
}

function claimRow(row: ClaimRow, view: MatrixView): Group {
  const { lang, page } = view;
  const head = rowHead(page('/problems/'), claimName(row.claims, lang), compareWords(lang).claimsNote);
  const cells = row.cells.map((cell) => ({ key: cell.district, markup: claimCell(row.claims, cell, view) }));
  return group(`c ${row.claims}`, [head, ...cells]);
}

function groupHead(words: string, columns: number): Leaf {
  const markup = html`<tr class="g"><th colspan="${columns}" scope="rowgroup"><span>${words}</span></th></tr>`;
  return { key: `g ${words}`, markup };
}

/** Rows of the body: claims, indicators under the names of their groups, then themes. */
function bodyParts(matrix: ComparisonMatrix, view: MatrixView): Part[] {
  const columns = matrix.districts.length + 1;
  const body: Part[] = matrix.claims.length > 0 ? [groupHead(compareWords(view.lang).claims, columns)] : [];
  body.push(...matrix.claims.map((row) => claimRow(row, view)));
  let before: string | undefined;
  for (const row of matrix.rows) {
    const own = view.indicators.get(row.indicator)?.group;
    if (own && own !== before) body.push(groupHead(groupName(own, view.lang), columns));
    before = own ?? before;
    body.push(rowPart(row, view));
    if (view.beside) body.push(...referenceRows(row, { lang: view.lang, page: view.page, beside: view.beside }));
  }
  if (matrix.themes.length > 0) body.push(groupHead(compareWords(view.lang).themes, columns));
  return [...body, ...matrix.themes.map((row) => themeRow(row, view))];
}

/** The matrix, `<table data-matrix>`, in pieces: a script draws only the cells that change. */
export function matrixTable(matrix: ComparisonMatrix, view: MatrixView): Group {
  const w = compareWords(view.lang);
  const corner = { key: '', markup: html`<th class="i" scope="col"><span class="note">${w.indicators}</span></th>` };
  const head = group('head', [corner, ...matrix.districts.map((district) => columnHead(district, view))]);
  const columns = html`<colgroup><col class="i">${matrix.districts.map(() => html`<col class="d">`)}</colgroup>`;
  const parts: Part[] = [
    { key: 'caption', markup: html`<caption class="vh">${w.tableLabel}</caption>` },
    { key: 'columns', markup: columns },
    group('head', [head], (inside) => html`<thead>${inside}</thead>`),
    group('body', bodyParts(matrix, view), (inside) => html`<tbody>${inside}</tbody>`),
  ];
  return group('matrix', parts, (inside) => html`<table class="matrix" data-matrix>${inside}</table>`);
}

/** The whole matrix as markup. */
export function matrixMarkup(matrix: ComparisonMatrix, view: MatrixView): Markup {
  return markupOf(matrixTable(matrix, view));
}
