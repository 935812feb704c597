import type { Equation, Finding, Span, Term } from '../../model/index.ts';
import { relation, term } from './finding.ts';
import type { Figure } from './types.ts';

type Sign = '<' | '≤' | '>' | '≥';

const TESTS: Record<Sign, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '≤': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '≥': (a, b) => a >= b,
};
const OPPOSITE: Record<Sign, Sign> = { '<': '≥', '≤': '>', '>': '≤', '≥': '<' };

type Bound = {
  rule: string;
  what: string;
  left: Figure;
  /** Sign that is expected. */
  sign: Sign;
  right: Figure | Term;
  span: Span;
  cause?: Span;
  remark?: string;
};

/** The finding that one figure is not more (or less) than another; where it is, the equation shows the sign that is true. */
export function compare({ sign, left, right, ...rest }: Bound): Finding {
  const result = 'sentence' in right ? term(right) : right;
  const met = TESTS[sign](left.mention.value, result.value);
  const equation: Equation = { terms: [term(left)], relation: met ? sign : OPPOSITE[sign], result, computed: left.mention.value };
  return relation({ ...rest, equation, holds: met ? 'yes' : 'no' });
}
