import type { Equation, Term } from './record.ts';

/** Amounts of which none is smaller are read in 万元, where one at least is ten times as large. */
const TEN_THOUSAND = 10_000;

/** A number as people read it: no rounding noise, no exponent. */
function digits(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** A term's number in the scale of the whole equation; per cent keeps its sign where the rest counts something else. */
function termText({ value, unit }: Pick<Term, 'value' | 'unit'>, scale: number, of: string): string {
  if (unit === '元') return digits(value / scale);
  return unit === '%' && !/^(?:%|百分点)$/.test(of) ? `${digits(value)}%` : digits(value);
}

/**
 * An equation as a line of text: `4 + 1 + 9 + 24 = 38 所`, `(120 − 12) ÷ 120 = 90 %`, and where it does not hold what comes out instead:
 * `20 + 25 + 8 = 53 ≠ 52 所`. Large amounts of money are written in 万元.
 */
export function equationText({ terms, relation, result, computed }: Equation): string {
  const money = [...terms, result].filter((term) => term.unit === '元');
  const sizes = money.map(({ value }) => Math.abs(value));
  const scale = Math.min(...sizes) >= TEN_THOUSAND && Math.max(...sizes) >= 10 * TEN_THOUSAND ? TEN_THOUSAND : 1;
  const left = terms.map((term) => {
    const bracketed = `${term.bracket === 'open' ? '(' : ''}${termText(term, scale, result.unit)}${term.bracket === 'close' ? ')' : ''}`;
    return term.op === '' ? bracketed : `${term.op} ${bracketed}`;
  });
  if (relation === '≠' && computed !== null && terms.length > 1)
    left.push(`= ${termText({ value: computed, unit: result.unit }, scale, result.unit)}`);
  const unit = result.unit === '元' && scale > 1 ? '万元' : result.unit;
  return `${left.join(' ')} ${relation} ${termText(result, scale, result.unit)}${unit && ` ${unit}`}`;
}
