import type { Presence, RuleId } from '../../compare/types.ts';
import { type Entry, type Labels, labelOf } from './dictionary.ts';
import { listed } from './format.ts';
import type { Lang } from './routes.ts';

/** Why a value stands apart, or what must be said beside it: short enough for a cell. The rules themselves are in the codebook. */
const RULES: Labels<RuleId> = {
  planned: { zh: '状态不同', en: 'different status' },
  'absolute-growth': { zh: '增减量，不与总量并排', en: 'a change, not a level' },
  'person-times': { zh: '人与人次不并排', en: 'people and attendances differ' },
  unit: { zh: '单位不同', en: 'different unit' },
  variant: { zh: '数的不是同一样东西', en: 'something else is counted' },
  stage: { zh: '学段不同', en: 'different stage' },
  scope: { zh: '范围不同', en: 'different scope' },
  cumulative: { zh: '累计年段不同', en: 'counted over different years' },
  'funds-kind': { zh: '经费口径不同', en: 'different kind of funds' },
  'score-system': { zh: '评分体系不同', en: 'different scoring system' },
  'score-scale': { zh: '满意度量纲不同', en: 'different satisfaction scale' },
  framework: { zh: '均衡口径不同', en: 'different framework of balance' },
  'above-100': { zh: '超过 100%，多为未剔除转入，原文未说明', en: 'above 100%: transfers in were probably counted; the text does not say' },
  year: { zh: '年份不同或未写明', en: 'different year, or none stated' },
  ownership: { zh: '公办、民办或全部', en: 'public, private or all' },
  territory: { zh: '区属、城区或全域', en: 'own schools, town or whole area' },
  resident: { zh: '户籍或常住', en: 'registered or resident' },
  'exam-line': { zh: '考生或分数线口径', en: 'candidates or line' },
  rounding: { zh: '约数或上下限', en: 'approximate or a limit' },
  boundary: { zh: '区划已变动', en: 'division since changed' },
  'admin-level': { zh: '行政层级不同', en: 'different administrative level' },
  named: { zh: '称谓不同', en: 'go by different titles' },
};
/** Reason of a rule in a few words. */
export const ruleName = (code: RuleId, lang: Lang) => labelOf(RULES, code, lang);

/** Words for what a value is under a flagging rule, shown in its cell. Periods and qualifiers have their own names. */
const FACETS: Readonly<Record<string, Entry<string>>> = {
  inclusive: { zh: '普惠', en: 'inclusive' },
  public: { zh: '公办', en: 'public' },
  private: { zh: '民办', en: 'private' },
  own: { zh: '区属', en: 'own schools' },
  'provincial-to-county': { zh: '省市县级', en: 'provincial to county level' },
  town: { zh: '城区', en: 'town' },
  country: { zh: '农村', en: 'country' },
  area: { zh: '辖区', en: 'whole area' },
  registered: { zh: '户籍', en: 'registered' },
  resident: { zh: '常住', en: 'resident' },
  'school-age': { zh: '适龄', en: 'school age' },
  fresh: { zh: '应届', en: 'fresh candidates' },
  all: { zh: '全部考生', en: 'all candidates' },
  'special-line': { zh: '特控线', en: 'special line' },
  'first-tier': { zh: '一本线', en: 'first-tier line' },
  undergraduate: { zh: '本科线', en: 'undergraduate line' },
  'top-talent': { zh: '拔尖、高层次人才', en: 'top talents' },
  scarce: { zh: '紧缺人才', en: 'scarce specialists' },
  'special-post': { zh: '特岗教师', en: 'special-post teachers' },
  'contracted-students': { zh: '公费或定向师范生', en: 'publicly funded or contracted graduates' },
  graduates: { zh: '研究生', en: 'postgraduates' },
  'off-establishment': { zh: '编外或合同制', en: 'off the establishment' },
  established: { zh: '在编教师', en: 'on the establishment' },
  'every-kind': { zh: '各级各类学校', en: 'schools of every kind' },
  'with-kindergartens': { zh: '含幼儿园', en: 'with kindergartens' },
  'primary-and-secondary': { zh: '中小学', en: 'primary and secondary' },
  'all-inspectors': { zh: '专兼职督学', en: 'full-time and part-time' },
  'full-time': { zh: '专职督学', en: 'full-time' },
  'part-time': { zh: '兼职督学', en: 'part-time' },
  'area-inspectors': { zh: '责任督学', en: 'inspectors of an area' },
  retired: { zh: '区划已变动', en: 'division since changed' },
  direct: { zh: '省直辖', en: 'directly under the province' },
  municipality: { zh: '直辖市辖', en: 'under a municipality' },
  years: { zh: '几年累计', en: 'over several years' },
  prefecture: { zh: '地级', en: 'prefecture level' },
};
/** A facet in words; facets joined with `+` are listed, unknown ones are left as they are. */
export const facetName = (facet: string, lang: Lang): string =>
  listed(
    facet.split('+').map((part) => FACETS[part]?.[lang] ?? part),
    lang,
  );

const PRESENCES: Labels<Presence> = {
  value: { zh: '写了数字', en: 'with a number' },
  said: { zh: '提及无数字', en: 'mentioned without a number' },
  absent: { zh: '未提及', en: 'not mentioned' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};
export const presenceName = (code: Presence, lang: Lang) => labelOf(PRESENCES, code, lang);
