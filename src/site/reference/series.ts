import { type TimelineDot, timeline } from '../../charts/timeline.ts';
import type { CellValue } from '../../compare/matrix.ts';
import type { Measured, Refusal, Verdict } from '../../compare/reference.ts';
import type { Value } from '../../compare/types.ts';
import { COUNTRY } from '../../model/area.ts';
import type { ReferenceFigure, ReferenceFigures } from '../../model/reference.ts';
import type { Markup } from '../../text/html.ts';
import { statedValue, tickWords } from '../i18n/format.ts';
import { stageName } from '../i18n/labels.ts';
import { type Lang, reportHref } from '../i18n/routes.ts';
import { figureWords } from './line.ts';
import { referenceWords } from './words.ts';

/** A value with what the gate says of the country's figure. */
export type HeldValue = { value: Value; verdict: Verdict };

/** A series of the country over years, with the counties' values on it. */
export type ReferenceChart = {
  id: string;
  title: string;
  measures: string;
  svg: Markup;
  /** Number of counties' values on it. */
  dots: number;
};

/** Values of an indicator held against the country. */
export function heldValues(items: readonly Pick<CellValue, 'value'>[], verdictOf: (value: Measured) => Verdict): HeldValue[] {
  return items.map(({ value }) => ({ value, verdict: verdictOf(value) }));
}

/** Reasons for which values have no counterpart, with their number, most frequent first. */
export function refusalCounts(held: readonly HeldValue[]): [Refusal, number][] {
  const reasons = held.flatMap(({ verdict }) => (verdict.kind === 'none' ? verdict.reasons : []));
  return [...Map.groupBy(reasons, (reason) => reason)]
    .map(([reason, all]): [Refusal, number] => [reason, all.length])
    .toSorted(([, a], [, b]) => b - a);
}

/** True where the gate found the series: the value stands beside its figure of the same or another year. */
function onSeries({ verdict }: HeldValue, [first]: ReferenceFigures): boolean {
  return verdict.kind !== 'none' && verdict.figure.definition.id === first?.definition.id && verdict.figure.stage === first.stage;
}

function dotOf({ value }: HeldValue, name: (code: string) => string, lang: Lang): TimelineDot[] {
  const year = Number(value.period?.slice(0, 4));
  return Number.isNaN(year)
    ? []
    : [
        {
          year,
          value: value.value,
          name: name(value.district),
          shown: statedValue(value, lang),
          href: reportHref(value.report, value.mention),
        },
      ];
}

type ChartInput = { held: readonly HeldValue[]; lang: Lang; name: (code: string) => string };

function chartOf(figures: ReferenceFigures, { held, lang, name }: ChartInput): ReferenceChart[] {
  const exact = figures.filter(({ qualifier }) => qualifier === undefined);
  const dots = held.filter((item) => onSeries(item, figures)).flatMap((item) => dotOf(item, name, lang));
  const [first, last] = [exact[0], exact.at(-1)];
  if (!first || !last || exact.length + dots.length < 2) return [];
  const { definition, stage } = first;
  const title = stage === 'all' ? definition.measures[lang] : `${stageName(stage, lang)}`;
  const w = referenceWords(lang);
  const svg = timeline({
    points: exact.map((figure) => ({ year: figure.year, value: figure.value, shown: figureWords(figure, lang) })),
    dots,
    ceiling: definition.unit === '%' && definition.bounds[1] === 100 ? 100 : undefined,
    tick: (value) => tickWords(value, definition.unit, lang),
    label: `${w.chart(title, first.year, last.year, figureWords(first, lang), figureWords(last, lang))}${dots.length > 0 ? `; ${w.dots(dots.length)}` : ''}`,
  });
  return [{ id: `${definition.id}-${stage}`, title, measures: definition.measures[lang], svg, dots: dots.length }];
}

const seriesKey = ({ definition, stage }: ReferenceFigure) => `${definition.id} ${stage}`;

/** The country's series of one indicator, each with the counties' values on it; those with values first. */
export function referenceCharts(figures: ReferenceFigures, input: ChartInput): ReferenceChart[] {
  const national = figures.filter(({ area }) => area === COUNTRY);
  return [...Map.groupBy(national, seriesKey).values()]
    .flatMap((series) => chartOf(series, input))
    .toSorted((a, b) => Math.sign(b.dots) - Math.sign(a.dots));
}
