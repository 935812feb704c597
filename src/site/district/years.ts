import { type YearMark, yearChart } from '../../charts/years.ts';
import type { YearLine, YearPoint } from '../../compare/over-years.ts';
import type { ReportHead, Value } from '../../compare/types.ts';
import type { Indicator } from '../../model/index.ts';
import { signedValue } from '../../model/quantity-cells.ts';
import type { Markup } from '../../text/html.ts';
import { statedValue, tickWords } from '../i18n/format.ts';
import { periodName } from '../i18n/labels.ts';
import { type Lang, reportHref } from '../i18n/routes.ts';
import { attributesOf, seriesWords } from '../indicator/value-words.ts';
import type { CountyYears } from './county-years.ts';
import { districtWords } from './words.ts';

/** A year of the table beside a line: its values, or what there is to say in their place. */
type YearRow = { year: string; values: readonly { shown: string; href: string; note: string }[]; silent: boolean; planned: boolean };

/** A line over years as the page shows it. */
export type YearFigure = { indicator: string; title: string; words: string; svg: Markup; rows: readonly YearRow[] };

/** What is needed to show lines besides their values. */
type YearContext = { indicators: ReadonlyMap<string, Indicator>; reports: ReadonlyMap<string, Pick<ReportHead, 'year'>>; lang: Lang };

function markOf(value: Value, year: number, planned: boolean, lang: Lang): YearMark {
  return { year, value: signedValue(value), shown: statedValue(value, lang), href: reportHref(value.report, value.mention), planned };
}

const marksOf = (points: readonly YearPoint[], planned: boolean, lang: Lang): YearMark[] =>
  points.flatMap(({ year, values }) => values.map((value) => markOf(value, year, planned, lang)));

/** What is said of a value beside its year: whose word it is where another year's report states it, and what asks for a second look. */
function noteOf(value: Value, year: number, { reports, lang }: YearContext): string {
  const w = districtWords(lang).years;
  const of = reports.get(value.report)?.year;
  const marked = attributesOf({ value, flags: [] }, lang).filter((attribute) => attribute.marked);
  return [...marked.map(({ words }) => words), of && of !== year ? w.statedIn(of) : ''].filter(Boolean).join(' · ');
}

function rowsOf(points: readonly YearPoint[], planned: boolean, context: YearContext): (YearRow & { at: number })[] {
  return points.map(({ year, values }) => ({
    at: year,
    year: periodName(values[0]?.period ?? String(year), context.lang),
    values: values.map((value) => ({
      shown: statedValue(value, context.lang),
      href: reportHref(value.report, value.mention),
      note: noteOf(value, year, context),
    })),
    silent: false,
    planned,
  }));
}

function figureOf(line: YearLine, context: YearContext): YearFigure[] {
  const { lang } = context;
  const first = line.points[0]?.values[0];
  const indicator = context.indicators.get(line.indicator);
  if (!first || !indicator) return [];
  const marks = marksOf(line.points, false, lang);
  const at = new Map(marks.map((mark) => [mark.year, mark]));
  const joins = line.joins.flatMap(({ from, to, open }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? [{ from: a, to: b, open }] : [];
  });
  const silent = line.silent.map((year) => ({ at: year, year: String(year), values: [], silent: true, planned: false }));
  const rows = [...rowsOf(line.points, false, context), ...rowsOf(line.plans, true, context), ...silent].toSorted((a, b) => a.at - b.at);
  const words = seriesWords(first, lang);
  const title = indicator[lang];
  const svg = yearChart({
    marks: [...marks, ...marksOf(line.plans, true, lang)],
    joins,
    silent: line.silent,
    ceiling: indicator.kind === 'rate' && first.unit === '%' ? 100 : undefined,
    tick: (value) => tickWords(value, first.unit, lang),
    label: `${[title, words].filter(Boolean).join(' · ')}: ${marks.map(({ year, shown }) => `${year} ${shown}`).join('; ')}`,
  });
  return [{ indicator: line.indicator, title, words, svg, rows }];
}

/** Lines over years of one county as its page shows them. */
export function yearFigures({ lines, reports }: CountyYears, indicators: ReadonlyMap<string, Indicator>, lang: Lang): YearFigure[] {
  const context: YearContext = { indicators, reports: new Map(reports.map((report) => [report.id, report])), lang };
  return lines.flatMap((line) => figureOf(line, context));
}
