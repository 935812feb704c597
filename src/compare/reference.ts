import { COUNTRY, provinceCode } from '../model/area.ts';
import type { Indicator } from '../model/codebook.ts';
import { REFERENCE_GAPS, type ReferenceGap } from '../model/codes.ts';
import type { Observation, OtherObservation } from '../model/record.ts';
import type { ReferenceFigure, ReferenceFigures } from '../model/reference.ts';
import { dimensionsOf, type RuleSubject } from './rules.ts';
import type { Value } from './types.ts';

/** What the gate reads of a value: its record alone, no text. */
export type Measured = Pick<
  Value,
  'indicator' | 'value' | 'unit' | 'stage' | 'period' | 'status' | 'scope' | 'direction' | 'variant' | 'dimensions' | 'district'
>;

/**
 * Why a reference figure does not stand beside a value.
 *
 * - what the codebook says of the indicator: `ReferenceGap`
 * - `no-figure` nothing is known for this area; `not-actual` a plan, target, earlier value or change; `part` one part of the district;
 *   `unit`, `stage`, `variant`, `funds` another one; `stage-untold`, `variant-untold` the words do not tell; `direction` one rises, one falls
 * - `impossible` the value is outside what the definition allows, so it is counted otherwise
 * - `no-year` the report states none; `several-years` it covers more than one; `far-year` the nearest known is too far away
 */
const REFUSALS = [
  ...REFERENCE_GAPS,
  'no-figure',
  'not-actual',
  'part',
  'unit',
  'variant-untold',
  'variant',
  'funds',
  'stage-untold',
  'stage',
  'impossible',
  'direction',
  'no-year',
  'several-years',
  'far-year',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * How the years of value and figure go together.
 *
 * - `same` one calendar year, or one school year; `school-count` a value of a year beside a count at the beginning of a school year;
 *   `calendar-year` a value of a school year beside a figure of a calendar year
 */
export type YearMatch = 'same' | 'school-count' | 'calendar-year';

/** What the gate says: a figure of the same year; one of another year, named as such; none, with all reasons, weightiest first. */
export type Verdict =
  | { kind: 'beside'; figure: ReferenceFigure; year: YearMatch }
  | { kind: 'other-year'; figure: ReferenceFigure }
  | { kind: 'none'; reasons: readonly Refusal[]; known: ReferenceFigures };

/** Farthest year that is still named beside a value. */
const NEAR_YEARS = 3;

/** One year of a period: the year, or that in which a school year begins. Null for ranges and where none is told. */
function yearOf(period: string | null): { year: number; school: boolean } | null {
  const parts = period === null ? null : /^(\d{4})(?:-\d{4})?$/.exec(period);
  return parts ? { year: Number(parts[1]), school: parts[0].length > 4 } : null;
}

type Definition = ReferenceFigure['definition'];

/** Reasons that lie in the value, whatever it is held against. */
function ownReasons({ status, scope, dimensions }: Measured): Refusal[] {
  const narrowed = scope !== 'district' || dimensions.ownership !== undefined || dimensions.territory !== undefined;
  return [...(status === 'actual' ? [] : (['not-actual'] as const)), ...(narrowed ? (['part'] as const) : [])];
}

function variantReason({ variant }: Measured, definition: Definition): Refusal[] {
  if ((variant ?? null) === definition.variant) return [];
  return variant === undefined ? ['variant-untold'] : ['variant'];
}

/** True where a value without a stage is of the whole that the definition covers. */
function wholeOf({ stage }: Measured, { wholeWithoutStage }: Definition): boolean {
  return stage === null && wholeWithoutStage === true;
}

function definitionReasons(value: Measured, definition: Definition): Refusal[] {
  const [lowest, highest] = definition.bounds;
  const funds = value.dimensions['funds-kind'];
  return [
    ...(value.unit === definition.unit ? [] : (['unit'] as const)),
    ...variantReason(value, definition),
    ...(funds === undefined || funds === 'general-budget' ? [] : (['funds'] as const)),
    ...(definition.unit === '%' && isShare(definition) && (value.value < lowest || value.value > highest) ? (['impossible'] as const) : []),
  ];
}

/** True for a share, which cannot pass its upper bound; growth can be of any size. */
const isShare = ({ bounds: [, highest] }: Definition) => highest === 100;

/** Figures of an area by one definition. */
type DefinedFigures = { definition: Definition; figures: ReferenceFigures };

function stageReasons(value: Measured, { definition, figures }: DefinedFigures): Refusal[] {
  if (wholeOf(value, definition)) return [];
  if (value.stage === null) return ['stage-untold'];
  return figures.some(({ stage }) => stage === value.stage) ? [] : ['stage'];
}

/** Years of a definition that stand for a value's stage, exact figures only. */
function seriesFor(value: Measured, figures: ReferenceFigures): ReferenceFigures {
  return figures.filter(({ stage, definition }) => stage === value.stage || wholeOf(value, definition));
}

function yearMatch(definition: Definition, school: boolean): YearMatch {
  if (definition.year === 'school') return school ? 'same' : 'school-count';
  return school ? 'calendar-year' : 'same';
}

/** The figure nearest in time, the earlier of two; undefined where none is near. */
function nearest(figures: ReferenceFigures, year: number): ReferenceFigure | undefined {
  const near = figures.filter((figure) => Math.abs(figure.year - year) <= NEAR_YEARS);
  return near.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || a.year - b.year)[0];
}

