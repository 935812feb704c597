import type { AddressState } from './capture.ts';
import type {
  ChromeReason,
  Confidence,
  Confirmation,
  Direction,
  IndicatorGroup,
  Measure,
  PassageKind,
  ProblemOrigin,
  Qualifier,
  ReferenceConfirmation,
  ReferenceGap,
  ReportKind,
  ReviewStatusCode,
  Scope,
  Severity,
  Stage,
  Status,
  Verdict,
} from './codes.ts';
import type { BilingualName } from './facets.ts';
import type { UnitKind } from './units.ts';

/*
  Names of coded fields, one table a code list, as pages show them and as the data package decodes them: a code without names in both languages
  does not compile.
*/

/** Names of a closed list of codes. */
type CodeNames<Code extends string> = Readonly<Record<Code, BilingualName>>;

/** Kinds of report, 报告类型. */
export const REPORT_KIND_NAMES: CodeNames<ReportKind> = {
  'self-assessment': { zh: '自评报告', en: 'Self-assessment' },
  rectification: { zh: '整改报告', en: 'Rectification report' },
  'work-report': { zh: '工作汇报', en: 'Work report' },
  experience: { zh: '经验做法', en: 'Account of practice' },
  'government-work-report': { zh: '政府工作报告', en: 'Government work report' },
  bulletin: { zh: '统计公报或公告', en: 'Statistical bulletin or notice' },
  'duty-report': { zh: '述职报告', en: 'Report on duties' },
};

