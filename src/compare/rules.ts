import type { Subject } from './context.ts';
import * as readings from './readings.ts';
import type { Facets, RuleId } from './types.ts';

/** What follows where two values differ under a rule: never side by side; side by side with a word of warning; apart, with an explanation. */
export type Action = 'block' | 'flag' | 'explain';

/** One rule of comparability. */
export type ComparabilityRule = {
  id: RuleId;
  action: Action;
  /** What the value is under this rule. Two values agree where they are the same. Null: the rule has nothing to say of it. */
  facet(subject: Subject): string | null;
};

const is =
  (...kinds: readonly string[]) =>
  ({ indicator }: Subject) =>
    kinds.includes(indicator.kind);
const amount = is('amount');
const countedOverTime = is('flow', 'amount');
const score = is('score');
const coefficient = is('coefficient');
const rate = is('rate');

const EXAMS = /^(?:gaokao|zhongkao)-/;
const SATISFACTION = /(?:^|-)satisfaction(?:-|$)/;

/** Stage of a value; where the indicator knows only one, silence means that one. */
export function stageOf({ observation, indicator }: Pick<Subject, 'observation' | 'indicator'>): string | null {
  return observation.stage ?? (indicator.stages?.length === 1 ? (indicator.stages[0] as string) : null);
}

/**
 * What exactly is counted: the variant of the codebook, else what the words tell of recruits and of schools of all stages. A number of which
 * nothing is told stands beside others of which nothing is told only: 69 scarce specialists, 2 top talents and 30 teachers are three things.
 */
function counted(subject: Subject): string | null {
  const { observation, indicator } = subject;
  if (observation.variant) return observation.variant;
  if (indicator.id === 'teachers-recruited') return readings.recruits(subject);
  return indicator.id === 'school-count' && stageOf(subject) === 'all' ? readings.whole(subject) : null;
}

/** All rules, in the order in which reasons are given. */
export const RULES: readonly ComparabilityRule[] = [
  { id: 'planned', action: 'block', facet: ({ observation: { status } }) => (status === 'change' ? null : status) },
  { id: 'absolute-growth', action: 'block', facet: ({ observation: { status } }) => (status === 'change' ? 'change' : 'level') },
  {
    id: 'person-times',
    action: 'block',
    facet: ({ observation: { unit } }) => (unit === '人次' ? 'person-times' : unit === '人' ? 'persons' : null),
  },
  { id: 'unit', action: 'block', facet: ({ observation: { unit } }) => (unit === '人' || unit === '人次' ? null : unit) },
  { id: 'variant', action: 'block', facet: counted },
  { id: 'stage', action: 'block', facet: (subject) => stageOf(subject) ?? 'unstated' },
  {
    id: 'scope',
    action: 'block',
    facet: ({ observation: { id, scope } }) => (scope === 'institution' || scope === 'subset' ? `${scope}#${id}` : scope),
  },
  { id: 'cumulative', action: 'block', facet: (subject) => (countedOverTime(subject) ? readings.accumulation(subject) : null) },
  { id: 'funds-kind', action: 'block', facet: (subject) => (amount(subject) ? readings.funds(subject) : null) },
  {
    id: 'score-system',
    action: 'block',
    facet: (subject) => (score(subject) && !SATISFACTION.test(subject.indicator.id) ? subject.report.district.code.slice(0, 4) : null),
  },
  {
    id: 'score-scale',
    action: 'block',
    facet: (subject) => (SATISFACTION.test(subject.indicator.id) ? readings.satisfactionScale(subject) : null),
  },
  { id: 'framework', action: 'block', facet: (subject) => (coefficient(subject) ? readings.framework(subject) : null) },
  {
    id: 'above-100',
    action: 'explain',
    facet: (subject) => (rate(subject) && subject.observation.unit === '%' && subject.observation.value > 100 ? 'above-100' : null),
  },
  { id: 'year', action: 'flag', facet: ({ observation: { period } }) => period ?? 'unstated' },
  { id: 'ownership', action: 'flag', facet: (subject) => (subject.observation.scope === 'district' ? readings.ownership(subject) : null) },
  { id: 'territory', action: 'flag', facet: (subject) => (subject.observation.scope === 'district' ? readings.territory(subject) : null) },
  { id: 'resident', action: 'flag', facet: (subject) => (rate(subject) ? readings.residents(subject) : null) },
  { id: 'exam-line', action: 'flag', facet: (subject) => (EXAMS.test(subject.indicator.id) ? readings.examBasis(subject) : null) },
  { id: 'named', action: 'flag', facet: (subject) => (subject.indicator.id === 'inspectors' ? readings.inspectors(subject) : null) },
  { id: 'rounding', action: 'flag', facet: ({ observation: { qualifier } }) => (qualifier === 'exact' ? null : qualifier) },
  { id: 'boundary', action: 'flag', facet: ({ retired }) => (retired ? 'retired' : null) },
  {
    id: 'admin-level',
    action: 'flag',
    facet: ({ report }) => readings.administrativeLevel(report.district.code),
  },
];

const ACTIONS = new Map(RULES.map((rule) => [rule.id, rule.action]));

/** Action of a rule. */
export function actionOf(id: RuleId): Action {
  return ACTIONS.get(id) as Action;
}

/** Rules that part values, in the order in which reasons are given; a difference under any of them means another series. */
export const PARTING: readonly RuleId[] = RULES.filter((rule) => rule.action !== 'flag').map((rule) => rule.id);

/** Rules that only ask for a word beside the value. */
export const FLAGGING: readonly RuleId[] = RULES.filter((rule) => rule.action === 'flag').map((rule) => rule.id);

/** What a value is under every rule that has something to say of it. */
export function facetsOf(subject: Subject): Facets {
  const facets: Partial<Record<RuleId, string>> = {};
  for (const rule of RULES) {
    const facet = rule.facet(subject);
    if (facet !== null) facets[rule.id] = facet;
  }
  return facets;
}

/** Rules of a list under which two values differ. */
export function differences(a: Facets, b: Facets, rules: readonly RuleId[]): RuleId[] {
  return rules.filter((id) => a[id] !== b[id]);
}

/** The answer to “may these two stand side by side?”. */
export type Decision = {
  /** True where no rule parts them. */
  comparable: boolean;
  /** Rules that part them, with what each of the two is (null: the rule has nothing to say of it). */
  blocks: readonly Difference[];
  /** Differences that must be said beside the values. */
  flags: readonly Difference[];
};
export type Difference = { rule: RuleId; a: string | null; b: string | null };

/** Decides for two values of one indicator, with reasons. */
export function decide(a: Facets, b: Facets): Decision {
  const reasons = (rules: readonly RuleId[]) => differences(a, b, rules).map((rule) => ({ rule, a: a[rule] ?? null, b: b[rule] ?? null }));
  const blocks = reasons(PARTING);
  return { comparable: blocks.length === 0, blocks, flags: reasons(FLAGGING) };
}