/** The verdict on the years, everything else agreeing. */
function byYear(value: Measured, figures: ReferenceFigures): Verdict {
  const time = yearOf(value.period);
  if (!time) return { kind: 'none', reasons: [value.period === null ? 'no-year' : 'several-years'], known: figures };
  const rightWay = figures.filter(({ direction }) => (direction ?? 'up') === (value.direction ?? 'up'));
  const same = figures.find(({ year }) => year === time.year);
  if (same && !rightWay.includes(same)) return { kind: 'none', reasons: ['direction'], known: figures };
  if (same) return { kind: 'beside', figure: same, year: yearMatch(same.definition, time.school) };
  const other = nearest(rightWay, time.year);
  return other ? { kind: 'other-year', figure: other } : { kind: 'none', reasons: ['far-year'], known: figures };
}

/** What is against holding a value against one definition. */
function reasonsAgainst(value: Measured, defined: DefinedFigures): Refusal[] {
  return [
    ...definitionReasons(value, defined.definition),
    ...stageReasons(value, defined),
    ...(yearOf(value.period) ? [] : [value.period === null ? ('no-year' as const) : ('several-years' as const)]),
  ];
}

/** What the gate reads of an observation of a report's own district. */
export function measuredOf({ observation, indicator, report }: Omit<RuleSubject, 'retired'> & { observation: Observation }): Measured {
  return {
    ...observation,
    district: report.district.code,
    dimensions: dimensionsOf({ observation, indicator, report, retired: false }),
  };
}

/** Figures of one indicator by area, definition by definition. */
export type FiguresByArea = ReadonlyMap<string, readonly DefinedFigures[]>;

/** What values are held against: figures by indicator, and why others have none. */
export type References = { figures: ReadonlyMap<string, FiguresByArea>; gaps: ReadonlyMap<string, ReferenceGap> };

function definedFigures(figures: ReferenceFigures): DefinedFigures[] {
  return [...Map.groupBy(figures, ({ definition }) => definition.id).values()].flatMap((own) =>
    own[0] ? [{ definition: own[0].definition, figures: own }] : [],
  );
}

/** Figures of one indicator, ready to be held against values. */
export function figuresByArea(figures: ReferenceFigures): FiguresByArea {
  return new Map(
    Array.from(
      Map.groupBy(figures, ({ area }) => area),
      ([area, own]) => [area, definedFigures(own)],
    ),
  );
}

/** Reference figures, ready to be held against values. */
export function referencesOf(figures: ReferenceFigures, indicators: readonly Pick<Indicator, 'id' | 'reference'>[]): References {
  return {
    figures: new Map(
      Array.from(
        Map.groupBy(figures, ({ indicator }) => indicator),
        ([id, own]) => [id, figuresByArea(own)],
      ),
    ),
    gaps: new Map(indicators.flatMap(({ id, reference }) => (reference && 'none' in reference ? [[id, reference.none] as const] : []))),
  };
}

/**
 * Whether a figure of an area may stand beside a value, and which: indicator, definition, stage and unit must agree, the value must have
 * happened and be of the whole district.
 */
function verdictIn(value: Measured, area: string, { figures, gaps }: References): Verdict {
  const [best] = (figures.get(value.indicator)?.get(area) ?? [])
    .map((defined) => ({ figures: defined.figures, reasons: reasonsAgainst(value, defined) }))
    .toSorted((a, b) => a.reasons.length - b.reasons.length);
  if (!best) return { kind: 'none', reasons: [gaps.get(value.indicator) ?? 'no-figure'], known: [] };
  const reasons = [...ownReasons(value), ...best.reasons];
  const series = seriesFor(value, best.figures);
  return reasons.length === 0 ? byYear(value, series) : { kind: 'none', reasons, known: series };
}

/** What stands beside a value: the country's figure, and that of its province. */
export type Beside = { country: Verdict; province: Verdict };

/** Both verdicts on one value. */
export function besideOf(value: Measured, references: References): Beside {
  return {
    country: verdictIn(value, COUNTRY, references),
    province: verdictIn(value, provinceCode(value.district), references),
  };
}

/** What a report says of the country or its province, held against the figure that is published. */
export type HeldClaim = {
  claim: OtherObservation;
  verdict: Verdict;
  /** Whether both are the same number, rounding allowed; null where no figure of the same year stands beside it. */
  agrees: boolean | null;
};

/** Area of a place that a report names; null for a prefecture, of which no figures are held. */
function areaOf(place: string): string | null {
  if (place === '全国') return COUNTRY;
  return place.endsWith('0000') ? place : null;
}

const decimals = (value: number) => (String(value).split('.')[1] ?? '').length;

/** True where a report states a published number, as exactly as it was published or rounded; published numbers have at least one decimal (94.0). */
function sameNumber(stated: number, published: number): boolean {
  const places = Math.min(decimals(stated), Math.max(1, decimals(published)));
  return stated.toFixed(places) === published.toFixed(places);
}

type ClaimSubject = Pick<RuleSubject, 'report'> & { claim: OtherObservation; indicator: Indicator };

/** Holds what a report says of a division above its own against the published figure of the same year and definition. */
export function claimHeld({ claim, indicator, report }: ClaimSubject, references: References): HeldClaim {
  const measured = measuredOf({ observation: { ...claim, facets: [] }, indicator, report });
  const area = areaOf(claim.place);
  const verdict: Verdict = area === null ? { kind: 'none', reasons: ['no-figure'], known: [] } : verdictIn(measured, area, references);
  const agrees = verdict.kind === 'beside' && claim.qualifier === 'exact' ? sameNumber(claim.value, verdict.figure.value) : null;
  return { claim, verdict, agrees };
}
