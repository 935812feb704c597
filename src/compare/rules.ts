import { type BilingualName, FACETS, type FacetId } from '../model/facets.ts';
import type { Indicator, Observation, ReportMeta } from '../model/index.ts';
import { isInDoubt } from '../model/standing.ts';
import { type UnitKind, unitKind } from '../model/units.ts';

/** What follows where two values differ under a rule: never side by side; side by side with a word of warning; apart, with an explanation. */
type Action = 'block' | 'flag' | 'explain';

/** What the rules read: an observation, its indicator and its report. They read no text. */
export type RuleSubject = {
  observation: Pick<
    Observation,
    | 'id'
    | 'value'
    | 'unit'
    | 'qualifier'
    | 'stage'
    | 'period'
    | 'status'
    | 'scope'
    | 'direction'
    | 'variant'
    | 'facets'
    | 'confidence'
    | 'review'
  >;
  indicator: Pick<Indicator, 'kind' | 'survey'>;
  report: Pick<ReportMeta, 'id' | 'year' | 'district'>;
  /** True where the district's name or code no longer exists. */
  retired: boolean;
};

/** A rule of comparability. What it is about in full, and examples, stand under its id in `content/codebook/comparability.yaml`. */
type ComparabilityRule<Id extends string = string> = {
  id: Id;
  action: Action;
  /** Why a value stands apart, or what must be said beside it: short enough for a cell. */
  reason: BilingualName;
  /** What a value is under the rule: two values agree where they are the same. Null: the rule has nothing to say of it. */
  of: (subject: RuleSubject) => string | null;
  /** Words for what a value is, where a cell shows them. */
  names?: Readonly<Record<string, BilingualName>>;
};

/** A dimension that says only that nothing is known: two of them do not agree, they are both in the dark. */
export const UNSTATED = 'unstated';

/** A dimension that must always be said, whether others share it or not. */
const ALWAYS_SAID: ReadonlySet<string> = new Set([UNSTATED, 'doubtful']);

/** True for what must be said beside a value even where all values of its series have it. */
export function alwaysSaid(dimension: string): boolean {
  return ALWAYS_SAID.has(dimension);
}

/** True for a scope that no second value has: named schools, or a part of the whole. */
export function standsAlone(scope: string | undefined): boolean {
  return scope?.includes('#') ?? false;
}

const facet = ({ observation }: RuleSubject, id: FacetId): string | null =>
  observation.facets.find((found) => found.id === id)?.value ?? null;
const both = (zh: string, en: string): BilingualName => ({ zh, en });
const rule = <const Id extends string>(definition: ComparabilityRule<Id>) => definition;

/** Persons and their attendances, which the rule `person-times` tells apart. */
const PERSONS: Partial<Record<UnitKind, string>> = { people: 'persons', attendances: 'person-times' };

/** Years from the first to the last: `year`, `years-3`. */
const span = (from: number, to: number) => (to > from ? `years-${to - from + 1}` : 'year');

/**
 * Over how long a flow was counted: `year`; `years-3`; `since-2020` where the end is open and the report undated; `years` where several years
 * are meant and not counted; `unstated` where nothing tells.
 */
function accumulation(subject: RuleSubject): string {
  const { period } = subject.observation;
  if (period === null) return facet(subject, 'accumulation') ?? UNSTATED;
  const [from, to] = period.split('/');
  if (to === undefined) return 'year';
  const last = to === '' ? subject.report.year : Number(to);
  if (last === null || (to === '' && last <= Number(from))) return `since-${from}`;
  return span(Number(from), last);
}

/** Scale of a survey's answers: per cent, out of 10 or out of 100. */
function surveyScale({ observation: { unit, value } }: RuleSubject): string | null {
  if (unit === '%') return 'percent';
  if (unit !== '分') return null;
  return value <= 10 ? 'out-of-10' : 'out-of-100';
}

