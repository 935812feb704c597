import type { Beside, Verdict } from '../../compare/reference.ts';
import { COUNTRY } from '../../model/area.ts';
import type { ReferenceFigure } from '../../model/reference.ts';
import { html, type Markup } from '../../text/html.ts';
import { statedValue } from '../i18n/format.ts';
import { href, type Lang } from '../i18n/routes.ts';
import { clauses } from '../i18n/text.ts';
import { type HeldFigure, ofIndicator } from './held.ts';
import { referenceConfirmation, referenceWords, refusalName, yearMatchName } from './words.ts';

/** A reference figure in words: `≥ 95%`, `8,615.38 元`. */
export function figureWords({ value, definition, qualifier }: ReferenceFigure, lang: Lang): string {
  return statedValue({ value, unit: definition.unit, qualifier: qualifier ?? 'exact' }, lang);
}

/** Anchor of a figure in the table of its indicator. */
export function figureAnchor({ id }: ReferenceFigure): string {
  return `ref-${id.replaceAll('.', '-')}`;
}

/** What must be said beside a figure: how its year goes with that of the value, that one page only has it, what its own note says. */
export function figureMarks(verdict: Exclude<Verdict, { kind: 'none' }>, lang: Lang): string[] {
  const { figure } = verdict;
  return [
    verdict.kind === 'other-year' ? referenceWords(lang).otherYear : yearMatchName(verdict.year, lang),
    figure.confirmed === 'one-page' ? referenceConfirmation('one-page', lang) : '',
    figure.note?.[lang] ?? '',
  ].filter(Boolean);
}

type Place = { lang: Lang; area: string };

function besideLine(verdict: Exclude<Verdict, { kind: 'none' }>, { lang, area }: Place): Markup {
  const { figure } = verdict;
  const said = figureMarks(verdict, lang);
  const link = `${href(lang, `/indicators/${figure.indicator}/`)}#${figureAnchor(figure)}`;
  const more = said.length > 0 && html` ${said.join(' · ')}`;
  return html`<a href="${link}">${area} ${figure.year} <b>${figureWords(figure, lang)}</b></a>${more}`;
}

/** Reasons for which what is known is of another measure, and says nothing of the value. */
const OTHER_MEASURE: ReadonlySet<string> = new Set(['variant', 'variant-untold', 'unit', 'funds', 'stage']);

function knownWords({ known, reasons }: Extract<Verdict, { kind: 'none' }>, lang: Lang): string {
  if (reasons.some((reason) => OTHER_MEASURE.has(reason))) return '';
  const exact = known.filter(({ qualifier, area }) => qualifier === undefined && area === COUNTRY);
  const [first] = exact;
  if (!first) return '';
  const sorted = exact.toSorted((a, b) => a.value - b.value);
  const years = exact.map(({ year }) => year);
  const words = (figure: ReferenceFigure | undefined) => (figure ? figureWords(figure, lang) : '');
  return referenceWords(lang).known(String(Math.min(...years)), String(Math.max(...years)), words(sorted[0]), words(sorted.at(-1)));
}

/** Why nothing stands beside a value, and what is known by the same measure. */
export function noneWords(verdict: Extract<Verdict, { kind: 'none' }>, lang: Lang): string {
  const reasons = verdict.reasons.map((reason) => refusalName(reason, lang));
  const none = `${referenceWords(lang).notBeside}${lang === 'zh' ? '：' : ': '}${clauses(reasons, lang)}`;
  return clauses([none, knownWords(verdict, lang)].filter(Boolean), lang);
}

function noneLine(verdict: Extract<Verdict, { kind: 'none' }>, { lang, area }: Place): Markup | null {
  if (ofIndicator(verdict)) return null;
  return html`${area} ${noneWords(verdict, lang)}`;
}

/** What stands beside a value, a line for the country and one for the province; null where there is nothing to say. */
export function referenceLine({ country, province }: Beside, lang: Lang): Markup | null {
  const w = referenceWords(lang);
  const lines = [
    country.kind === 'none' ? noneLine(country, { lang, area: w.country }) : besideLine(country, { lang, area: w.country }),
    province.kind === 'none' ? null : besideLine(province, { lang, area: w.province }),
  ].filter((line) => line !== null);
  return lines.length > 0 ? html`<span class="refline">${lines.map((line) => html`<span>${line}</span>`)}</span>` : null;
}

/** A line of a note beside the text: whose figures, of which year; their values; the figure of the report it begins with. */
export type ReferenceNoteLine = { head: string; words: string; mention: string };

/** Lines for the figures of one note: values of one area and year stand in one line, in the order of the figures. */
export function noteLines(held: readonly HeldFigure[]): ReferenceNoteLine[] {
  const w = referenceWords('zh');
  const parts = held.flatMap(({ mention, beside }) =>
    (['country', 'province'] as const).flatMap((area) => {
      const verdict = beside[area];
      if (verdict.kind === 'none')
        return area === 'country' && !ofIndicator(verdict) ? [{ head: w.country, words: w.notBeside, mention: mention.id }] : [];
      const said = figureMarks(verdict, 'zh');
      const words = `${figureWords(verdict.figure, 'zh')}${said.length > 0 ? `（${said.join('，')}）` : ''}`;
      return [{ head: `${w[area]} ${verdict.figure.year}`, words, mention: mention.id }];
    }),
  );
  return [...Map.groupBy(parts, ({ head }) => head)].flatMap(([head, [first, ...others]]) =>
    first ? [{ head, words: [...new Set([first, ...others].map(({ words }) => words))].join('、'), mention: first.mention }] : [],
  );
}
