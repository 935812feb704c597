import type { CellValue, ComparisonMatrix, MatrixCell } from '../../compare/matrix.ts';
import type { Claim } from '../../compare/types.ts';
import { presenceName } from '../i18n/comparability.ts';
import { kindName, yearName } from '../i18n/labels.ts';
import { percentOf } from '../i18n/text.ts';
import { attributesOf, reasonWords, valueWords } from '../indicator/value-words.ts';
import { besideWords } from '../reference/row.ts';
import { referenceWords } from '../reference/words.ts';
import type { MatrixView } from './matrix-table.ts';
import { claimName } from './view-words.ts';
import { compareWords } from './words.ts';

/** What stands around the table. */
export type Around = { title: string; edition: string; address: string };

/** Signs that mean something in Markdown or in the HTML that it may hold. */
const SIGNS = /[\\`*_{}[\]<>()#+!|~&]/g;
const plain = (words: string) => words.replace(/\s+/g, ' ').replace(SIGNS, (sign) => `\\${sign}`);
const link = (words: string, address: string) => `[${plain(words)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** A value with what it is and why it stands apart; its number leads to its sentence. */
function valueText(item: CellValue, { lang, place }: MatrixView): string {
  const { value, series, reasons } = item;
  const beside = attributesOf(item, lang).map(({ words }) => words);
  if (reasons.length > 0) beside.push(reasonWords(reasons, lang));
  const number = link(valueWords(value, lang), place(value.report, value.mention));
  return `${series === null ? '' : '● '}${number}${beside.length > 0 ? ` ${plain(`(${beside.join(' · ')})`)}` : ''}`;
}

function cellText({ presence, values }: MatrixCell, view: MatrixView): string {
  if (presence !== 'value') return plain(presenceName(presence, view.lang));
  return values.map((item) => valueText(item, view)).join('<br>');
}

function claimsText(reports: readonly { report: string; items: readonly Claim[] }[], none: string, { place }: MatrixView): string {
  const lines = reports.flatMap(({ report, items }) =>
    items.map(({ passage, label, title }) => link(`${label} ${title}`.trim(), place(report, passage))),
  );
  return lines.length > 0 ? lines.join('<br>') : plain(none);
}

/** Lines of the country and the provinces under a row, where they are switched on and have anything. */
function besideLines({ cells }: ComparisonMatrix['rows'][number], { beside, ...view }: MatrixView): string[][] {
  if (!beside) return [];
  return (['country', 'province'] as const).flatMap((area) => {
    const words = cells.map((cell) =>
      besideWords(cell, area, { ...view, beside })
        .map(plain)
        .join('<br>'),
    );
    return words.some((cell) => cell !== '') ? [[plain(referenceWords(view.lang)[area]), ...words]] : [];
  });
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The matrix as a table in Markdown, with title, edition and address; `place` of the view must give permanent addresses. */
export function matrixMarkdown(matrix: ComparisonMatrix, view: MatrixView, { title, edition, address }: Around): string {
  const { lang, reports, indicators, themes } = view;
  const w = compareWords(lang);
  const heads = matrix.districts.map(({ name, reports: ids }) => {
    const facts = ids.flatMap((id) => reports.get(id) ?? []).map(({ year, kind }) => `${yearName(year, lang)} ${kindName(kind, lang)}`);
    return [name, ...facts].map(plain).join('<br>');
  });
  const lines = [
    ...matrix.claims.map(({ claims, cells }) => [
      claimName(claims, lang),
      ...cells.map((cell) => claimsText(cell.reports, w.noClaims[claims], view)),
    ]),
    ...matrix.rows.flatMap((indicatorRow) => [
      [
        plain(indicators.get(indicatorRow.indicator)?.[lang] ?? indicatorRow.indicator),
        ...indicatorRow.cells.map((cell) => cellText(cell, view)),
      ],
      ...besideLines(indicatorRow, view),
    ]),
    ...matrix.themes.map(({ theme, cells }) => [
      plain(`${themes.get(theme)?.[lang] ?? theme} ${w.shareOfText}`),
      ...cells.map(({ shares }) =>
        shares.length === 0
          ? plain(presenceName('absent', lang))
          : shares.map(({ report, share, passages }) => link(percentOf(share), view.place(report, passages[0] ?? ''))).join('<br>'),
      ),
    ]),
  ];
  const table = [row(['', ...heads]), row(['', ...heads].map(() => '---')), ...lines.map(row)];
  return `## ${plain(title)}\n\n${table.join('\n')}\n\n${plain(w.caption(matrix.reports))}\n\n${plain(edition)} · <${address}>\n`;
}
