import type { Qualifier } from '../../model/index.ts';
import { firstUnitsOf } from '../../text/first-units.ts';
import type { Quantity } from './quantity.ts';

/** 不, alone or with a word of allowing: 不能超过, 不得高于. */
const NOT = '不(?:能|得|可|应|准|宜|许|允许)?';

/** Words and signs right before a number and what they make of it, the first that fits wins. */
const BEFORE: [words: string, qualifier: Qualifier][] = [
  [`${NOT}(?:少于|低于|小于|下)`, 'at-least'],
  [`${NOT}(?:超过?|高于|多于|大于|突破)`, 'at-most'],
  ['(?:不足|不到|低于|少于|小于|至多|最多|最高|未达到?|未超过|以内)', 'at-most'],
  ['(?:至少|最少|最低|超过|超出|超|突破|高于|多于|大于|逾|上|满)', 'at-least'],
  ['(?:大约|大概|约|约为|约有|约占|将近|接近|近|估计)', 'approx'],
  ['[≥>]', 'at-least'],
  ['[≤<]', 'at-most'],
];

/** Words right after the unit. */
const AFTER: [words: string, qualifier: Qualifier][] = [
  ['(?:\\(含\\)|及)?以上|起', 'at-least'],
  ['(?:\\(含\\)|及)?以(?:下|内)|之内', 'at-most'],
  ['左右|上下|多(?!媒|功|样|元|种|渠|个|次|校|点|所|了|出| ?[约近]?\\d)', 'approx'],
];

/** A verb may stand between 至少 or 最多 and the number: 至少举办2次, 最多安排3节. */
const LOOSE_BEFORE: [words: RegExp, qualifier: Qualifier][] = [
  [new RegExp(`(?:至少|${NOT}(?:少于|低于))[^,，。;；、0-9]{0,14}$`), 'at-least'],
  [new RegExp(`(?:最多|至多|${NOT}(?:超过|高于))[^,，。;；、0-9]{0,14}$`), 'at-most'],
];

/** A list under one limit: 控制在45人、50人以内. */
const LIMITED = /控制在$/;
const LIMIT_AFTER = /^[^,，。;；]{0,16}以[内下]/;

/** 上 and 满 are no qualifiers at the end of these words (网上2次, 圆满…). */
const NOT_A_QUALIFIER = /(?:[网线以基之晚早马路会身岗]上|[圆充未不]满|最近|附近|就近|临近|[节合条公契制集签]约)$/;

/** Characters that words before a number end with, words after it begin with, and looser ones hold: where none stands there is no such word. */
const ENDS = firstUnitsOf('于下过破足到少多高达内低出超逾上满约概为有占近计≥>≤<了');
const STARTS = firstUnitsOf(' (及以起之左上多');
const LOOSE = /[至最不]/;

/** Whether words before a number may end in one that qualifies it. */
function mayEnd(words: string): boolean {
  return ENDS[words.charCodeAt(words.length - (words.endsWith(' ') ? 2 : 1))] === 1;
}

const before = BEFORE.map(([words, qualifier]): [RegExp, Qualifier] => [new RegExp(`(?:${words})(?:了|为|有|达)? ?$`), qualifier]);
const after = AFTER.map(([words, qualifier]): [RegExp, Qualifier] => [new RegExp(`^ ?(?:${words})`), qualifier]);

/** How exactly the quantity is stated, from its own form and the words that touch it. */
export function qualifierOf(quantity: Quantity, textBefore: string, textAfter: string): Qualifier {
  if (quantity.valueHigh !== undefined) return 'range';
  if (mayEnd(textBefore) && !NOT_A_QUALIFIER.test(textBefore.trimEnd())) {
    for (const [pattern, qualifier] of before) if (pattern.test(textBefore)) return qualifier;
  }
  if (STARTS[textAfter.charCodeAt(0)] === 1) for (const [pattern, qualifier] of after) if (pattern.test(textAfter)) return qualifier;
  if (LOOSE.test(textBefore)) for (const [pattern, qualifier] of LOOSE_BEFORE) if (pattern.test(textBefore)) return qualifier;
  if (LIMITED.test(textBefore) && LIMIT_AFTER.test(textAfter)) return 'at-most';
  return quantity.numeral.vague ? 'approx' : 'exact';
}
