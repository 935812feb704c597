import { workbook } from '../../publish/workbook/workbook.ts';

/** Loaded when a reader first asks for a workbook. */
globalThis.countyReports ??= {};
globalThis.countyReports['workbook'] = workbook;
