import type { Unit } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { Quantity } from './quantity.ts';
import { scan } from './scan.ts';

/** A unit told by a label or the head of a column: what a bare number counts, and the factor of a 万 or 亿 in it. */
export type LabelUnit = { unit: string; factor: number };

/** Labels without a unit in brackets, and what their numbers count. */
const LABEL_UNITS: [words: RegExp, unit: Unit][] = [
  [/(?:学校|幼儿园|校|园)(?:所)?数$|教学点数$/, '所'],
  [/(?:人|学生|教师|教职工|幼儿|师生|在校生|专任教师|毕业生|招生)数?$/, '人'],
  [/(?:班级|班|教学班|学位|项目|座位)数$/, '个'],
  [/册数$|图书$/, '册'],
  [/台数$/, '台'],
  [/(?:得分|自评分|评分|分值|分数|满分|扣分|加分)$/, '分'],
  [/(?:率|占比|比例|比重|增幅|降幅|增速)$/, '%'],
];

/** Labels whose numbers count nothing. */
const NO_QUANTITY = /序号|编号|年份|年度|排名|名次|代码|电话|时限|日期|^年$/;

/** True for a label whose numbers count nothing. */
export function countsNothing(label: string): boolean {
  return NO_QUANTITY.test(label);
}

/** A written unit such as 万元 or 平方米, read as the unit of one; null where it is none. */
export function unitOfWords(written: string): LabelUnit | null {
  const words = `1${fold(written).trim()}`;
  const quantity = scan(words)[0];
  return quantity && quantity.unitFrom === 'written' && quantity.end === words.length
    ? { unit: quantity.unit, factor: quantity.value }
    : null;
}

const bare = (label: string): string => fold(label).replace(/\s/g, '');

/** Unit that a label gives in brackets: 占地面积（亩）, 经费（单位：万元）. */
export function unitInBrackets(label: string): LabelUnit | null {
  const inner = /[((]([^()()]{1,12})[))]$/.exec(bare(label))?.[1];
  return inner === undefined ? null : unitOfWords(inner.replace(/^单位:?/, ''));
}

/** Unit that the last word of a label gives: 学生数, 巩固率. */
export function unitOfLastWord(label: string): LabelUnit | null {
  const words = bare(label).replace(/\([^()]*\)$/, '');
  const told = LABEL_UNITS.find(([pattern]) => pattern.test(words));
  return told ? { unit: told[1], factor: 1 } : null;
}

/** Unit that a label gives: in brackets, or by its last word. */
function unitOfLabel(label: string): LabelUnit | null {
  return countsNothing(bare(label)) ? null : (unitInBrackets(label) ?? unitOfLastWord(label));
}

/** A label in front of a number, as in forms: 投入资金（万元）：3200, 在校生(人)21033, 学生人数：856. */
const LABEL_BEFORE = /(?:^|[,，。;；、\s])([\u4e00-\u9fff]{2,12}(?:\([^()]{1,8}\) ?[:：]?|[:：])) ?$/;
const STOPS = /^ ?(?:[,，。;；、)\t]|\s|$)/;

/** The unit of a bare number that a label in front of it gives; null where none stands there, or more follows the number. */
export function unitBefore({ numeral, unitFrom }: Quantity, before: string, after: string): LabelUnit | null {
  if (unitFrom !== 'none' || numeral.script !== 'arabic' || !STOPS.test(after)) return null;
  const label = LABEL_BEFORE.exec(before)?.[1];
  return label === undefined ? null : unitOfLabel(label.replace(/ ?[:：]$/, ''));
}
