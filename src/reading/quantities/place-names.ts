import { isKindOfSchool } from '../../words/school-kinds.ts';

/** What names of places and schools end in. */
const PLACE_END = '镇|乡|村|屯|县|市|区|旗|街道|街|路|社区|林场|农场|牧场|山|河';
const SCHOOL_END = '小学|中学|初中|高中|幼儿园|学校|教学点';
/** What follows a numeral and a classifier up to such an end: the rest of a name is short. */
const NAME = new RegExp(`^([\\u4e00-\\u9fff]{0,3}?)(?:(${PLACE_END})|(${SCHOOL_END}))`);
/** Classifiers that count places or schools: after them only a name is no count. */
const COUNTS_PLACES = new Set(['个', '所', '座', '条', '处', '片', '户', '班']);
/** Institutions are counted with 家, where the words before the noun say of which kind. */
const COUNTS_INSTITUTIONS = '家';
/** Second characters of names that begin with a numeral and 家, 面, 间 …: 三家子, 五家渠, 六道沟. */
const LANDSCAPE = /^[子渠沟湾河岭梁江桥坎庄屯店窑坪坝寨堡集塘坡洼树房楼城通泉潭岔峪滩咀嘴营铺岗台榆井户]/;

/**
 * True for a Chinese numeral and classifier that begin the name of a place or school (五棵树镇, 三家子小学, 八面通镇): the classifier does not
 * count what the name ends in.
 */
export function beginsPlaceName(classifier: string, after: string): boolean {
  const name = NAME.exec(after);
  if (!name || COUNTS_PLACES.has(classifier)) return false;
  const [, between = '', place] = name;
  if (place) return classifier !== COUNTS_INSTITUTIONS || LANDSCAPE.test(after);
  return between === '' ? classifier !== COUNTS_INSTITUTIONS && classifier !== '间' : LANDSCAPE.test(between) || !isKindOfSchool(between);
}
