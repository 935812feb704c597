import type { ReportKind, ReportMeta } from '../../../model/index.ts';
import { fold } from '../../../text/fold.ts';
import type { Base } from '../../../words/period-words.ts';
import { isPlanTitle, planTerm } from '../../../words/plan-titles.ts';
import { coveredTitle } from '../../metadata/covering-letter.ts';
import type { Cursor, Stretch } from '../cursor.ts';
import { shareOf } from '../distribution/index.ts';
import { fromHeadings } from '../headings.ts';
import { onceEach, onceOf } from '../report-once.ts';
import { passedOn, type Rule, type Told } from '../rule.ts';
import { accountedFor, headingPeriod, inBrackets, saysNow, type ToldPeriod, timeBefore } from './words.ts';

/** Whether the chapter or the title dates what they say of the present. */
function isDated(cursor: Cursor): boolean {
  return (headingTime(cursor) ?? chapterTime(cursor) ?? titleYear(cursor)) !== null || signedYear(cursor) !== null;
}

/** The year of the report where it was signed in that year, too: 目前 is then of no other; in a report on rectification it is the year of signing. */
function signedYear({ report: { year, signed, kind } }: Cursor): string | null {
  if (kind === 'rectification') return signed?.slice(0, 4) ?? null;
  return year !== null && signed?.startsWith(String(year)) ? String(year) : null;
}

/** What is counted at a date, not over years. */
const AT_A_DATE = /在校|在园|在编|在岗|专任|教职工|班额|现有|共有|拥有|[生人师]均|每百|差异系数/;

/** Whether a rate or stock follows a sentence on several years: 近三年新建幼儿园7所。普及率96.8% tells of the last. */
function isLevelAfterYears({ unit, own }: Cursor, { value }: ToldPeriod): boolean {
  return value?.includes('/') === true && (['%', ''].includes(unit) || unit.startsWith('元/') || AT_A_DATE.test(own));
}

/** Whether the time of a clause stands before the words of a pair, and is that of its later value: 2021年公用经费由800元提高到1000元. */
function isOfWholePair(cursor: Cursor, { words }: ToldPeriod): boolean {
  return words !== null && isBase(cursor) && /[由从]/.test(cursor.words(words.end, cursor.start));
}

/** A time told before the number, if it is so near; since when something went on (去年以来) leaves doubt about the sentences after. */
function time(near: 'clause' | 'sentence' | 'passage'): (cursor: Cursor) => ToldPeriod | null {
  return (cursor) => {
    const time = timeBefore(cursor);
    if (time?.near !== near || (saysNow(cursor) && isDated(cursor)) || (near === 'passage' && isLevelAfterYears(cursor, time.period)))
      return null;
    const elsewhere = near === 'sentence' && (time.period.words?.start ?? 0) < cursor.statement.start;
    if (elsewhere && isLevelAfterYears(cursor, time.period)) return null;
    if (near === 'clause' && isOfWholePair(cursor, time.period)) return null;
    return near === 'passage' && time.period.value?.endsWith('/') ? { ...time.period, doubtful: true } : time.period;
  };
}

function isBase(cursor: Cursor): boolean {
  return cursor.read('status')?.value === 'base';
}

/** Whether a number is one to reach: where one that is reached stands beside it, its time is not that one's. */
function isAhead(cursor: Cursor): boolean {
  return ['planned', 'target'].includes(cursor.read('status')?.value ?? '');
}

/** Whether a number tells of what has happened, not of what is planned or demanded. */
function hasHappened(cursor: Cursor): boolean {
  const status = cursor.read('status')?.value;
  return status === 'actual' || status === 'change';
}

/** A year alone in the head of a row or column. */
const BARE_YEAR = /^\s*((?:19|20)\d\d)\s*$/;

/** Periods of the headings of a report, by what relative times count from. */
const periodsByBase = (): Map<string, Map<string, string | null>> => new Map();

/** The time that a heading of a report tells: one stands over many passages. */
function periodOfHeading(report: ReportMeta, title: string, base: Base): string | null {
  const told = onceEach(onceOf(report, periodsByBase), `${base.facts} ${base.now}`, () => new Map<string, string | null>());
  return onceEach(told, title, () => headingPeriod(title, base));
}

