import type {
  ChromeReason,
  Confidence,
  Confirmation,
  Direction,
  IndicatorGroup,
  Measure,
  Qualifier,
  ReportKind,
  Scope,
  Severity,
  Stage,
  Status,
  Verdict,
} from '../../model/index.ts';
// Not through the index, which brings the schemas along: this module also runs in the browser.
import { unitInEnglish, unitKind } from '../../model/units.ts';
import { type Entry, type Labels, labelOf } from './dictionary.ts';
import type { Lang } from './routes.ts';
import { listed } from './text.ts';

/* Words of coded fields, one table a code list: a code without words in both languages does not compile. */

const KINDS: Labels<ReportKind> = {
  'self-assessment': { zh: '自评报告', en: 'Self-assessment' },
  rectification: { zh: '整改报告', en: 'Rectification report' },
  'work-report': { zh: '工作汇报', en: 'Work report' },
  experience: { zh: '经验做法', en: 'Account of practice' },
  'government-work-report': { zh: '政府工作报告', en: 'Government work report' },
  bulletin: { zh: '统计公报或公告', en: 'Statistical bulletin or notice' },
  'duty-report': { zh: '述职报告', en: 'Report on duties' },
};
export const kindName = (code: ReportKind, lang: Lang) => labelOf(KINDS, code, lang);

