import { type UnitKind, unitKind } from '../model/index.ts';
import type { Subject } from './context.ts';
import * as readings from './readings.ts';
import type { Facets, RuleId } from './types.ts';

const is =
  (...kinds: readonly string[]) =>
  ({ indicator }: Subject) =>
    kinds.includes(indicator.kind);
const amount = is('amount');
const countedOverTime = is('flow', 'amount');
const score = is('score');
const coefficient = is('coefficient');
const rate = is('rate');

/** Persons and their attendances, which the rule `person-times` tells apart. */
const PERSONS: Partial<Record<UnitKind, string>> = { people: 'persons', attendances: 'person-times' };

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

/** What a value is under each rule. Two values agree where they are the same; null: the rule has nothing to say of it. */
const READERS: Readonly<Record<RuleId, (subject: Subject) => string | null>> = {
  planned: ({ observation: { status } }) => (status === 'change' ? null : status),
  'absolute-growth': ({ observation: { status } }) => (status === 'change' ? 'change' : 'level'),
  'person-times': ({ observation: { unit } }) => PERSONS[unitKind(unit)] ?? null,
  unit: ({ observation: { unit } }) => (unitKind(unit) in PERSONS ? null : unit),
  variant: counted,
  stage: (subject) => stageOf(subject) ?? 'unstated',
  scope: ({ observation: { id, scope } }) => (scope === 'institution' || scope === 'subset' ? `${scope}#${id}` : scope),
  cumulative: (subject) => (countedOverTime(subject) ? readings.accumulation(subject) : null),
  'funds-kind': (subject) => (amount(subject) ? readings.funds(subject) : null),
  'score-system': (subject) =>
    score(subject) && !SATISFACTION.test(subject.indicator.id) ? subject.report.district.code.slice(0, 4) : null,
  'score-scale': (subject) => (SATISFACTION.test(subject.indicator.id) ? readings.satisfactionScale(subject) : null),
  framework: (subject) => (coefficient(subject) ? readings.framework(subject) : null),
  'above-100': (subject) => (rate(subject) && subject.observation.unit === '%' && subject.observation.value > 100 ? 'above-100' : null),
  year: ({ observation: { period } }) => period ?? 'unstated',
  ownership: (subject) => (subject.observation.scope === 'district' ? readings.ownership(subject) : null),
  territory: (subject) => (subject.observation.scope === 'district' ? readings.territory(subject) : null),
  resident: (subject) => (rate(subject) ? readings.residents(subject) : null),
  'exam-line': (subject) => (EXAMS.test(subject.indicator.id) ? readings.examBasis(subject) : null),
  named: (subject) => (subject.indicator.id === 'inspectors' ? readings.inspectors(subject) : null),
  rounding: ({ observation: { qualifier } }) => (qualifier === 'exact' ? null : qualifier),
  boundary: ({ retired }) => (retired ? 'retired' : null),
  'admin-level': ({ report }) => readings.administrativeLevel(report.district.code),
};

/** What a value is under every rule that has something to say of it. */
export function facetsOf(subject: Subject): Facets {
  const facets: Partial<Record<RuleId, string>> = {};
  for (const [id, read] of Object.entries(READERS) as [RuleId, (typeof READERS)[RuleId]][]) {
    const facet = read(subject);
    if (facet !== null) facets[id] = facet;
  }
  return facets;
}
