import { viewCsv } from '../../../compare/csv.ts';
import { matrixLines } from '../../../compare/lines.ts';
import type { ComparisonMatrix } from '../../../compare/matrix.ts';
import type { Quotes } from '../../../compare/payload.ts';
import { download } from '../../ui/browser/dom.ts';
import type { CompareModel } from './model.ts';
import { quotesOf } from './sentence.ts';

/** Hands over exactly this view as CSV, with the sentence of every value; a report whose sentences do not load leaves them empty. */
export async function downloadCsv(model: CompareModel, matrix: ComparisonMatrix): Promise<void> {
  const reports = [...new Set(matrix.districts.flatMap((district) => district.reports))];
  const quotes = new Map(await Promise.all(reports.map(async (id) => [id, await quotesOf(id).catch((): Quotes => ({}))] as const)));
  const lines = matrixLines(matrix, (id) => model.view.indicators.get(id)?.stages, {
    corpus: model.corpus,
    source: {
      name: (id) => model.view.indicators.get(id)?.[model.lang] ?? id,
      quote: (value) => quotes.get(value.report)?.[value.mention]?.text ?? '',
      url: (report, anchor) => model.view.place(report, anchor),
    },
  });
  download('compare.csv', 'text/csv;charset=utf-8', viewCsv(lines));
}
