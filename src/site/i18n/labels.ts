import type {
  ChromeReason,
  Confirmation,
  IndicatorGroup,
  Measure,
  Qualifier,
  ReportKind,
  Scope,
  Severity,
  Status,
  Verdict,
} from '../../model/index.ts';
import type { Lang } from './routes.ts';

/** Words shown for coded fields. One table per code list; Chinese first, English second. */
type Table<Code extends string> = Record<Code, readonly [zh: string, en: string]>;

const pick = (pair: readonly [string, string] | undefined, lang: Lang, code: string) => (pair ? pair[lang === 'zh' ? 0 : 1] : code);

const KINDS: Table<ReportKind> = {
  'self-assessment': ['自评报告', 'Self-assessment'],
  rectification: ['整改报告', 'Rectification report'],
  'work-report': ['工作汇报', 'Work report'],
  experience: ['经验做法', 'Account of practice'],
};
export const kindName = (code: ReportKind, lang: Lang) => pick(KINDS[code], lang, code);

const STAGE_NAMES: Table<string> = {
  preschool: ['学前', 'preschool'],
  primary: ['小学', 'primary'],
  junior: ['初中', 'junior secondary'],
  compulsory: ['义务教育', 'compulsory'],
  senior: ['普高', 'academic senior secondary'],
  vocational: ['中职', 'vocational'],
  'senior-secondary': ['高中阶段', 'senior secondary'],
  secondary: ['中学', 'secondary'],
  special: ['特教', 'special'],
  adult: ['成人', 'adult'],
  tertiary: ['高等', 'tertiary'],
  all: ['各学段', 'all stages'],
  'primary+secondary': ['中小学', 'primary and secondary'],
};
/** Name of a stage code; stages joined with `+` are listed (`学前、小学`). */
export function stageName(code: string, lang: Lang): string {
  const whole = STAGE_NAMES[code];
  if (whole) return pick(whole, lang, code);
  return code
    .split('+')
    .map((part) => pick(STAGE_NAMES[part], lang, part))
    .join(lang === 'zh' ? '、' : ', ');
}

const STATUSES: Table<Status> = {
  actual: ['已发生', 'happened'],
  planned: ['计划', 'planned'],
  target: ['要求', 'required'],
  base: ['原值', 'earlier value'],
  change: ['增减', 'change'],
};
export const statusName = (code: Status, lang: Lang) => pick(STATUSES[code], lang, code);

const QUALIFIERS: Table<Qualifier> = {
  exact: ['确数', 'exact'],
  approx: ['约数', 'approximate'],
  'at-least': ['至少', 'at least'],
  'at-most': ['以内', 'at most'],
  range: ['区间', 'range'],
};
export const qualifierName = (code: Qualifier, lang: Lang) => pick(QUALIFIERS[code], lang, code);

const SCOPES: Table<Scope> = {
  district: ['全域', 'whole district'],
  rural: ['农村', 'rural'],
  urban: ['城区', 'urban'],
  public: ['公办', 'public'],
  private: ['民办', 'private'],
  institution: ['指名学校', 'named schools'],
  subset: ['其中一部分', 'part of the whole'],
};
export const scopeName = (code: Scope, lang: Lang) => pick(SCOPES[code], lang, code);

const MEASURES: Table<Measure> = {
  stock: ['时点数', 'stock'],
  flow: ['时期数', 'flow'],
  rate: ['比率', 'rate'],
  growth: ['增长率', 'growth'],
  amount: ['金额', 'amount of money'],
  standard: ['人均标准', 'amount per person'],
  score: ['得分', 'score'],
  coefficient: ['系数', 'coefficient'],
};
export const measureName = (code: Measure, lang: Lang) => pick(MEASURES[code], lang, code);

const GROUPS: Table<IndicatorGroup> = {
  scale: ['规模', 'Scale'],
  finance: ['经费', 'Finance'],
  resources: ['办学条件', 'Facilities'],
  teachers: ['教师', 'Teachers'],
  equity: ['公平与入学', 'Equity and access'],
  quality: ['质量', 'Quality'],
  governance: ['治理与督导', 'Governance and inspection'],
};
export const groupName = (code: IndicatorGroup, lang: Lang) => pick(GROUPS[code], lang, code);

const SEVERITIES: Table<Severity> = { note: ['说明', 'note'], warning: ['留意', 'attention'], error: ['差错', 'error'] };
export const severityName = (code: Severity, lang: Lang) => pick(SEVERITIES[code], lang, code);