const MUNICIPALITIES: ReadonlySet<string> = new Set(['11', '12', '31', '50']);
/**
 * Administrative level behind a GB/T 2260 code, where it is not the usual one: `direct` for county-level cities and demonstration zones under a
 * province (third and fourth digit 90), `prefecture` for cities without counties (codes ending in 00), `municipality` for districts of 北京,
 * 天津, 上海, 重庆.
 */
function administrativeLevel(code: string): string | null {
  if (code.slice(2, 4) === '90') return 'direct';
  if (code.endsWith('00')) return 'prefecture';
  return MUNICIPALITIES.has(code.slice(0, 2)) ? 'municipality' : null;
}

/** Who was examined and at which line; null where neither is told. */
function examBasis(subject: RuleSubject): string | null {
  return [facet(subject, 'candidates'), facet(subject, 'exam-line')].filter((part) => part !== null).join('+') || null;
}

/** All rules, in the order in which reasons are given. */
export const RULES = [
  rule({
    id: 'planned',
    action: 'block',
    reason: both('状态不同', 'different status'),
    of: ({ observation: { status } }) => (status === 'change' ? null : status),
  }),
  rule({
    id: 'absolute-growth',
    action: 'block',
    reason: both('增减量，不与总量并排', 'a change, not a level'),
    of: ({ observation: { status } }) => (status === 'change' ? 'change' : 'level'),
  }),
  rule({
    id: 'direction',
    action: 'block',
    reason: both('一增一减', 'one rises, one falls'),
    names: { down: both('下降', 'falling') },
    of: ({ observation: { direction } }) => (direction === 'down' ? 'down' : null),
  }),
  rule({
    id: 'person-times',
    action: 'block',
    reason: both('人与人次不并排', 'people and attendances differ'),
    of: ({ observation: { unit } }) => PERSONS[unitKind(unit)] ?? null,
  }),
  rule({
    id: 'unit',
    action: 'block',
    reason: both('单位不同', 'different unit'),
    of: ({ observation: { unit } }) => (unitKind(unit) in PERSONS ? null : unit),
  }),
  rule({
    id: 'variant',
    action: 'block',
    reason: both('数的不是同一样东西', 'something else is counted'),
    of: (subject) => subject.observation.variant ?? facet(subject, 'recruits') ?? facet(subject, 'schools'),
    names: { ...FACETS.recruits.values, ...FACETS.schools.values },
  }),
  rule({
    id: 'stage',
    action: 'block',
    reason: both('学段不同', 'different stage'),
    of: ({ observation: { stage } }) => stage ?? UNSTATED,
  }),
  rule({
    id: 'scope',
    action: 'block',
    reason: both('范围不同', 'different scope'),
    // Ids of figures hold within a report: two reports may have one sentence.
    of: ({ observation: { id, scope }, report }) => (scope === 'institution' || scope === 'subset' ? `${scope}#${report.id}.${id}` : scope),
  }),
  rule({
    id: 'cumulative',
    action: 'block',
    reason: both('累计年段不同', 'counted over different years'),
    of: (subject) => (subject.indicator.kind === 'flow' || subject.indicator.kind === 'amount' ? accumulation(subject) : null),
    names: FACETS.accumulation.values,
  }),
  rule({
    id: 'funds-kind',
    action: 'block',
    reason: both('经费口径不同', 'different kind of funds'),
    of: (subject) => facet(subject, 'funds'),
  }),
  rule({
    id: 'score-system',
    action: 'block',
    reason: both('评分体系不同', 'different scoring system'),
    of: ({ indicator: { kind, survey }, report }) => (kind === 'score' && !survey ? report.district.code.slice(0, 4) : null),
  }),
  rule({
    id: 'score-scale',
    action: 'block',
    reason: both('满意度量纲不同', 'different satisfaction scale'),
    of: (subject) => (subject.indicator.survey ? surveyScale(subject) : null),
  }),
  rule({
    id: 'framework',
    action: 'block',
    reason: both('均衡口径不同', 'different framework of balance'),
    of: (subject) => facet(subject, 'framework'),
  }),
  rule({
    id: 'above-100',
    action: 'explain',
    reason: both('超过 100%，多为未剔除转入，原文未说明', 'above 100%: transfers in were probably counted; the text does not say'),
    of: ({ indicator: { kind }, observation: { unit, value } }) => (kind === 'rate' && unit === '%' && value > 100 ? 'above-100' : null),
  }),
  rule({
    id: 'doubt',
    action: 'flag',
    reason: both('读法存疑，请对照原句', 'doubtful reading: see the sentence'),
    of: ({ observation }) => (isInDoubt(observation) ? 'doubtful' : null),
    names: { doubtful: both('存疑', 'doubtful') },
  }),
  rule({
    id: 'year',
    action: 'flag',
    reason: both('年份不同或未写明', 'different year, or none stated'),
    of: ({ observation: { period } }) => period ?? UNSTATED,
  }),
  rule({
    id: 'ownership',
    action: 'flag',
    reason: both('公办、民办或全部', 'public, private or all'),
    of: (subject) => facet(subject, 'ownership'),
    names: FACETS.ownership.values,
  }),
  rule({
    id: 'territory',
    action: 'flag',
    reason: both('区属、城区或全域', 'own schools, town or whole area'),
    of: (subject) => facet(subject, 'territory'),
    names: FACETS.territory.values,
  }),
  rule({
    id: 'resident',
    action: 'flag',
    reason: both('户籍或常住', 'registered or resident'),
    of: (subject) => facet(subject, 'residents'),
    names: FACETS.residents.values,
  }),
  rule({
    id: 'exam-line',
    action: 'flag',
    reason: both('考生或分数线口径', 'candidates or line'),
    of: examBasis,
    names: { ...FACETS.candidates.values, ...FACETS['exam-line'].values },
  }),
  rule({
    id: 'named',
    action: 'flag',
    reason: both('称谓不同', 'go by different titles'),
    of: (subject) => facet(subject, 'inspectors'),
    names: FACETS.inspectors.values,
  }),
  rule({
    id: 'rounding',
    action: 'flag',
    reason: both('约数或上下限', 'approximate or a limit'),
    of: ({ observation: { qualifier } }) => (qualifier === 'exact' ? null : qualifier),
  }),
  rule({
    id: 'boundary',
    action: 'flag',
    reason: both('区划已变动', 'division since changed'),
    of: ({ retired }) => (retired ? 'retired' : null),
    names: { retired: both('区划已变动', 'division since changed') },
  }),
  rule({
    id: 'admin-level',
    action: 'flag',
    reason: both('行政层级不同', 'different administrative level'),
    of: ({ report }) => administrativeLevel(report.district.code),
    names: {
      direct: both('省直辖', 'directly under the province'),
      municipality: both('直辖市辖', 'under a municipality'),
      prefecture: both('地级', 'prefecture level'),
    },
  }),
] as const satisfies readonly ComparabilityRule[];

export type RuleId = (typeof RULES)[number]['id'];

/** What a value is under each rule that has something to say of it (`stage`: `primary`, `cumulative`: `years-3`). */
export type Dimensions = Readonly<Partial<Record<RuleId, string>>>;

/** Rules that part values, in the order in which reasons are given; a difference under any of them means another series. */
export const PARTING: readonly RuleId[] = RULES.filter(({ action }) => action !== 'flag').map(({ id }) => id);

/** Rules that only ask for a word beside the value. */
export const FLAGGING: readonly RuleId[] = RULES.filter(({ action }) => action === 'flag').map(({ id }) => id);

/** What a value is under every rule. */
export function dimensionsOf(subject: RuleSubject): Dimensions {
  const dimensions: Partial<Record<RuleId, string>> = {};
  for (const { id, of } of RULES) {
    const dimension = of(subject);
    if (dimension !== null) dimensions[id] = dimension;
  }
  return dimensions;
}

/** Rules of a list under which two values differ. */
export function differences(a: Dimensions, b: Dimensions, rules: readonly RuleId[]): RuleId[] {
  return rules.filter((id) => a[id] !== b[id]);
}
