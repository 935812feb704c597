import type { Facets, RuleId } from './types.ts';

/** What follows where two values differ under a rule: never side by side; side by side with a word of warning; apart, with an explanation. */
export type Action = 'block' | 'flag' | 'explain';

/** All rules with their actions, in the order in which reasons are given. */
const ACTIONS: Readonly<Record<RuleId, Action>> = {
  planned: 'block',
  'absolute-growth': 'block',
  'person-times': 'block',
  unit: 'block',
  variant: 'block',
  stage: 'block',
  scope: 'block',
  cumulative: 'block',
  'funds-kind': 'block',
  'score-system': 'block',
  'score-scale': 'block',
  framework: 'block',
  'above-100': 'explain',
  year: 'flag',
  ownership: 'flag',
  territory: 'flag',
  resident: 'flag',
  'exam-line': 'flag',
  named: 'flag',
  rounding: 'flag',
  boundary: 'flag',
  'admin-level': 'flag',
};

/** Rules in the order in which reasons are given. */
const IN_ORDER = Object.keys(ACTIONS) as RuleId[];

/** Action of a rule. */
export function actionOf(id: RuleId): Action {
  return ACTIONS[id];
}

/** Rules that part values, in the order in which reasons are given; a difference under any of them means another series. */
export const PARTING: readonly RuleId[] = IN_ORDER.filter((id) => ACTIONS[id] !== 'flag');

/** Rules that only ask for a word beside the value. */
export const FLAGGING: readonly RuleId[] = IN_ORDER.filter((id) => ACTIONS[id] === 'flag');

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