const STAGES: Labels<Stage | 'all' | 'primary+secondary'> = {
  preschool: { zh: '学前', en: 'preschool' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior secondary' },
  compulsory: { zh: '义务教育', en: 'compulsory' },
  senior: { zh: '普高', en: 'academic senior secondary' },
  vocational: { zh: '中职', en: 'vocational' },
  'senior-secondary': { zh: '高中阶段', en: 'senior secondary' },
  secondary: { zh: '中学', en: 'secondary' },
  special: { zh: '特教', en: 'special' },
  adult: { zh: '成人', en: 'adult' },
  tertiary: { zh: '高等', en: 'tertiary' },
  all: { zh: '各学段', en: 'all stages' },
  'primary+secondary': { zh: '中小学', en: 'primary and secondary' },
};
/** Name of a stage code; stages joined with `+` are listed (`学前、小学`). */
export function stageName(code: string, lang: Lang): string {
  const names: Readonly<Record<string, Entry<string>>> = STAGES;
  const parts = code in names ? [code] : code.split('+');
  return listed(
    parts.map((part) => names[part]?.[lang] ?? part),
    lang,
  );
}

const CONFIDENCES: Labels<Confidence> = {
  sure: { zh: '有把握', en: 'sure' },
  likely: { zh: '较有把握', en: 'likely' },
  doubtful: { zh: '存疑', en: 'doubtful' },
};
export const confidenceName = (code: Confidence, lang: Lang) => labelOf(CONFIDENCES, code, lang);

const STATUSES: Labels<Status> = {
  actual: { zh: '已发生', en: 'happened' },
  planned: { zh: '计划', en: 'planned' },
  target: { zh: '要求', en: 'required' },
  base: { zh: '原值', en: 'earlier value' },
  change: { zh: '增减', en: 'change' },
};
export const statusName = (code: Status, lang: Lang) => labelOf(STATUSES, code, lang);

const DIRECTIONS: Labels<Direction> = { up: { zh: '增加', en: 'increase' }, down: { zh: '减少', en: 'decrease' } };
const RATE_DIRECTIONS: Labels<Direction> = { up: { zh: '上升', en: 'rise' }, down: { zh: '下降', en: 'fall' } };
/** Which way something changed: things become more or fewer, rates rise and fall. */
export const directionName = (code: Direction, unit: string, lang: Lang) =>
  labelOf(unitKind(unit) === 'share' ? RATE_DIRECTIONS : DIRECTIONS, code, lang);

const QUALIFIERS: Labels<Qualifier> = {
  exact: { zh: '确数', en: 'exact' },
  approx: { zh: '约数', en: 'approximate' },
  'at-least': { zh: '至少', en: 'at least' },
  'at-most': { zh: '以内', en: 'at most' },
  range: { zh: '区间', en: 'range' },
};
export const qualifierName = (code: Qualifier, lang: Lang) => labelOf(QUALIFIERS, code, lang);

const SCOPES: Labels<Scope> = {
  district: { zh: '全域', en: 'whole district' },
  rural: { zh: '农村', en: 'rural' },
  urban: { zh: '城区', en: 'urban' },
  public: { zh: '公办', en: 'public' },
  private: { zh: '民办', en: 'private' },
  institution: { zh: '指名学校', en: 'named schools' },
  subset: { zh: '其中一部分', en: 'part of the whole' },
};
export const scopeName = (code: Scope, lang: Lang) => labelOf(SCOPES, code, lang);

/** Places that a figure may be of, by the form of `mention.place`; the first that fits. */
const PLACES: readonly [form: RegExp, name: { zh: string; en: string }][] = [
  [/^全国$/, { zh: '全国的数', en: 'of the whole country' }],
  [/^\d{2}0000$/, { zh: '全省的数', en: 'of the province' }],
  [/^\d{4}00$/, { zh: '全市的数', en: 'of the prefecture' }],
  [/^\d{6}$/, { zh: '外县的数', en: 'of another county' }],
];

/** Whose figure it is, where it is not the report's own district's; places without a code in the report's words. */
export function placeName(place: string, lang: Lang): string {
  const known = PLACES.find(([form]) => form.test(place))?.[1];
  return known?.[lang] ?? (lang === 'zh' ? `${place}的数` : `of ${place}`);
}

const MEASURES: Labels<Measure> = {
  stock: { zh: '时点数', en: 'stock' },
  flow: { zh: '时期数', en: 'flow' },
  rate: { zh: '比率', en: 'rate' },
  growth: { zh: '增长率', en: 'growth' },
  amount: { zh: '金额', en: 'amount of money' },
  standard: { zh: '人均标准', en: 'amount per person' },
  score: { zh: '得分', en: 'score' },
  coefficient: { zh: '系数', en: 'coefficient' },
};
export const measureName = (code: Measure, lang: Lang) => labelOf(MEASURES, code, lang);

const GROUPS: Labels<IndicatorGroup> = {
  scale: { zh: '规模', en: 'Scale' },
  finance: { zh: '经费', en: 'Finance' },
  resources: { zh: '办学条件', en: 'Facilities' },
  teachers: { zh: '教师', en: 'Teachers' },
  equity: { zh: '公平与入学', en: 'Equity and access' },
  quality: { zh: '质量', en: 'Quality' },
  governance: { zh: '治理与督导', en: 'Governance and inspection' },
};
export const groupName = (code: IndicatorGroup, lang: Lang) => labelOf(GROUPS, code, lang);

const SEVERITIES: Labels<Severity> = {
  note: { zh: '说明', en: 'note' },
  warning: { zh: '留意', en: 'attention' },
  error: { zh: '差错', en: 'error' },
};
export const severityName = (code: Severity, lang: Lang) => labelOf(SEVERITIES, code, lang);

const VERDICTS: Labels<Verdict> = {
  yes: { zh: '相符', en: 'holds' },
  'within-rounding': { zh: '四舍五入内相符', en: 'holds within rounding' },
  no: { zh: '不相符', en: 'does not hold' },
  unknown: { zh: '原文不足以核对', en: 'cannot be told from the text' },
};
export const verdictName = (code: Verdict, lang: Lang) => labelOf(VERDICTS, code, lang);

const CONFIRMATIONS: Labels<Confirmation> = {
  confirmed: { zh: '已核对原文', en: 'checked against the document' },
  partial: { zh: '部分核对', en: 'checked in part' },
  unconfirmed: { zh: '未核对', en: 'not checked' },
};
export const confirmationName = (code: Confirmation, lang: Lang) => labelOf(CONFIRMATIONS, code, lang);

type ProblemOrigin = 'feedback' | 'admitted' | 'elsewhere';
const ORIGINS: Labels<ProblemOrigin> = {
  feedback: { zh: '反馈问题', en: 'raised by inspectors' },
  admitted: { zh: '自己承认的问题', en: 'admitted by the report' },
  elsewhere: { zh: '写在别处的问题', en: 'mentioned in passing' },
};
export const originName = (code: ProblemOrigin, lang: Lang) => labelOf(ORIGINS, code, lang);

/** A unit in the language of the page; in English the singular after the value 1, and counted nouns that are not listed as written. */
export const unitName = (unit: string, lang: Lang, value?: number) => (lang === 'zh' ? unit : (unitInEnglish(unit, value) ?? unit));

const PERIODS = {
  unstated: { zh: '年份未写明', en: 'year not stated' },
  since: { zh: (year: string) => `${year} 年以来`, en: (year: string) => `since ${year}` },
  schoolYear: {
    zh: (from: string, to: string) => `${from}–${to} 学年`,
    en: (from: string, to: string) => `school year ${from}–${to}`,
  },
};

/** A period in words: `2019`, `2020 年以来`, `2021–2023`, `2022–2023 学年`; null is 年份未写明. */
export function periodName(period: string | null, lang: Lang): string {
  if (period === null) return PERIODS.unstated[lang];
  const [, since] = /^(\d{4})\/$/.exec(period) ?? [];
  if (since) return PERIODS.since[lang](since);
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(period) ?? [];
  return from && to ? PERIODS.schoolYear[lang](from, to) : period.replace('/', '–');
}

/** The year of a report, or that it is not stated. */
export const yearName = (year: number | null, lang: Lang) => periodName(year === null ? null : String(year), lang);

const CHROME_REASONS: Labels<ChromeReason> = {
  greeting: { zh: '网站问候、日期', en: 'greeting of the web site' },
  breadcrumb: { zh: '当前位置', en: 'breadcrumb' },
  navigation: { zh: '网站导航', en: 'navigation' },
  'search-box': { zh: '搜索框', en: 'search box' },
  menu: { zh: '栏目菜单', en: 'menu' },
  'page-tools': { zh: '字体、打印等工具', en: 'page tools' },
  'share-bar': { zh: '分享按钮', en: 'share buttons' },
  'hit-count': { zh: '浏览次数', en: 'hit count' },
  'source-line': { zh: '来源与发布时间行', en: 'line with source and date' },
  'head-table': { zh: '信息公开表头', en: 'table of publication data' },
  'editor-credit': { zh: '编辑署名', en: 'credit of the editor' },
  'related-links': { zh: '相关链接', en: 'related links' },
  'site-footer': { zh: '网站页脚', en: 'footer of the web site' },
  forum: { zh: '论坛界面', en: 'forum furniture' },
  advert: { zh: '广告', en: 'advertisement' },
  'repeated-title': { zh: '标题重复', en: 'the title once more' },
  contents: { zh: '目录', en: 'table of contents' },
  'running-head': { zh: '页眉', en: 'running head' },
  'page-number': { zh: '页码', en: 'page number' },
  'page-part': { zh: '正文以外的网页部分', en: 'part of the page outside of the article' },
  struck: { zh: '划掉或删除的文字', en: 'struck out or deleted' },
  hidden: { zh: '隐藏或白色的文字', en: 'hidden or white text' },
  'note-mark': { zh: '注释序号', en: 'mark of a note' },
  note: { zh: '脚注、尾注', en: 'footnote or endnote' },
  comment: { zh: '批注', en: 'comment at the edge' },
};
/** Why text was set aside. */
export const chromeReasonName = (code: string, lang: Lang) => labelOf<string>(CHROME_REASONS, code, lang);
