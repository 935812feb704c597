import { VIEW_COLUMNS, viewCsv, viewRows } from '../../compare/csv.ts';
import { matrixLines } from '../../compare/lines.ts';
import { workbook } from '../../publish/workbook/workbook.ts';
import { matrixMarkdown } from './markdown.ts';

/** What writes a view as a file: few readers take one away, so that the page comes without it. */
export const viewFiles = { matrixLines, matrixMarkdown, viewCsv, viewRows, workbook, columns: VIEW_COLUMNS };
export type ViewFiles = typeof viewFiles;
