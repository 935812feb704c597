import { type Equation, equationText, type Finding, type Verdict } from '../../model/index.ts';
import { equationWords, type Lang, shortValue, unbroken } from '../i18n/index.ts';

/** The two sides of an equation in English, and what the first comes to where that is written, too. */
type Sides = { left: string; right: string; computed: string | undefined };

type Sentence = (sides: Sides) => string;

/** What is said where terms are worked out to a number. */
const WORKED_OUT: Readonly<Record<Verdict, Sentence>> = {
  yes: ({ left, right }) => `${left} comes to the ${right} that the text states.`,
  'within-rounding': ({ left, right }) => `${left} comes to the ${right} that the text states, within rounding.`,
  no: ({ left, right, computed }) => `${left} comes to ${computed ?? 'another number'}, but the text states ${right}.`,
  unknown: ({ left, right, computed }) =>
    `${left} comes to ${computed ?? 'another number'} and the text states ${right}; it does not say enough to tell which fits.`,
};

/** What is said where two figures should be one. */
const ALIKE: Readonly<Record<Verdict, Sentence>> = {
  yes: ({ left, right }) => `${left} and ${right} agree.`,
  'within-rounding': ({ left, right }) => `${left} and ${right} agree within rounding.`,
  no: ({ left, right }) => `${left} and ${right} do not agree.`,
  unknown: ({ left, right }) => `${left} and ${right} differ; the text does not say enough to tell whether they should.`,
};

const ORDER: Readonly<Partial<Record<Equation['relation'], string>>> = {
  '<': 'less than',
  '≤': 'no more than',
  '>': 'more than',
  '≥': 'no less than',
};

/** How the sentence about an order ends. */
const ENDS: Readonly<Record<Verdict, string>> = {
  yes: ', as it should be.',
  'within-rounding': ', as it should be.',
  no: ', which it should not be.',
  unknown: '; the text does not say enough to tell whether it should be.',
};

/** The same for a figure held against a standard. */
const MEETS = { yes: ', which meets the standard.', 'within-rounding': ', which meets the standard.', no: ', which misses the standard.' };

function sidesOf(equation: Equation): Sides {
  const [term, ...more] = equation.terms;
  if (term && more.length === 0) return { left: shortValue(term, 'en'), right: shortValue(equation.result, 'en'), computed: undefined };
  const [left = '', ...others] = equationWords(equationText(equation), 'en').split(/ [=≈<≤>≥≠]\s/);
  return { left, right: others.at(-1) ?? '', computed: others.length > 1 ? others[0] : undefined };
}

/** What came of a check as an English sentence made from its equation; null where it has none. */
export function toldInEnglish({ equation, holds = 'unknown', rule }: Pick<Finding, 'equation' | 'holds' | 'rule'>): string | null {
  if (!equation) return null;
  const sides = sidesOf(equation);
  const order = ORDER[equation.relation];
  if (order) {
    const ends: Readonly<Record<Verdict, string>> = rule === 'threshold' ? { ...ENDS, ...MEETS } : ENDS;
    return `${sides.left} is ${order} ${sides.right}${ends[holds]}`;
  }
  return (equation.terms.length > 1 ? WORKED_OUT : ALIKE)[holds](sides);
}

/**
 * What is said of a check on a page. In Chinese what the record says; in English a sentence of its own, and, where it does not hold, what that mostly
 * comes from.
 *
 * @param why what the codebook says of its kind, in English
 * @returns null where English has nothing to say that the sentence it rests on would not
 */
export function told(finding: Finding, lang: Lang, why = ''): string | null {
  if (lang === 'zh') return unbroken(finding.message);
  return [toldInEnglish(finding), finding.holds === 'no' && why].filter(Boolean).join(' ') || null;
}
