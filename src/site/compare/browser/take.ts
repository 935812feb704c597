import type { ViewLine } from '../../../compare/csv.ts';
import type { ComparisonMatrix } from '../../../compare/matrix.ts';
import type { Quotes } from '../../../compare/payload.ts';
import { type CompareState, writeState } from '../../../compare/state.ts';
import { placeAddress } from '../../../compare/value-cells.ts';
import type { Asked } from '../../citation/browser/cite.ts';
import { copyText, tell } from '../../ui/browser/clipboard.ts';
import { download } from '../../ui/browser/dom.ts';
import { loadData } from '../../ui/browser/site.ts';
import type { Form } from '../setup.ts';
import type { ViewFiles } from '../view-files.ts';
import { claimKind, claimName, editionWords } from '../view-words.ts';
import { compareWords } from '../words.ts';
import type { CompareModel } from './model.ts';
import { permanent, siteFor } from './permanent.ts';
import { quotesOf } from './sentence.ts';

/** A view that is taken away. */
export type Taken = { model: CompareModel; state: CompareState; matrix: ComparisonMatrix };

/** Address that holds the whole view and the state of the data. */
export function linkOf({ model, state }: Pick<Taken, 'model' | 'state'>): string {
  const site = siteFor(model.payload.edition);
  const page = site ? `${site}${model.lang === 'zh' ? '' : 'en/'}compare/` : location.href.replace(/[?#].*$/, '');
  return `${page}${writeState(model.filled(state), model.payload.edition.data)}`;
}

/** What writes views; loaded when one is first taken away. */
function writers(): Promise<ViewFiles> {
  const file = document.getElementById('setup')?.dataset['viewFiles'] ?? '';
  return loadData<ViewFiles>(`assets/${file.replace(/\.js$/, '')}`, 'view-files');
}

/** The lines of a view, with the sentence of every value; a report whose sentences do not load leaves them empty. */
async function linesOf({ model, matrix }: Taken, { matrixLines }: ViewFiles): Promise<ViewLine[]> {
  const reports = [...new Set(matrix.districts.flatMap((district) => district.reports))];
  const quotes = new Map(await Promise.all(reports.map(async (id) => [id, await quotesOf(id).catch((): Quotes => ({}))] as const)));
  const { view } = model;
  const name = (id: string) => {
    const kind = claimKind(id);
    if (kind) return { zh: claimName(kind, 'zh'), en: claimName(kind, 'en') };
    const { zh, en } = view.indicators.get(id) ?? view.themes.get(id) ?? { zh: id, en: id };
    return { zh, en };
  };
  return matrixLines(matrix, (id) => view.indicators.get(id)?.stages, {
    corpus: model.corpus,
    source: {
      name,
      quote: (value) => quotes.get(value.report)?.[value.mention]?.text ?? '',
      url: (report, anchor) => placeAddress(model.payload.edition.homepage, report, anchor),
    },
  });
}

const titleOf = ({ model, matrix }: Taken) =>
  compareWords(model.lang).heading(matrix.districts.length, matrix.rows.length + matrix.themes.length + matrix.claims.length);

/** Name of a file: what it is, of which data, how much. */
function fileName({ model, matrix }: Taken, ending: string): string {
  const { version, data } = model.payload.edition;
  return `county-reports-compare-${matrix.districts.length}x${matrix.rows.length + matrix.themes.length + matrix.claims.length}-${version}-${data}.${ending}`;
}

async function takeCsv(taken: Taken): Promise<void> {
  const write = await writers();
  download(fileName(taken, 'csv'), 'text/csv;charset=utf-8', write.viewCsv(await linesOf(taken, write), taken.model.payload.edition.data));
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The same lines as a workbook, with a sheet that says what they are. */
async function takeXlsx(taken: Taken): Promise<void> {
  const write = await writers();
  const lines = await linesOf(taken, write);
  const { model, matrix } = taken;
  const w = compareWords(model.lang);
  const about = [
    [w.about.title, titleOf(taken)],
    [w.about.edition, editionWords(model.payload.edition, model.lang)],
    [w.about.address, linkOf(taken)],
    [w.about.note, w.caption(matrix.reports)],
  ];
  const rows = [[...write.columns], ...write.viewRows(lines, model.payload.edition.data)];
  const sheets = [
    { name: w.sheetView, rows },
    { name: w.sheetAbout, rows: about },
  ];
  download(fileName(taken, 'xlsx'), XLSX, write.workbook(sheets));
}

async function takeMarkdown(taken: Taken, button: HTMLElement): Promise<void> {
  const { model, matrix } = taken;
  const view = {
    ...model.viewOf(taken.state),
    place: (report: string, anchor: string) => permanent(model.payload.edition, report, anchor),
  };
  const edition = editionWords(model.payload.edition, model.lang);
  const { matrixMarkdown } = await writers();
  const text = matrixMarkdown(matrix, view, { title: titleOf(taken), edition, address: linkOf(taken) });
  if (await copyText(text)) tell(button, compareWords(model.lang).copied);
  else download(fileName(taken, 'md'), 'text/markdown;charset=utf-8', text);
}

/** Shows how this view is cited; what does so is loaded now. From a disk its address begins at the root of the site. */
async function citeView(taken: Taken, back: HTMLElement): Promise<void> {
  const file = document.getElementById('setup')?.dataset['cite'] ?? '';
  const cite = await loadData<(asked: Asked) => void>(`assets/${file.replace(/\.js$/, '')}`, 'cite');
  const link = linkOf(taken);
  cite({ kind: 'view', title: titleOf(taken), place: link.startsWith('file:') ? link.replace(/^.*(?=compare\/)/, '') : link, back });
}

/** Hands over exactly this view in a form. */
export async function take(form: Form, taken: Taken, button: HTMLElement): Promise<void> {
  if (form === 'csv') await takeCsv(taken);
  else if (form === 'xlsx') await takeXlsx(taken);
  else if (form === 'cite') await citeView(taken, button);
  else await takeMarkdown(taken, button);
}