/** Stages, 学段; of those joined with `+` only 中小学 has a name of its own. */
export const STAGE_NAMES: CodeNames<Stage | 'primary+secondary'> = {
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

/** How sure the program is. */
export const CONFIDENCE_NAMES: CodeNames<Confidence> = {
  sure: { zh: '有把握', en: 'sure' },
  likely: { zh: '较有把握', en: 'likely' },
  doubtful: { zh: '存疑', en: 'doubtful' },
};

/** How real a value is. */
export const STATUS_NAMES: CodeNames<Status> = {
  actual: { zh: '已发生', en: 'happened' },
  planned: { zh: '计划', en: 'planned' },
  target: { zh: '要求', en: 'required' },
  base: { zh: '原值', en: 'earlier value' },
  change: { zh: '增减', en: 'change' },
};

/** How exactly a number is stated. */
export const QUALIFIER_NAMES: CodeNames<Qualifier> = {
  exact: { zh: '确数', en: 'exact' },
  approx: { zh: '约数', en: 'approximate' },
  'at-least': { zh: '至少', en: 'at least' },
  'at-most': { zh: '以内', en: 'at most' },
  range: { zh: '区间', en: 'range' },
};

/** What part of the district a value covers. */
export const SCOPE_NAMES: CodeNames<Scope> = {
  district: { zh: '全域', en: 'whole county' },
  rural: { zh: '农村', en: 'rural' },
  urban: { zh: '城区', en: 'urban' },
  public: { zh: '公办', en: 'public' },
  private: { zh: '民办', en: 'private' },
  institution: { zh: '指名学校', en: 'named schools' },
  subset: { zh: '其中一部分', en: 'part of the whole' },
};

/** Kinds of indicator. */
export const MEASURE_NAMES: CodeNames<Measure> = {
  stock: { zh: '时点数', en: 'stock' },
  flow: { zh: '时期数', en: 'flow' },
  rate: { zh: '比率', en: 'rate' },
  growth: { zh: '增长率', en: 'growth' },
  amount: { zh: '金额', en: 'amount of money' },
  standard: { zh: '人均标准', en: 'amount per person' },
  score: { zh: '得分', en: 'score' },
  coefficient: { zh: '系数', en: 'coefficient' },
};

/** Groups of indicators. */
export const GROUP_NAMES: CodeNames<IndicatorGroup> = {
  scale: { zh: '规模', en: 'Scale' },
  finance: { zh: '经费', en: 'Finance' },
  resources: { zh: '办学条件', en: 'Facilities' },
  teachers: { zh: '教师', en: 'Teachers' },
  equity: { zh: '公平与入学', en: 'Equity and access' },
  quality: { zh: '质量', en: 'Quality' },
  governance: { zh: '治理与督导', en: 'Governance and inspection' },
};

/** How much a finding matters. */
export const SEVERITY_NAMES: CodeNames<Severity> = {
  note: { zh: '说明', en: 'note' },
  warning: { zh: '留意', en: 'attention' },
  error: { zh: '差错', en: 'error' },
};

/** Verdicts on a checked relation. */
export const VERDICT_NAMES: CodeNames<Verdict> = {
  yes: { zh: '相符', en: 'holds' },
  'within-rounding': { zh: '四舍五入内相符', en: 'holds within rounding' },
  no: { zh: '不相符', en: 'does not hold' },
  unknown: { zh: '原文不足以核对', en: 'cannot be told from the text' },
};

/** How far a fact of the codebook was confirmed. */
export const CONFIRMATION_NAMES: CodeNames<Confirmation> = {
  confirmed: { zh: '已核对原文', en: 'checked against the document' },
  partial: { zh: '部分核对', en: 'checked in part' },
  unconfirmed: { zh: '未核对', en: 'not checked' },
};

/** Who named a problem. */
export const ORIGIN_NAMES: CodeNames<ProblemOrigin> = {
  feedback: { zh: '反馈问题', en: 'raised by inspectors' },
  admitted: { zh: '自己承认的问题', en: 'admitted by the report' },
  elsewhere: { zh: '写在别处的问题', en: 'mentioned in passing' },
};

/** Why text was set aside. */
export const CHROME_REASON_NAMES: CodeNames<ChromeReason> = {
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

/** Which way something changed. */
export const DIRECTION_NAMES: CodeNames<Direction> = { up: { zh: '增加', en: 'increase' }, down: { zh: '减少', en: 'decrease' } };

/** What a unit measures or counts. */
export const UNIT_KIND_NAMES: CodeNames<UnitKind> = {
  people: { zh: '人', en: 'people' },
  attendances: { zh: '人次', en: 'attendances' },
  places: { zh: '名次', en: 'places in a ranking' },
  money: { zh: '钱', en: 'money' },
  'money-per-person': { zh: '人均钱数', en: 'money per person' },
  share: { zh: '比率', en: 'share in percent points' },
  ratio: { zh: '比值、系数', en: 'ratio or coefficient' },
  score: { zh: '分数', en: 'score' },
  area: { zh: '面积', en: 'area' },
  length: { zh: '长度', en: 'length' },
  volume: { zh: '体积', en: 'volume' },
  mass: { zh: '重量', en: 'mass' },
  power: { zh: '功率、电量', en: 'power' },
  time: { zh: '时间', en: 'time' },
  times: { zh: '次数', en: 'occasions' },
  things: { zh: '件数', en: 'things counted one by one' },
  other: { zh: '照录的名词', en: 'a noun as written that is not in the list' },
};

/** Kinds of passage. */
export const PASSAGE_KIND_NAMES: CodeNames<PassageKind> = {
  title: { zh: '标题', en: 'title' },
  addressee: { zh: '主送机关', en: 'addressee' },
  heading: { zh: '小标题', en: 'heading' },
  paragraph: { zh: '段落', en: 'paragraph' },
  item: { zh: '分条', en: 'labelled point' },
  row: { zh: '表格行', en: 'row of a table' },
  signature: { zh: '落款', en: 'signature' },
};

/** What people made of a reading. */
export const REVIEW_STATUS_NAMES: CodeNames<ReviewStatusCode> = {
  confirmed: { zh: '读得对', en: 'found right' },
  corrected: { zh: '已改正', en: 'put right' },
  disputed: { zh: '审读者看法不同', en: 'reviewers differ' },
};

/** What the address of a source gave when it was asked again. */
export const ADDRESS_STATE_NAMES: CodeNames<AddressState> = {
  available: { zh: '原文还在', en: 'gives the same report' },
  changed: { zh: '内容已变', en: 'gives a report that says something else' },
  moved: { zh: '已搬到别的网址', en: 'leads to another address' },
  gone: { zh: '已不在', en: 'gives no report any more' },
  unreachable: { zh: '没有应答', en: 'gave no answer' },
};

/** How far a reference figure was confirmed. */
export const REFERENCE_CONFIRMATION_NAMES: CodeNames<ReferenceConfirmation> = {
  official: { zh: '见于官方网页', en: 'read on an official page' },
  'two-pages': { zh: '见于两个互不相干的网页', en: 'read on two unrelated pages' },
  'one-page': { zh: '只见于一个网页', en: 'read on one page only' },
};

/** Why no national figure stands beside an indicator. */
export const REFERENCE_GAP_NAMES: CodeNames<ReferenceGap> = {
  scale: { zh: '总数随规模而变', en: 'a total that grows with the size of the county' },
  local: { zh: '含义由地方定', en: 'its meaning is set locally' },
  unpublished: { zh: '全国不公布', en: 'no national figure is published' },
  untold: { zh: '报告的说法分不清是哪一种口径', en: 'reports do not tell which national definition is meant' },
  unconfirmed: { zh: '全国有数，未能核对', en: 'national figures exist, none was confirmed' },
};
