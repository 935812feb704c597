import type { Unit } from '../../model/index.ts';
import { beginsWithPersons, endsWithPersons } from '../../words/persons.ts';
import type { Quantity } from './quantity.ts';

const PEOPLE: Unit = '人';
const SCHOOL: Unit = '所';
const MONEY: Unit = '元';

/** Schools that follow a number without a classifier (12幼儿园). */
const SCHOOLS = /^ ?(?:所)?(?:(?:农村|乡村|乡镇|山区|城区|公办|民办|义务教育|中小)?学校|幼儿园|中小学(?!生))(?!学生|教师|家长|幼儿)/;

/** Words of the clause that tell what a bare 万 or 亿 counts, nearest first. */
const CLAUSE_UNITS: [words: RegExp, unit: Unit][] = [
  [
    /资金|经费|投资|投入|补贴|补助|津贴|奖励|奖金|收入|支出|预算|工资|捐赠|捐款|筹集|拨付|住房|生活费|价值|学费|债券|捐资|筹资|融资|专款|拨款|贷款|借款|欠款|造价|产值|总值|债务|补偿|用于/,
    '元',
  ],
  [/人口|人数|学生|教师|在校生|师生|教职工|家长|群众|考生|学位需求|受益/, '人'],
  [/图书|藏书/, '册'],
  [/建筑面积|占地面积|校舍面积|运动场面积/, '平方米'],
];

/** A noun right behind a number and before a stop, kept as the unit: 1.2万家庭，. What begins like a verb goes on about the number. */
const NO_NOUN =
  '用投改建新购支完实发落保为给对以在是已将全均都主专优补奖资帮扶培招左上多余及和与至到的等组构占受享参接转分合计共总整减增升降提达超近约可能会被让使由向开关办做作创编设立拆撤并迁交付拨筹捐赠借还收缴退免惠获得取需要预拟';
const OWN_NOUN = new RegExp(`^ ?(?![${NO_NOUN}])([\\u4e00-\\u9fff]{1,4})(?=[,，。;；、)]|的|$)`);
/** 2.4个亿 is said of money only. */
const SPOKEN_MONEY = /个亿$/;
const IN_A_LIST = /[、和与及至到]$/;

/** A number without a unit as written, its clause before it and behind it, and the unit of the number before it in the sentence. */
export type NumberNeighbours = { raw: string; before: string; after: string; previousUnit: string | null };

/**
 * The unit of a number that has none of its own: a noun right after it; for 万 and 亿 the words of its clause, its own noun as written, or
 * in a list the unit of the number before it (5.9万人、12万). Null where nothing tells.
 */
export function suppliedUnit({ numeral }: Quantity, { raw, before, after, previousUnit }: NumberNeighbours): string | null {
  const large = numeral.exponent >= 4 && !numeral.bare;
  if (large || numeral.vague || (numeral.script === 'arabic' && numeral.value >= 10)) {
    if (beginsWithPersons(after)) return PEOPLE;
    if (SCHOOLS.test(after)) return SCHOOL;
  }
  if (!large) return null;
  if (endsWithPersons(before)) return PEOPLE;
  if (IN_A_LIST.test(before) && previousUnit !== null) return previousUnit;
  const told = (words: string) => CLAUSE_UNITS.find(([pattern]) => pattern.test(words))?.[1];
  const noun = OWN_NOUN.exec(after)?.[1];
  if (noun && !told(noun) && told(before) !== MONEY) return noun;
  return told(before + after) ?? (SPOKEN_MONEY.test(raw) ? MONEY : null);
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
