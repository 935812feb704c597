import { strToU8, zipSync } from 'fflate';
import type { CsvCell } from '../../text/csv.ts';
import { escapeMarkup } from '../../text/html.ts';

/** A sheet of a workbook: its rows, the first of them its head. */
export type Sheet = { name: string; rows: readonly (readonly CsvCell[])[] };

/** Characters that XML does not allow, whatever they are escaped as. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const words = (text: string) => escapeMarkup(text.replace(FORBIDDEN, ''));
/** Longest text that a cell may hold. */
const CELL = 32_767;
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers stay numbers; words are written in place, so that none of them can be read as a formula or a date. `style` 1 is bold. */
function cell(value: CsvCell, style: number): string {
  const look = style === 0 ? '' : ` s="${style}"`;
  if (value === null || value === '') return `<c${look}/>`;
  if (typeof value === 'number') return `<c${look}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c t="b"${look}><v>${Number(value)}</v></c>`;
  return `<c t="inlineStr"${look}><is><t xml:space="preserve">${words(value.slice(0, CELL))}</t></is></c>`;
}

function sheetXml({ rows }: Sheet): string {
  const lines = rows.map((row, at) => `<row>${row.map((value) => cell(value, at === 0 ? 1 : 0)).join('')}</row>`);
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${HEADER}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Two fonts, plain and bold, and the two looks of a cell made from them. */
const STYLES = `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/** Characters that the name of a sheet may not hold, and the most it may hold of others. */
const sheetName = (name: string) => words(name.replace(/[[\]:*?/\\]/g, ' ')).slice(0, 31);

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEADER}<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`;
}

/** The parts of the file by their path. */
function partsOf(sheets: readonly Sheet[]): Record<string, string> {
  const paths = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const override = (path: string, type: string) => `<Override PartName="/xl/${path}" ContentType="${CONTENT}.${type}+xml"/>`;
  const overrides = [
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    ...paths.map((path) => override(path, 'worksheet')),
  ];
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  const entries = sheets.map(({ name }, at) => `<sheet name="${sheetName(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  return {
    '[Content_Types].xml': `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...paths.map((path) => ['worksheet', path] as const), ['styles', 'styles.xml']]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/${paths[at]}`, sheetXml(sheet)])),
  };
}

/** Sheets as a workbook that Excel, WPS and LibreOffice open (Office Open XML). Equal sheets give equal bytes. */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(partsOf(sheets)).map(([path, text]) => [path, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(parts), { mtime: '1980-01-02' }));
}