/** The time that the headings over a passage tell. */
function timeAbove({ headings, time, base, report }: Stretch): Told<string> | null {
  return fromHeadings(
    headings.filter(({ runIn, ofTable }) => !runIn && (ofTable || !time?.turned)),
    (title, { ofTable }) => (ofTable && BARE_YEAR.exec(title)?.[1]) || periodOfHeading(report, title, base),
  );
}

/** The time of a heading, if what stands under it is of that time: what has happened under a year gone by, what is planned under one to come. */
function headingTime(cursor: Cursor): ToldPeriod | null {
  const above = cursor.stretch.once(timeAbove);
  if (!above) return null;
  const future = Number(above.value.slice(0, 4)) > (cursor.report.year ?? Number.POSITIVE_INFINITY);
  return hasHappened(cursor) !== future ? above : null;
}

/** The time of the chapter, of what it speaks of: of what has happened where it looks back, of what is to come where it looks ahead. */
function chapterTime(cursor: Cursor): ToldPeriod | null {
  const { time } = cursor.stretch;
  if (!time?.period || cursor.read('status')?.value === 'base') return null;
  const ahead = time.view === 'plan';
  return hasHappened(cursor) !== ahead || (ahead && cursor.read('status')?.value === 'change') ? { value: time.period, words: null } : null;
}

/** Kinds of report that account for the year in their title. */
const ANNUAL: readonly ReportKind[] = ['self-assessment', 'work-report', 'bulletin', 'duty-report'];

/**
 * Year of an annual report's title (2019年度…自评报告, also before the year planned for: 2019年总结及2020年打算): it holds for results whose
 * passage names no time.
 */
function yearOfTitle({ kind, year, title, spans }: ReportMeta): ToldPeriod | null {
  if (!ANNUAL.includes(kind) || year === null || accountedFor(coveredTitle(title) ?? title, year) !== String(year)) return null;
  return { value: String(year), words: spans.title ?? null, outside: true };
}

function titleYear({ stretch }: Cursor): ToldPeriod | null {
  return onceOf(stretch.report, yearOfTitle);
}

/** The one year that the title of a plan is for (2017年教育工作要点): what it announces without a time is of that year. */
function yearOfPlan({ title, spans }: ReportMeta): ToldPeriod | null {
  const folded = fold(title);
  const year = isPlanTitle(folded) && planTerm(folded) === null ? headingPeriod(folded, null) : null;
  return year !== null && /^\d{4}$/.test(year) ? { value: year, words: spans.title ?? null, outside: true } : null;
}

