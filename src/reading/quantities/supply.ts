import type { Unit } from '../../model/index.ts';
import type { Quantity } from './quantity.ts';

/** Nouns that may follow a number without a classifier (300多教师), and the unit they stand for. */
const NOUN_UNITS: [noun: RegExp, unit: Unit][] = [
  [
    /^ ?(?:在职|在校|骨干|优秀|专任|青年|农村|乡村|乡镇|山区|城区|城镇|边远|偏远|民族|公办|民办|义务教育|中小学|小学|初中|高中|幼儿园|贫困|留守|困难|残疾|新|的){0,3}(?:在校(?:学)?生|教师|教职工|教职员工|教育工作者|学生|学子|师生|幼儿|儿童|少年|孩子|家长|考生|新生|毕业生|干部|党员|群众|职工|志愿者|校长|园长|班主任|人口|市民|居民|学员|选手|督学)/,
    '人',
  ],
  [/^ ?(?:所)?(?:(?:农村|乡村|乡镇|山区|城区|公办|民办|义务教育|中小)?学校|幼儿园|中小学)/, '所'],
];

/** Words of the clause that tell what a bare 万 or 亿 counts, nearest first. */
const CLAUSE_UNITS: [words: RegExp, unit: Unit][] = [
  [/资金|经费|投资|投入|补贴|补助|津贴|奖励|奖金|收入|支出|预算|工资|捐赠|捐款|筹集|拨付|住房|生活费|价值|学费|债券/, '元'],
  [/人口|人数|学生|教师|在校生|师生|教职工|家长|群众|考生|学位需求|受益/, '人'],
  [/图书|藏书/, '册'],
  [/建筑面积|占地面积|校舍面积|运动场面积/, '平方米'],
];

/**
 * The unit of a number that has none of its own: a noun right after it, or for 万 and 亿 the words of its clause, or the unit of the number
 * before it in the sentence (5.9万人 … 12万). Null where nothing tells.
 */
export function suppliedUnit(quantity: Quantity, clause: string, after: string, previousUnit: string | null): string | null {
  const { numeral } = quantity;
  const large = numeral.exponent >= 4;
  if (large || numeral.vague || (numeral.script === 'arabic' && numeral.value >= 10)) {
    for (const [noun, unit] of NOUN_UNITS) if (noun.test(after)) return unit;
  }
  if (!large) return null;
  for (const [words, unit] of CLAUSE_UNITS) if (words.test(clause)) return unit;
  return previousUnit;
}

/** Words before a unitless decimal that make it a coefficient or index of its own: 差异系数0.35, also for the next of a list. */
const COEFFICIENT = /(?:系数|指数|差异率)[^。;；]*$/;

/** True for a coefficient, which has no unit. */
export function isCoefficient(quantity: Quantity, before: string): boolean {
  const decimal = quantity.numeral.script === 'arabic' && !Number.isInteger(quantity.numeral.coefficient);
  return quantity.unitFrom === 'none' && decimal && COEFFICIENT.test(before);
}

/** Verbs that lead to the later value of a pair, whose unit may be left out: 由3.2%降至0. */
const LATER = /(?:降|减|减少|降低|下降|压减|压缩|清|归|升|增|提高|增加|增长)(?:了)?(?:至|到|为)$/;

/** A share without its sign: 小学辍学率为0. */
const RATE = /(?:率|占比)(?:均)?(?:为|达到?|是|降至|降为|降到)$/;
const STOPS = /^ ?(?:[,，。;；、)]|$)/;

/** True for the later number of a pair without a unit of its own; never a year or month (提高到2022年的…). */
export function isLaterOfPair(quantity: Quantity, before: string, after: string): boolean {
  return quantity.unitFrom === 'none' && quantity.numeral.script === 'arabic' && LATER.test(before) && STOPS.test(after);
}

/** True for a rate written without %. */
export function isRate(quantity: Quantity, before: string, after: string): boolean {
  return quantity.numeral.script === 'arabic' && quantity.value <= 100 && RATE.test(before) && STOPS.test(after);
}
