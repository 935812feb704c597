import { districtCsv, figuresCsv, RECORD_FILES, type RecordFileName, recordFile } from '../../publish/packs/downloads.ts';
import { download } from '../ui/browser/dom.ts';
import { loadReport, packIndex } from '../ui/browser/reports.ts';
import { offer, root } from '../ui/browser/site.ts';
import { indicatorCsv } from './browser/indicator-csv.ts';
import { oneFile } from './browser/one-file.ts';
import { tableJson } from './browser/table-json.ts';

/** Media types by the ending of a file. */
const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  txt: 'text/plain;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
};

const isOfRecord = (name: string): name is RecordFileName => RECORD_FILES.some((known) => known === name);

/** The content of a file, and the name under which it is handed over: that of its report or district before what it is. */
async function made(file: string, of: readonly string[]): Promise<{ name: string; content: string }> {
  const [first = ''] = of;
  if (file === 'report.html') return { name: `${first}.html`, content: await oneFile(document, first) };
  const { columns } = await packIndex();
  const reports = await Promise.all(of.map(loadReport));
  const [report] = reports;
  if (isOfRecord(file) && report) return { name: `${first}-${file}`, content: recordFile(file, report.record) };
  if (file === 'figures.csv' && report) return { name: `${first}-${file}`, content: figuresCsv(report, columns) };
  return { name: file, content: districtCsv(reports, columns) };
}

/** A table as JSON; an offline copy, in which pages cannot read other files, has it packed beside the CSV. */
async function takeTable(table: string): Promise<void> {
  if (location.protocol === 'file:') location.assign(`${root}data/${table}.json.zip`);
  else download(`${table}.json`, TYPES['json'] ?? '', await tableJson(table));
}

/** The table of an indicator, out of the zip of all; from a disk, where pages cannot read it, the zip. */
async function takeIndicator(indicator: string, zip: string): Promise<void> {
  if (location.protocol === 'file:') location.assign(zip);
  else download(`${indicator}.csv`, TYPES['csv'] ?? '', await indicatorCsv(indicator));
}

/**
 * Makes the file that a link names, of the table of that name, or of the reports that it or what holds it names, and hands it to the reader.
 *
 * @throws Error where something does not load
 */
async function take(link: HTMLAnchorElement): Promise<void> {
  const { file = '' } = link.dataset;
  const [table = '', ending] = file.split('.');
  if (link.href.endsWith('/indicators.zip')) return takeIndicator(table, link.href);
  if (link.href.endsWith('.csv.zip') && ending === 'json') return takeTable(table);
  const { reports = '' } = link.closest<HTMLElement>('[data-reports]')?.dataset ?? {};
  const { name, content } = await made(file, reports.split(' '));
  download(name, TYPES[name.split('.').at(-1) ?? ''] ?? '', content);
}

offer('downloads', { take });
