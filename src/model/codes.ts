/**
 * Closed code lists. Every coded field of the data takes its values from here; the words shown for them are in `src/site/i18n`.
 */

/** Kinds of report, 报告类型; part of every report id. */
export const REPORT_KINDS = [
  'self-assessment',
  'rectification',
  'work-report',
  'experience',
  'government-work-report',
  'bulletin',
  'duty-report',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Levels of the body a report is of, 行政层级. The collection takes in reports of counties; the others are named where they are refused. */
export const LEVELS = ['province', 'prefecture', 'county', 'township', 'school'] as const;
export type Level = (typeof LEVELS)[number];

/** Formats a source may have. */
export const FORMATS = [
  'txt',
  'html',
  'docx',
  'pdf',
  'doc',
  'wps',
  'rtf',
  'odt',
  'xlsx',
  'xls',
  'ofd',
  'mht',
  'png',
  'jpg',
  'tif',
] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Single education stages, 学段, in school order. A mention that covers two stages without a common name joins them with `+` in this
 * order (`preschool+primary`, `primary+secondary` for 中小学).
 *
 * - `compulsory` 义务教育 (primary and junior together), `senior` 普通高中, `vocational` 中职, `senior-secondary` 高中阶段 (both)
 * - `secondary` 中学, `special` 特殊教育, `adult` 成人教育, `tertiary` 高等教育, `all` 各级各类
 */
export const STAGES = [
  'preschool',
  'primary',
  'junior',
  'compulsory',
  'senior',
  'vocational',
  'senior-secondary',
  'secondary',
  'special',
  'adult',
  'tertiary',
  'all',
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * How real a value is (realisation; not SDMX `OBS_STATUS`, which is about quality).
 *
 * - `actual` happened; `planned` announced; `target` a requirement to meet; `base` the earlier value of a from-to pair;
 *   `change` the difference or growth of the named level
 */
export const STATUSES = ['actual', 'planned', 'target', 'base', 'change'] as const;
export type Status = (typeof STATUSES)[number];

/** Which way something changed, 增减方向: the value of a change or growth rate has no sign. */
export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How exactly a number is stated: 约/余 approx, 以上/不少于 at-least, 以内/不超过 at-most, 3—30 range. */
export const QUALIFIERS = ['exact', 'approx', 'at-least', 'at-most', 'range'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * What part of the district a value covers, 口径范围: `district` nothing narrower said; `institution` named schools or one project;
 * `subset` part of a breakdown, a group of people, one source of money.
 */
export const SCOPES = ['district', 'rural', 'urban', 'public', 'private', 'institution', 'subset'] as const;
export type Scope = (typeof SCOPES)[number];

/** How sure the program is of a reading, from most to least. What each class means is measured on annotated texts. */
export const CONFIDENCES = ['sure', 'likely', 'doubtful'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Who writes reviews while building this project: shown as 编者自查, never counted as 经人核对, left out of accuracy. */
export const AUTHORS = 'authors';

/** Stands in published data for a person who did not agree to be named: shown as 一位审读者. */
export const UNNAMED = 'reviewer';

/** What a person says of a reading, 审读意见; see `reviewSchema`. */
export const REVIEW_VERDICTS = ['confirmed', 'corrected', 'rejected', 'disputed'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** What people made of a reading, 审读状态. */
export const REVIEW_STATUSES = ['confirmed', 'corrected', 'disputed'] as const;
export type ReviewStatusCode = (typeof REVIEW_STATUSES)[number];

/**
 * Why a review is to be looked at again, 要再看一遍.
 *
 * - `words-lost` the quoted words are gone; `surroundings-changed` they stand, in other surroundings; `ambiguous` they stand at several places
 * - `reading-changed` the program reads other fields than were judged; `not-read` it reads no such thing there any more
 * - `contradicts` it cannot be carried out: an unknown indicator or measure, words that overlap those of another review
 */
export const REVIEW_REASONS = ['words-lost', 'surroundings-changed', 'ambiguous', 'reading-changed', 'not-read', 'contradicts'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** Fields of a report's head that people review, in order. */
export const REVIEWED_FIELDS = ['title', 'kind', 'district', 'issuer', 'addressee', 'year', 'signed', 'published', 'posted'] as const;
export type ReviewedField = (typeof REVIEWED_FIELDS)[number];

/** Kinds of passage, the smallest cited block of a report. */
export const PASSAGE_KINDS = ['title', 'addressee', 'heading', 'paragraph', 'item', 'row', 'signature'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** Who named a problem: `feedback` an inspection; `admitted` the report in a section of its own; `elsewhere` the report in passing. */
export const PROBLEM_ORIGINS = ['feedback', 'admitted', 'elsewhere'] as const;
export type ProblemOrigin = (typeof PROBLEM_ORIGINS)[number];

/** How much a finding matters to a reader. */
export const SEVERITIES = ['note', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Verdict on a checked relation: holds, holds within rounding, does not hold, cannot be told from the text. */
export const VERDICTS = ['yes', 'within-rounding', 'no', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Kinds of indicator: stock (at a date), flow (over a period), rate, growth, amount (money), standard (money per person), score,
 * coefficient.
 */
export const MEASURES = ['stock', 'flow', 'rate', 'growth', 'amount', 'standard', 'score', 'coefficient'] as const;
export type Measure = (typeof MEASURES)[number];

/** Groups of indicators, in the order in which pages list them. */
export const INDICATOR_GROUPS = ['scale', 'finance', 'resources', 'teachers', 'equity', 'quality', 'governance'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

/** How far a fact of the codebook was confirmed: seen in a named text, seen in part, or general knowledge only. */
export const CONFIRMATIONS = ['confirmed', 'partial', 'unconfirmed'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/**
 * Why text was set aside as page chrome, 网页附属信息.
 *
 * - `greeting` 欢迎访问…, 今天是…; `breadcrumb` 当前位置; `navigation` 首页, 无障碍; `search-box` 搜索, 热搜; `menu` short lines among other chrome
 * - `page-tools` 字体, 打印; `share-bar` 分享到; `hit-count` 浏览次数; `source-line` 来源, 发布时间; `head-table` 索引号, 文号
 * - `editor-credit` 责任编辑; `related-links` 上一篇, 相关链接; `site-footer` 版权所有, ICP备; `forum` 楼主, 回帖; `advert` 关注我们
 * - `repeated-title` the title once more; `contents` a table of contents whose lines stand in the report again; `running-head` and `page-number` of paged documents; `page-part` a part of an HTML page outside
 *   the article (`nav`, `footer`, side bar)
 * - of the document itself: `struck` struck out or deleted; `hidden` hidden, white, on a layer that is off; `note-mark` the number of a note
 *   at its word; `note` a footnote or endnote; `comment` a remark at the edge
 */
export const CHROME_REASONS = [
  'greeting',
  'breadcrumb',
  'navigation',
  'search-box',
  'menu',
  'page-tools',
  'share-bar',
  'hit-count',
  'source-line',
  'head-table',
  'editor-credit',
  'related-links',
  'site-footer',
  'forum',
  'advert',
  'repeated-title',
  'contents',
  'running-head',
  'page-number',
  'page-part',
  'struck',
  'hidden',
  'note-mark',
  'note',
  'comment',
] as const;
export type ChromeReason = (typeof CHROME_REASONS)[number];

/**
 * How far a reference figure was confirmed.
 *
 * - `official` read on a page of the issuer or of the government
 * - `two-pages` read on two pages of unrelated hosts
 * - `one-page` read on one page; said wherever the figure is shown
 */
export const REFERENCE_CONFIRMATIONS = ['official', 'two-pages', 'one-page'] as const;
export type ReferenceConfirmation = (typeof REFERENCE_CONFIRMATIONS)[number];

/**
 * Why no national figure stands beside the values of an indicator.
 *
 * - `scale` a total that grows with the size of the district; `local` its meaning is set locally (scores, titles, examinations)
 * - `unpublished` no national figure is published that we know of; `untold` national figures exist, but what reports say does not tell
 *   which of their definitions is meant; `unconfirmed` national figures exist, none was confirmed
 */
export const REFERENCE_GAPS = ['scale', 'local', 'unpublished', 'untold', 'unconfirmed'] as const;
export type ReferenceGap = (typeof REFERENCE_GAPS)[number];