const VERDICTS: Table<Verdict> = {
  yes: ['相符', 'holds'],
  'within-rounding': ['四舍五入内相符', 'holds within rounding'],
  no: ['不相符', 'does not hold'],
  unknown: ['原文不足以核对', 'cannot be told from the text'],
};
export const verdictName = (code: Verdict, lang: Lang) => pick(VERDICTS[code], lang, code);

const CONFIRMATIONS: Table<Confirmation> = {
  confirmed: ['已核对原文', 'checked against the document'],
  partial: ['部分核对', 'checked in part'],
  unconfirmed: ['未核对', 'not checked'],
};
export const confirmationName = (code: Confirmation, lang: Lang) => pick(CONFIRMATIONS[code], lang, code);

const ORIGINS: Table<'feedback' | 'admitted' | 'elsewhere'> = {
  feedback: ['反馈问题', 'raised by inspectors'],
  admitted: ['自己承认的问题', 'admitted by the report'],
  elsewhere: ['写在别处的问题', 'mentioned in passing'],
};
export const originName = (code: 'feedback' | 'admitted' | 'elsewhere', lang: Lang) => pick(ORIGINS[code], lang, code);

const UNITS_EN: Record<string, string> = {
  元: 'yuan',
  '元/人·月': 'yuan per person and month',
  '元/人·年': 'yuan per person and year',
  '元/人·日': 'yuan per person and day',
  '元/生·年': 'yuan per pupil and year',
  人: 'people',
  人次: 'attendances',
  百分点: 'percentage points',
  分: 'points',
  平方米: 'm²',
  亩: 'mu',
  公里: 'km',
  所: 'schools',
  个: '',
  家: '',
  台: 'devices',
  套: 'sets',
  间: 'rooms',
  册: 'books',
  次: 'times',
  节: 'lessons',
  期: 'sessions',
  年: 'years',
  天: 'days',
  小时: 'hours',
  项: 'items',
  件: 'items',
  名: 'places',
  辆: 'vehicles',
  场: 'events',
  班: 'classes',
  场次: 'events',
};
/** A unit in the language of the page; classifiers without an English word stay as written. */
export const unitName = (unit: string, lang: Lang) => (lang === 'zh' ? unit : (UNITS_EN[unit] ?? unit));

/** A period in words: `2019`, `2020 年以来`, `2021–2023`, `2022–2023 学年`; null is 年份未写明. */
export function periodName(period: string | null, lang: Lang): string {
  if (period === null) return lang === 'zh' ? '年份未写明' : 'year not stated';
  const open = /^(\d{4})\/$/.exec(period);
  if (open) return lang === 'zh' ? `${open[1]} 年以来` : `since ${open[1]}`;
  const school = /^(\d{4})-(\d{4})$/.exec(period);
  if (school) return lang === 'zh' ? `${school[1]}–${school[2]} 学年` : `school year ${school[1]}–${school[2]}`;
  return period.replace('/', '–');
}

/** The year of a report, or that it is not stated. */
export const yearName = (year: number | null, lang: Lang) => periodName(year === null ? null : String(year), lang);

const REASONS: Table<ChromeReason> = {
  greeting: ['网站问候、日期', 'greeting of the web site'],
  breadcrumb: ['当前位置', 'breadcrumb'],
  navigation: ['网站导航', 'navigation'],
  'search-box': ['搜索框', 'search box'],
  menu: ['栏目菜单', 'menu'],
  'page-tools': ['字体、打印等工具', 'page tools'],
  'share-bar': ['分享按钮', 'share buttons'],
  'hit-count': ['浏览次数', 'hit count'],
  'source-line': ['来源与发布时间行', 'line with source and date'],
  'head-table': ['信息公开表头', 'table of publication data'],
  'editor-credit': ['编辑署名', 'credit of the editor'],
  'related-links': ['相关链接', 'related links'],
  'site-footer': ['网站页脚', 'footer of the web site'],
  forum: ['论坛界面', 'forum furniture'],
  advert: ['广告', 'advertisement'],
  'repeated-title': ['标题重复', 'the title once more'],
  'running-head': ['页眉', 'running head'],
  'page-number': ['页码', 'page number'],
  'page-part': ['正文以外的网页部分', 'part of the page outside of the article'],
};
/** Why text was set aside. */
export const reasonName = (code: string, lang: Lang) => pick((REASONS as Record<string, readonly [string, string]>)[code], lang, code);
