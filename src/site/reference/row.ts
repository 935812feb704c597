import type { MatrixCell, MatrixRow } from '../../compare/matrix.ts';
import type { Beside, Verdict } from '../../compare/reference.ts';
import type { Value } from '../../compare/types.ts';
import { attributes, type Content, html, type Markup } from '../../text/html.ts';
import { stageName } from '../i18n/labels.ts';
import type { Lang } from '../i18n/routes.ts';
import { clauses } from '../i18n/text.ts';
import { type Group, group } from '../ui/parts.ts';
import { ofIndicator } from './held.ts';
import { figureAnchor, figureMarks, figureWords } from './line.ts';
import { referenceWords, refusalName } from './words.ts';

/** Whose figures a row of the comparison holds. */
export type ReferenceArea = keyof Beside;

/** What rows of reference figures are drawn from. */
export type RowView = { lang: Lang; page(path: string): string; beside(value: Value): Beside };

type Shown = Exclude<Verdict, { kind: 'none' }>;

/** Reasons of one cell that are named. */
const NAMED = 2;

/** Stage, year and what must be minded of a figure. */
function placedWords(verdict: Shown, lang: Lang): string {
  const { figure } = verdict;
  const stage = figure.stage === 'all' ? '' : stageName(figure.stage, lang);
  return [stage, String(figure.year), ...figureMarks(verdict, lang)].filter(Boolean).join(' · ');
}

function shownVerdict(verdict: Shown, { lang, page }: RowView): Markup {
  const { figure } = verdict;
  const href = `${page(`/indicators/${figure.indicator}/`)}#${figureAnchor(figure)}`;
  return html`<span class="v"><a href="${href}"><b>${figureWords(figure, lang)}</b></a><span class="m">${placedWords(verdict, lang)}</span></span>`;
}

/** Figures that stand beside the values of a cell, each once; where none does, why. */
function cellContent({ values }: MatrixCell, area: ReferenceArea, view: RowView): Content {
  const verdicts = values.map(({ value }) => view.beside(value)[area]);
  const found = verdicts.flatMap((verdict) => (verdict.kind === 'none' ? [] : [verdict]));
  const once = [...new Map(found.map((verdict) => [verdict.figure.id, verdict])).values()];
  if (once.length > 0) return once.map((verdict) => shownVerdict(verdict, view));
  const reasons = [...new Set(verdicts.flatMap((verdict) => (verdict.kind === 'none' ? verdict.reasons : [])))];
  const words = reasons.slice(0, NAMED).map((reason) => refusalName(reason, view.lang));
  const none = referenceWords(view.lang).notBeside;
  return words.length > 0 && html`<span class="m">${none}${view.lang === 'zh' ? '：' : ': '}${clauses(words, view.lang)}</span>`;
}

/** True where some value of the row has a counterpart, or lacks it for a reason of its own. */
function worthShowing(row: MatrixRow, area: ReferenceArea, { beside }: RowView): boolean {
  const verdicts = row.cells.flatMap(({ values }) => values.map(({ value }) => beside(value)[area]));
  if (area === 'province') return verdicts.some(({ kind }) => kind !== 'none');
  return verdicts.some((verdict) => !ofIndicator(verdict));
}

/** What stands beside the values of a cell, as words. */
export function besideWords({ values }: MatrixCell, area: ReferenceArea, { lang, beside }: RowView): string[] {
  const found = values.flatMap(({ value }) => {
    const verdict = beside(value)[area];
    return verdict.kind === 'none' ? [] : [`${figureWords(verdict.figure, lang)} (${placedWords(verdict, lang)})`];
  });
  return [...new Set(found)];
}

/** Rows of the country and the provinces under a row of the comparison; none where they would say nothing. */
export function referenceRows(row: MatrixRow, view: RowView): Group[] {
  const w = referenceWords(view.lang);
  return (['country', 'province'] as const).flatMap((area) => {
    if (!worthShowing(row, area, view)) return [];
    const head = { key: '', markup: html`<th class="i" scope="row">${w[area]}<span>${w.rowNote}</span></th>` };
    const cells = row.cells.map((cell) => {
      const hooks = attributes({ 'data-reference': area, 'data-district': cell.district });
      return { key: cell.district, markup: html`<td${hooks}>${cellContent(cell, area, view)}</td>` };
    });
    return [group(`ref-${area} ${row.indicator}`, [head, ...cells], (inside) => html`<tr class="refrow">${inside}</tr>`)];
  });
}
