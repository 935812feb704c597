import type { CsvCell } from '../../text/csv.ts';
import { escapeMarkup } from '../../text/html.ts';

/*
  The markup of a workbook (Office Open XML, ECMA-376). Rows bear no number, so that rows made apart stand one after the other as they are.
*/

/** Characters that XML does not allow, whatever they are escaped as. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** Text of which nothing is escaped, and that cannot hold what is forbidden. */
const PLAIN = /^[ !#-%'-;=?-\ud7ff\ue000-\ufffd]*$/;
const words = (text: string) => (PLAIN.test(text) ? text : escapeMarkup(text.replace(FORBIDDEN, '')));
/** White space that readers of XML take away where they are not told to keep it. */
const LOST_SPACE = /^\s|\s$|[\n\r\t]| {2}/;
/** Longest text that a cell may hold, and most rows of a sheet. */
const CELL = 32_767;
export const MOST_ROWS = 1_048_576;
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
  const text = value.slice(0, CELL);
  return `<c t="inlineStr"${look}><is><t${LOST_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${words(text)}</t></is></c>`;
}

/** A row of a sheet; a head is bold. */
export function rowXml(cells: readonly CsvCell[], head = false): string {
  return `<row>${cells.map((value) => cell(value, head ? 1 : 0)).join('')}</row>`;
}

const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** A sheet up to its first row; the first row stays in view. `widths` in characters, a column each. */
export function sheetStart(widths: readonly number[] = []): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  return `${HEADER}<worksheet xmlns="${MAIN}">${FROZEN}${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`;
}

/** A sheet behind its last row. */
export const SHEET_END = '</sheetData></worksheet>';

/** Two fonts, plain and bold, and the two looks of a cell made from them. */
const STYLES = `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Characters that the name of a sheet may not hold, and the most it may hold of others. */
const sheetName = (name: string) => words(name.replace(/[[\]:*?/\\]/g, ' ')).slice(0, 31);

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEADER}<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`;
}

const DEFAULTS = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
const override = (path: string, type: string) => `<Override PartName="/xl/${path}" ContentType="${CONTENT}.${type}+xml"/>`;

/** Where the markup of a sheet lies in the file, counted from 0. */
export const sheetPath = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

/** The parts of the file besides its sheets, by their path. */
export function frameOf(names: readonly string[]): Record<string, string> {
  const paths = names.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const overrides = [
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    ...paths.map((path) => override(path, 'worksheet')),
  ];
  const entries = names.map((name, at) => `<sheet name="${sheetName(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  return {
    '[Content_Types].xml': `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${DEFAULTS}${overrides.join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...paths.map((path) => ['worksheet', path] as const), ['styles', 'styles.xml']]),
    'xl/styles.xml': STYLES,
  };
}