/** How the time of a mention is told, 时间. A value of null: the words speak of a time without telling it (近年来), which ends the search. */
export const periodRules: Rule<'period'>[] = [
  {
    id: 'respective-head',
    zone: 'list',
    read: (cursor) => shareOf(cursor)?.period ?? null,
    examples: [
      ['2021年、2022年分别投入3000万元、|3600万元|。', '2022'],
      ['2021年、2022年分别投入3000万元、|3600万元|，两年合计6600万元。', '2022'],
      ['2021—2023年分别招聘教师60名、72名、|80名|。', '2023'],
      ['2021年、2022年，小学在校生分别为1260人、1210人，初中分别为640人、|630人|。', '2022'],
    ],
  },
  {
    id: 'respective-list',
    zone: 'list',
    read: (cursor) => {
      const beside = shareOf(cursor)?.with;
      const period = beside && (!isAhead(beside) || isAhead(cursor)) ? beside.told('period') : null;
      return period ? passedOn(period) : null;
    },
    examples: [['2021年和2022年，小学公用经费分别为650元和720元，分别增长3.1%、|6.7%|。', '2022']],
    counterexamples: [['到2025年，公办率达到56%，普惠率达到93%，目前分别为|48.2%|和91.4%。']],
  },
  {
    id: 'bracket-after',
    zone: 'clause',
    read: inBrackets,
    examples: [['集团化办学学校|12所|（2022年）。', '2022']],
    counterexamples: [['学校|12所|（2022年新建3所）。']],
  },
  {
    id: 'named-in-clause',
    zone: 'clause',
    read: time('clause'),
    examples: [
      ['2022年新建学校|3所|。', '2022'],
      ['2021年以来累计投入|1.8亿元|。', '2021/'],
      ['近年来招聘教师|120名|。', null],
      ['近年来成效明显，截至年底剩余大班额|6个|。', '2023'],
      ['秋季招生420人，前年同期招生|395人|。', '2021'],
      ['今年招生3120人，上年同期|3350人|。', '2022'],
      ['十年间新建学校|38所|。', '2014/2023'],
      ['2022年招生3120人，上年|3350人|。', '2021'],
      ['县一中始建于1956年，上年招生|420人|。', '2022'],
      ['四年共新建学校|38所|。', '2020/2023'],
      ['五年间新建学校|38所|。', '2021/2025', { title: '甲县教育发展规划（2021—2025年）', year: 2020 }],
      ['规划期内新建学校|38所|。', '2021/2025', { title: '甲县教育发展规划（2021—2025年）', year: 2020 }],
      ['三年累计投入|1.2亿元|。', '2021/2023'],
      ['这五年新建学校|9所|。', '2019/2023'],
      ['未来三年新建学校|9所|。', null],
      ['近三年投入9000万元，上半年投入|2600万元|。', '2023'],
      ['2023年9月在校生8100人，比2022年9月的|8260人|减少160人。', '2022'],
      ['本学年招生520人，上学年|563人|。', '2022'],
      ['全年新建幼儿园|6所|。', '2022', { year: 2022, chapter: { view: 'review', period: null, now: 2023 } }],
      ['今年计划全年新建幼儿园|6所|。', '2023', { year: 2022, chapter: { view: null, period: null, now: 2023 } }],
    ],
    counterexamples: [
      ['较2022年提高|1.5个百分点|。'],
      ['教育总投入7.2亿元，是2018年的1.8倍，在校生|9860人|。'],
      ['始建于1956年的县一中，占地|120亩|。'],
    ],
  },
  {
    id: 'base-without-year',
    zone: 'clause',
    read: (cursor) => (isBase(cursor) ? { value: null, words: null } : null),
    examples: [
      ['2023年，教师交流比例从|8%|提高到12%。', null],
      ['2023年普通高中公用经费由|800元|提高到1000元。', null],
    ],
  },
  {
    id: 'named-in-sentence',
    zone: 'sentence',
    read: time('sentence'),
    examples: [
      ['2022年，全县推进项目建设，新建学校|3所|。', '2022'],
      ['2022年教育支出9.35亿元，上年9.02亿元，增长|3.66%|。', '2022'],
      ['五年间，公用经费由2018年的600元提高到2023年的720元；新建学校|12所|。', '2019/2023'],
      ['近两年投入6800万元，2022年、2023年分别为3200万元、3600万元，改造学校|12所|。', '2022/2023'],
    ],
    counterexamples: [
      ['由2021年的86家压减至|12家|。'],
      ['近三年合格率分别为61.2%、63.5%、66.8%；优良率达|52.3%|。'],
      ['全国90.1%（2021年），全省92.4%，我县|93.8%|。'],
    ],
  },
  {
    id: 'named-before',
    zone: 'passage',
    read: time('passage'),
    examples: [
      ['2022年，全县推进项目建设。新建学校|3所|。', '2022'],
      ['2023年教育经费4.2亿元；2022年为3.9亿元。落实培训费|126万元|。', null],
    ],
    counterexamples: [
      ['近三年新建幼儿园7所。普惠率|96.8%|。'],
      ['近三年新建幼儿园7所。班主任津贴每人每月|400元|。'],
      ['五年来招聘教师386名。全县专任教师|3026人|。'],
      ['邻县三年来招聘教师210名。我县招聘教师|96名|。'],
      ['2024年将加快建设。现有学校|38所|。'],
      ['比例达18.6%（2021年：18.1%）。公用经费小学|890元|。'],
      ['2021年5月省督导组莅临视察。全县有学校|38所|。'],
      ['2018年至2020年，我县连年被评为全市教育工作先进县。实施校舍加固项目|26个|。'],
    ],
  },
  {
    id: 'heading',
    zone: 'heading',
    read: headingTime,
    examples: [
      ['新建学校|3所|。', '2022', { headings: ['一、2022年工作情况'] }],
      ['|17396人|', '2021', { headings: ['表头：在校学生', '表头：2021'] }],
    ],
    counterexamples: [
      ['已建成学校|3所|。', { headings: ['二、2024年工作安排'] }],
      ['新建学校|3所|。', { headings: ['一、2022年工作回顾'], chapter: { view: 'review', period: '2018/2022', now: 2023, turned: true } }],
    ],
  },
  {
    id: 'chapter',
    zone: 'chapter',
    read: chapterTime,
    examples: [
      ['新建学校|3所|。', '2022', { chapter: { view: 'review', period: '2022', now: 2023 } }],
      ['目前有学校|38所|。', '2022', { chapter: { view: 'review', period: '2022', now: 2023 } }],
      ['新建学校|3所|。', '2024', { chapter: { view: 'plan', period: '2024', now: 2023 } }],
      ['全年新建学校|3所|。', '2024', { chapter: { view: 'plan', period: '2024', now: 2023 } }],
    ],
    counterexamples: [['已建成学校|3所|。', { chapter: { view: 'plan', period: '2024', now: 2023 } }]],
  },
  {
    id: 'title',
    zone: 'title',
    read: (cursor) => (hasHappened(cursor) ? titleYear(cursor) : null),
    examples: [
      ['新建学校|3所|。', '2023', { title: '某县2023年度履行教育职责自评报告' }],
      ['新建学校|3所|。', '2023', { title: '某县2023年教育工作报告和2024年工作安排' }],
      ['新建学校|3所|。', '2023', { title: '关于公布《某县2023年教育工作报告》的通告' }],
    ],
    counterexamples: [['计划新建学校|3所|。', { title: '某县2023年度履行教育职责自评报告' }]],
  },
  {
    id: 'title-of-plan',
    zone: 'title',
    read: (cursor) => (isAhead(cursor) ? onceOf(cursor.report, yearOfPlan) : null),
    examples: [
      ['新建学校|3所|。', '2017', { title: '甲县2017年教育工作要点', year: 2017 }],
      ['巩固率保持在|98%|。', '2024', { title: '甲县2024年义务教育工作计划', year: 2024 }],
    ],
    counterexamples: [
      ['全县现有学校|38所|。', { title: '甲县2017年教育工作要点', year: 2017 }],
      ['新建学校|3所|。', { title: '甲县“十四五”教育发展规划（2021—2025年）', year: 2020 }],
    ],
  },
  {
    id: 'day-of-signing',
    zone: 'document',
    read: (cursor) => {
      const value = signedYear(cursor);
      return value !== null && saysNow(cursor) && hasHappened(cursor) ? { value, words: null } : null;
    },
    examples: [
      ['目前，全县有幼儿园|43所|。', '2021', { title: '某县创建示范县自评报告', year: 2021, signed: '2021-10-12' }],
      ['目前已投入|860万元|。', '2022', { title: '某县反馈问题整改报告', year: 2021, signed: '2022-09-12' }],
    ],
    counterexamples: [
      ['目前，全县有幼儿园|43所|。', { title: '某县创建示范县自评报告', year: 2021, signed: '2022-02-12' }],
      ['全县有幼儿园|43所|。', { title: '某县创建示范县自评报告', year: 2021, signed: '2021-10-12' }],
    ],
  },
  {
    id: 'opening',
    zone: 'document',
    read: (cursor) => {
      const year = cursor.stretch.time?.asOf;
      return year !== undefined && hasHappened(cursor) ? { value: year, words: null } : null;
    },
    examples: [['生均图书|26册|。', '2015', { chapter: { view: null, period: null, now: 2015, asOf: '2015' } }]],
    counterexamples: [
      ['近年来补充教师|120名|。', { chapter: { view: null, period: null, now: 2015, asOf: '2015' } }],
      ['计划补充教师|120名|。', { chapter: { view: null, period: null, now: 2015, asOf: '2015' } }],
    ],
  },
];
