import type { Presence, RuleId } from '../../../compare/types.ts';
import type { Lang } from '../routes.ts';

type Both = readonly [zh: string, en: string];
const pick = (pair: Both, lang: Lang) => pair[lang === 'zh' ? 0 : 1];

/** Why a value stands apart, or what must be said beside it: short enough for a cell. The rules themselves are in the codebook. */
const REASONS: Readonly<Record<RuleId, Both>> = {
  planned: ['状态不同', 'different status'],
  'absolute-growth': ['增减量，不与总量并排', 'a change, not a level'],
  'person-times': ['人与人次不并排', 'people and attendances differ'],
  unit: ['单位不同', 'different unit'],
  variant: ['数的不是同一样东西', 'something else is counted'],
  stage: ['学段不同', 'different stage'],
  scope: ['范围不同', 'different scope'],
  cumulative: ['累计年段不同', 'counted over different years'],
  'funds-kind': ['经费口径不同', 'different kind of funds'],
  'score-system': ['评分体系不同', 'different scoring system'],
  'score-scale': ['满意度量纲不同', 'different satisfaction scale'],
  framework: ['均衡口径不同', 'different framework of balance'],
  'above-100': ['超过 100%，多为未剔除转入，原文未说明', 'above 100%: transfers in were probably counted; the text does not say'],
  year: ['年份不同或未写明', 'different year, or none stated'],
  ownership: ['公办、民办或全部', 'public, private or all'],
  territory: ['区属、城区或全域', 'own schools, town or whole area'],
  resident: ['户籍或常住', 'registered or resident'],
  'exam-line': ['考生或分数线口径', 'candidates or line'],
  rounding: ['约数或上下限', 'approximate or a limit'],
  boundary: ['区划已变动', 'division since changed'],
  'admin-level': ['行政层级不同', 'different administrative level'],
  named: ['称谓不同', 'go by different titles'],
};
/** Reason of a rule in a few words. */
export const reasonName = (rule: RuleId, lang: Lang) => pick(REASONS[rule], lang);

/** Words for what a value is under a flagging rule, shown in its cell. Periods and qualifiers have their own names. */
const FACETS: Readonly<Record<string, Both>> = {
  inclusive: ['普惠', 'inclusive'],
  public: ['公办', 'public'],
  private: ['民办', 'private'],
  own: ['区属', 'own schools'],
  'provincial-to-county': ['省市县级', 'provincial to county level'],
  town: ['城区', 'town'],
  country: ['农村', 'country'],
  area: ['辖区', 'whole area'],
  registered: ['户籍', 'registered'],
  resident: ['常住', 'resident'],
  'school-age': ['适龄', 'school age'],
  fresh: ['应届', 'fresh candidates'],
  all: ['全部考生', 'all candidates'],
  'special-line': ['特控线', 'special line'],
  'first-tier': ['一本线', 'first-tier line'],
  undergraduate: ['本科线', 'undergraduate line'],
  'top-talent': ['拔尖、高层次人才', 'top talents'],
  scarce: ['紧缺人才', 'scarce specialists'],
  'special-post': ['特岗教师', 'special-post teachers'],
  'contracted-students': ['公费或定向师范生', 'publicly funded or contracted graduates'],
  graduates: ['研究生', 'postgraduates'],
  'off-establishment': ['编外或合同制', 'off the establishment'],
  established: ['在编教师', 'on the establishment'],
  'every-kind': ['各级各类学校', 'schools of every kind'],
  'with-kindergartens': ['含幼儿园', 'with kindergartens'],
  'primary-and-secondary': ['中小学', 'primary and secondary'],
  'all-inspectors': ['专兼职督学', 'full-time and part-time'],
  'full-time': ['专职督学', 'full-time'],
  'part-time': ['兼职督学', 'part-time'],
  'area-inspectors': ['责任督学', 'inspectors of an area'],
  retired: ['区划已变动', 'division since changed'],
  direct: ['省直辖', 'directly under the province'],
  municipality: ['直辖市辖', 'under a municipality'],
  prefecture: ['地级', 'prefecture level'],
};
/** A facet in words; facets joined with `+` are listed, unknown ones are left as they are. */
export const facetName = (facet: string, lang: Lang) =>
  facet
    .split('+')
    .map((part) => (FACETS[part] ? pick(FACETS[part], lang) : part))
    .join(lang === 'zh' ? '、' : ', ');

const PRESENCES: Readonly<Record<Presence, Both>> = {
  value: ['写了数字', 'with a number'],
  said: ['提及无数字', 'mentioned without a number'],
  absent: ['未提及', 'not mentioned'],
  'not-applicable': ['不适用', 'not applicable'],
};
export const presenceName = (presence: Presence, lang: Lang) => pick(PRESENCES[presence], lang);
