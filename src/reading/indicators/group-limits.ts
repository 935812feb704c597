import type { Mention } from '../../model/index.ts';
import type { Cotext } from './types.ts';

/** Units in which groups are told apart: size, score, age, years, area. */
const LIMIT_UNITS = new Set(['人', '分', '岁', '年', '平方米']);
/** Money sets a limit only where a share or count of the group follows: 月收入不足4000元的占31%. */
const MONEY_GROUP = /^(?:及?以[上内下])?的(?=占|有|达|仅|共)/;
/** Below or above how many, before the number, and the group after it: 不满3名党员或没有党员的幼儿园. */
const MEMBERS_BEFORE = /(?:不满|不足|少于|未满|超过|达不到)$/;
const MEMBERS_OF = /^[^,，。;；\d]{0,16}的(?:学校|中小学|小学|初中|幼儿园|教学点|班级|家庭|单位|党组织)/;
/** A counted thing is no limit: 286名教师. */
const COUNTED = /[名位]$/;
/** What follows a number that sets a limit: the group it makes (以上的班级, 的教学点). */
const GROUP =
  /^(?:及?以[上内下]|左右)?的(?!目标|要求|标准|水平|比例|规模|速度|基础)|^的?(?:大班额|班级|教学班)\d|^及?以[上内下](?:的)?(?:大班|超大班|班级|教学班|学校|教学点|考生|教师|项目)/;

/**
 * True for a number that only tells which ones are counted by the next (56人以上的班级12个; 班额＜45人的班级占比＞90%): it states no value.
 */
export function isGroupLimit(text: string, { start, end, raw, unit }: Mention, { next }: Pick<Cotext, 'next'>): boolean {
  if (MEMBERS_BEFORE.test(text.slice(Math.max(0, start - 4), start)) && MEMBERS_OF.test(text.slice(end, end + 24))) return true;
  if (next !== null && unit.startsWith('元')) return MONEY_GROUP.test(text.slice(end, next.start));
  if (next === null || !LIMIT_UNITS.has(unit) || COUNTED.test(raw)) return false;
  return GROUP.test(text.slice(end, next.start + 1));
}
