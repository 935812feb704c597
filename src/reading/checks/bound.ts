import type { Equation, Span, Term } from '../../model/index.ts';
import { relation, term } from './finding.ts';
import { firm } from './rounding.ts';
import type { Figure, Found } from './types.ts';

type Sign = '<' | '≤' | '>' | '≥';

const TESTS: Record<Sign, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '≤': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '≥': (a, b) => a >= b,
};
const OPPOSITE: Record<Sign, Sign> = { '<': '≥', '≤': '>', '>': '≤', '≥': '<' };

type Bound = {
  what: string;
  left: Figure;
  /** Sign that is expected. */
  sign: Sign;
  right: Figure | Term;
  span: Span;
  cause?: Span;
  remark?: string;
};

/**
 * The finding that one figure is not more (or less) than another; where it is, the equation shows the sign that is true. None where a
 * figure is not exact: 百余 and 近 may be either side.
 */
export function compare({ sign, left, right, ...rest }: Bound): Found[] {
  const result = 'sentence' in right ? term(right) : right;
  const met = TESTS[sign](left.mention.value, result.value);
  if (!met && !(firm(left.mention) && (!('sentence' in right) || firm(right.mention)))) return [];
  const equation: Equation = { terms: [term(left)], relation: met ? sign : OPPOSITE[sign], result, computed: left.mention.value };
  return [relation({ ...rest, equation, holds: met ? 'yes' : 'no' })];
}
