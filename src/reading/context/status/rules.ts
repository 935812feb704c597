import type { Cursor } from '../cursor.ts';
import { fromHeadings } from '../headings.ts';
import { isBase, isListed } from '../pairs.ts';
import { passedOn, type Rule } from '../rule.ts';
import { isChange, isGrowthCompared, isGrowthRate } from './changes.ts';
import {
  announcedBefore,
  announcedInSentence,
  foretold,
  isAllOfPlan,
  isAnnounced,
  isPlanned,
  isPlanSection,
  isSelected,
  isYearGoneBy,
  isYearToCome,
  nextStep,
  partOfAnnounced,
} from './plans.ts';
import {
  isAim,
  isAimed,
  isChangeHead,
  isDemanded,
  isPlanHead,
  isRequired,
  isRhythm,
  isSaidByStandard,
  isStandard,
  isTargetHead,
} from './standards.ts';
import { announcedAs, isAchieved, ofClause, ofStatement, statementBefore, type ToldStatus, wordsBefore } from './words.ts';

/** A rule that gives one status where a condition holds for the number's clause. */
function gives(value: ToldStatus['value'], holds: (cursor: Cursor) => boolean): Rule<'status'>['read'] {
  return (cursor) => (holds(cursor) ? ofClause(cursor, value) : null);
}

/** Changes of several things in one list, each in its own unit: 分别比上年增加320台和1.9万册. */
const CHANGED_EACH = /分别[^,，。;；\d]{0,12}(?:增加|减少|增长|下降|提高|降低|净增|净减)[^,，。;；]*[、和与及]$/;

/** How it is told whether a number is a fact, a plan, a demand, an earlier value or a change, 性质. The last rule takes what is left for a fact. */
export const statusRules: Rule<'status'>[] = [
  {
    id: 'list-before',
    zone: 'list',
    read: (cursor) => {
      const { previous, unit, start, before } = cursor;
      if (!previous || !isListed(cursor.folded, previous.end, start)) return null;
      const status = previous.unit === unit || CHANGED_EACH.test(before) ? previous.read('status') : null;
      return status && { ...passedOn(status), zone: status.zone };
    },
    examples: [
      ['小学、初中大班额比例应当控制在3%、|5%|。', 'target'],
      ['计算机和图书分别比上年增加320台和|1.9万册|。', 'change'],
    ],
  },
  {
    id: 'base-of-pair',
    zone: 'clause',
    read: gives('base', (cursor) => isBase(wordsBefore(cursor), cursor.after)),
    examples: [
      ['教师交流比例从|8%|提高到12.5%。', 'base'],
      ['寄宿生补助由|1000元|上调至1250元。', 'base'],
      ['集团化办学覆盖面由|42%|提到75%。', 'base'],
      ['招生、在校生占比分别由|18.5%|和17.2%上升为36.1%和33.4%。', 'base'],
      ['将城东小学由|24个|班扩容为36个班。', 'base'],
      ['超大班额由2019年的|17个|全部清零。', 'base'],
      ['比2022年的|4.86亿元|增加4100万元。', 'base'],
      ['教育支出9.35亿元，上年|9.02亿元|，增长3.66%。', 'base'],
      ['较上年|820元|、1060元分别增加30元、50元。', 'base'],
      ['投入1600万元，较去年的|1380万元|有较大增长。', 'base'],
    ],
  },
  {
    id: 'growth-compared',
    zone: 'clause',
    read: gives('actual', (cursor) => isGrowthCompared(cursor) && !isAnnounced(wordsBefore(cursor))),
    examples: [['确保支出只增不减。教育支出比上年增长|6.2%|。', 'actual', { chapter: { view: 'plan', period: null, now: 2023 } }]],
    counterexamples: [['下一步，教育支出增长|4%|。'], ['预计教育支出同比增长|4%|。']],
  },
  {
    id: 'change',
    zone: 'clause',
    read: gives('change', (cursor) => isChange(cursor) && !isGrowthRate(cursor)),
    examples: [
      ['在校生较上年增加|170人|。', 'change'],
      ['大班额减少|111个|。', 'change'],
      ['招聘教师812名，较去年多招|236名|。', 'change'],
      ['退休教师286人，补充96人，净减|190人|。', 'change'],
      ['与全市相比，入园率高1.4个百分点，普惠率低|2.6个百分点|。', 'change'],
      ['与邻县相比，生均经费分别低|1230元|和860元。', 'change'],
      ['省定720元，我县按800元拨付，高出|80元|。', 'change'],
      ['财政收入3.6亿元，比上年同期增收|2100万元|。', 'change'],
      ['补助标准上调|40元|。', 'change'],
    ],
    counterexamples: [['新增学位|360个|。'], ['增加|600个|高中学位。'], ['巩固率上升为|98.2%|。']],
  },
  {
    id: 'prescribed-rhythm',
    zone: 'clause',
    read: gives('target', isRhythm),
    examples: [['落实教师一年|一次|的体检制度。', 'target']],
    counterexamples: [['教师一年体检|一次|。']],
  },
  {
    id: 'standard-after',
    zone: 'clause',
    read: gives('target', isStandard),
    examples: [
      ['专任教师比例达到|50%|以上的标准。', 'target'],
      ['公办率、普惠率均优于省定|45%|、75%的标准。', 'target'],
      ['差异系数小学0.36、初中0.29，低于|0.50|和0.45的规定值。', 'target'],
      ['生均图书小学31册（标准|25册|以上）。', 'target'],
      ['2所小学低于|4.5㎡|和5.8㎡的标准。', 'target'],
      ['平均班额51人，超过|45人|的规定。', 'target'],
      ['生均图书24册，超过省定的|18册|。', 'target'],
      ['毛入园率96%（国家要求：|85%|）。', 'target'],
      ['毛入园率96%，高于省定目标（|91%|）。', 'target'],
      ['生均占地21.6平方米，比省定标准|18平方米|多3.6平方米。', 'target'],
    ],
    counterexamples: [['建成|12个|标准化考场。'], ['标准化学校占比（|92%|）。'], ['按要求（|92%|的学校）完成整改。']],
  },
  {
    id: 'aim-after',
    zone: 'clause',
    read: gives('target', isAim),
    examples: [
      ['完成招聘教师|120人|的年度目标。', 'target'],
      ['力促毛入园率达到|90%|、普惠率达到85%的目标任务落实。', 'target'],
    ],
    counterexamples: [
      ['圆满完成招聘教师|120人|的年度目标。'],
      ['轮岗比例仅|6.8%|，低于10%的要求。'],
      ['差异系数分别为|0.46|和0.37，达到了小学0.65、初中0.55的要求。'],
      ['公办园占比提高到|43.5%|，仍低于全国50%的要求。'],
    ],
  },
  {
    id: 'required',
    zone: 'clause',
    read: gives('target', isRequired),
    examples: [
      ['各校每天体育活动不少于|1次|。', 'target'],
      ['要求各校开设劳动课|1节|。', 'target'],
      ['省里规定生均图书为|25册|，我县达到31册。', 'target'],
      ['毛入园率：年度目标|95%|，实际完成96.4%。', 'target'],
      ['毛入园率标准值|85%|，完成值97.1%。', 'target'],
      ['新增公办学位规划值|3.2万个|。', 'target'],
    ],
    counterexamples: [['全县学校均不少于|1次|。'], ['建成96所，占应建数的|84.2%|。']],
  },
  {
    id: 'demanded-before',
    zone: 'sentence',
    read: gives('target', isDemanded),
    examples: [['要求督学到校督导1次，校长每周听课|2节|以上。', 'target']],
    counterexamples: [['按要求开展督导，校长听课|2节|。']],
  },
  {
    id: 'said-by-standard',
    zone: 'sentence',
    read: gives('target', isSaidByStandard),
    examples: [
      ['评估标准规定毛入园率达到|85%|，普惠率达到80%。', 'target'],
      ['教育部规定师生比小学|1:19|。', 'target'],
      ['国家标准要求初中巩固率达到95%，体质合格率达到|92%|。', 'target'],
      ['《办法》规定，毛入园率达到85%，普惠率达到|80%|。', 'target'],
    ],
    counterexamples: [
      ['评估标准规定毛入园率达到85%，我县达到|92.6%|。'],
      ['按照省定标准要求，巩固率达到|97.2%|。'],
      ['符合国家规定要求，持证率达到|100%|。'],
      ['全市要求较高，合格率达到|96.4%|。'],
    ],
  },
  {
    id: 'announced',
    zone: 'clause',
    read: (cursor) => {
      const words = wordsBefore(cursor);
      return isAnnounced(words) && !isAchieved(words) ? ofClause(cursor, announcedAs(cursor)) : null;
    },
    examples: [
      ['计划招聘教师|120名|。', 'planned'],
      ['年底前普惠率达到|90%|。', 'target'],
      ['今年，要新建学校|3所|。', 'planned'],
      ['明年再补充教师|34名|。', 'planned'],
      ['校舍加固工程计划新建校舍|6栋|。', 'planned'],
      ['今年幼儿园项目年度计划为|14个|。', 'planned'],
      ['共有规划项目|36个|。', 'planned'],
      ['计划三年投入|4.5亿元|。', 'planned'],
      ['这些资金将用于改扩建校舍|2.6万平方米|。', 'planned'],
      ['今年将对剩余的|9个|教学点进行改造。', 'planned'],
      ['课后服务计划拨付|320万元|。', 'planned'],
      ['计划教育支出增长|4%|以上。', 'target'],
      ['未来三年新建学校|6所|。', 'planned'],
    ],
    counterexamples: [
      ['特岗计划招聘教师|120名|。'],
      ['支教人才支持计划选派教师|26名|。'],
      ['完成年度计划投资|3400万元|。'],
      ['教育规划建设用地|210亩|。'],
      ['将学校纳入|3个|集团。'],
    ],
  },
  {
    id: 'range-to-select',
    zone: 'clause',
    read: gives('planned', isSelected),
    examples: [['遴选|2-3所|学校开展试点。', 'planned']],
  },
  {
    id: 'aimed',
    zone: 'sentence',
    read: (cursor) => (isAimed(cursor) ? { ...ofClause(cursor, 'target'), zone: 'clause' } : null),
    examples: [
      ['力争普惠率达到95%，巩固率达到|98%|。', 'target'],
      ['目标任务是新增学位|2600个|。', 'target'],
      ['争取明年普惠率达到|95%|。', 'target'],
    ],
    counterexamples: [['争取改薄项目|26个|。'], ['先后争取专项资金|2.1亿元|。'], ['目标任务是新增学位2600个，现已完成2100个，占|80.8%|。']],
  },
  {
    id: 'year-to-come',
    zone: 'clause',
    read: (cursor) => {
      const words = wordsBefore(cursor);
      return !isAchieved(words) && isYearToCome(cursor, /(20\d\d)年[^0-9]{0,40}$/, words) ? ofClause(cursor, announcedAs(cursor)) : null;
    },
    examples: [['2025年招聘教师|120名|。', 'planned']],
    counterexamples: [['2025年实际招聘教师|120名|。']],
  },
  {
    id: 'achieved',
    zone: 'clause',
    read: gives('actual', (cursor) => isAchieved(wordsBefore(cursor)) && !isAllOfPlan(cursor)),
    examples: [['目前已建成|6所|。', 'actual', { headings: ['三、下一步打算'] }]],
  },
  {
    id: 'outside-bracket',
    zone: 'clause',
    read: ({ outer }) => {
      const status = outer?.read('status');
      return status && ['planned', 'target'].includes(status.value) ? { ...passedOn(status), zone: status.zone } : null;
    },
    examples: [['计划新建学校5所（小学|3所|）。', 'planned']],
  },
  {
    id: 'year-to-come-before',
    zone: 'sentence',
    read: (cursor) => (isYearToCome(cursor, /(20\d\d)年/, statementBefore(cursor)) ? ofStatement(cursor, announcedAs(cursor)) : null),
    examples: [['2024年，推进学位建设，新建学校|3所|。', 'planned']],
  },
  {
    id: 'announced-before',
    zone: 'sentence',
    read: announcedBefore,
    examples: [
      ['计划实施项目5个，新增学位|360个|。', 'planned'],
      ['今年，要建成六小，新增学位|1620个|。', 'planned'],
      ['计划实施项目12个，目前已完成8个，投资|300万元|。', 'actual'],
      ['计划投资2.4亿元，完成投资|1.8亿元|。', 'actual'],
      ['规划总投资900万元，其中：土建类600万元、设备类|300万元|。', 'planned'],
      ['到2025年，巩固率将达到98%以上，新增劳动力人均受教育年限达到|14年|。', 'target', { year: null }],
    ],
    counterexamples: [['规划2025年达到100%，2020年为|98.1%|。']],
  },
  {
    id: 'announced-in-sentence',
    zone: 'sentence',
    read: announcedInSentence,
    examples: [
      ['2024年，计划投入2亿元；公办园占比提高到|55%|。', 'target'],
      ['2024年招聘教师150名；用三年时间将毛入园率提高到|92%|。', 'target'],
    ],
    counterexamples: [['2024年，计划投入2亿元；目前公办园占比达到|55%|。'], ['2022年，计划投入2亿元；公办园占比提高到|55%|。']],
  },
  {
    id: 'next-step',
    zone: 'sentence',
    read: nextStep,
    examples: [
      ['下一步，引进急需教师|40名|。', 'planned'],
      ['今年，我们要着力办好实事：安排资金600万元，改造学校|12所|；新增学位900个。', 'planned'],
      ['今年，全县要重点抓好三件事：改造学校12所；巩固率保持在|98%|以上。', 'target'],
      ['接下来，巩固率达到|98%|。', 'target'],
      ['下一步，教育支出增长|4%|。', 'target'],
    ],
    counterexamples: [['下一步，巩固已建成的|12所|学校。'], ['进一步，引进教师|40名|。'], ['今年，全县要求较严：检查学校|40所|。']],
  },
  {
    id: 'part-of-announced',
    zone: 'sentence',
    read: partOfAnnounced,
    examples: [
      ['2023年计划新建学校12所。其中小学|7所|。', 'planned'],
      ['拟投入资金3.2亿元。其中，县级|1.1亿元|。', 'planned'],
    ],
    counterexamples: [['计划新建学校12所。其中开工|7所|。'], ['计划新建学校12所。全县有小学|47所|。'], ['新建学校12所。其中小学|7所|。']],
  },
  {
    id: 'sentence-before-announces',
    zone: 'sentence',
    doubtful: true,
    read: foretold,
    examples: [['今后，我县将加快学位建设。新建学校|3所|。', 'planned']],
    counterexamples: [['今后，我县将加快学位建设。全县现有学校|38所|。']],
  },
  {
    id: 'chapter-gone-by',
    zone: 'clause',
    read: (cursor) => (cursor.stretch.time?.view === 'plan' && isYearGoneBy(cursor) ? ofClause(cursor, 'actual') : null),
    examples: [
      ['2022年建成学校|3所|。', 'actual', { chapter: { view: 'plan', period: '2024', now: 2023 } }],
      ['过去五年累计新增学位|3.2万个|。', 'actual', { chapter: { view: 'plan', period: '2024', now: 2023 } }],
    ],
  },
  {
    id: 'chapter',
    zone: 'chapter',
    read: (cursor) => (cursor.stretch.time?.view === 'plan' ? { value: announcedAs(cursor), words: null } : null),
    examples: [
      ['新建学校|3所|。', 'planned', { chapter: { view: 'plan', period: '2024', now: 2023 } }],
      ['教育支出增长|3%|以上。', 'target', { chapter: { view: 'plan', period: '2024', now: 2023 } }],
      ['巩固率稳定在|97%|以上。', 'target', { chapter: { view: 'plan', period: null, now: 2023 } }],
    ],
    counterexamples: [['已招聘教师|66名|。', { chapter: { view: 'plan', period: null, now: 2023 } }]],
  },
  {
    id: 'heading',
    zone: 'heading',
    read: (cursor) =>
      fromHeadings(cursor.headings, (title, { ofTable }) =>
        ofTable && isChangeHead(title)
          ? 'change'
          : ofTable && isTargetHead(title)
            ? 'target'
            : ofTable && isPlanHead(title)
              ? announcedAs(cursor)
              : cursor.stretch.time?.view !== 'review' && isPlanSection(title)
                ? announcedAs(cursor)
                : null,
      ),
    examples: [
      ['新建学校|3所|。', 'planned', { headings: ['三、下一步打算'] }],
      ['巩固率保持在|98%|。', 'target', { headings: ['三、下一步打算'] }],
      ['|0.6%|', 'change', { headings: ['表头：巩固率（%）', '表头：增减'] }],
      ['|1.2%|', 'change', { headings: ['表头：巩固率（%）', '表头：较上年变化（百分点）'] }],
      ['|260个|', 'planned', { headings: ['表头：新增学位（个）', '表头：2025年计划数'] }],
    ],
    counterexamples: [['新建学校|3所|。', { headings: ['二、工作成效'] }]],
  },
  {
    id: 'title',
    zone: 'title',
    read: (cursor) => (isPlanned(cursor) ? { value: announcedAs(cursor), words: cursor.report.spans.title ?? null, outside: true } : null),
    examples: [
      ['新建幼儿园|18所|。', 'planned', { title: '甲县“十四五”教育发展规划' }],
      ['巩固率保持在|99%|。', 'target', { title: '甲县学前教育三年行动计划' }],
      ['2013年普及率达到90%，2016年达到|95%|。', 'target', { title: '甲县教育发展规划纲要（2010—2020年）', year: null }],
      ['小学、初中入学率均达到|100%|。', 'target', { title: '甲县“十四五”教育发展规划', year: null }],
      ['劳动年龄人口平均受教育年限|11.2年|。', 'target', { title: '甲县“十四五”教育发展规划', year: null }],
    ],
    counterexamples: [
      ['全县现有幼儿园62所。其中，公办|20所|。', { title: '甲县“十四五”教育发展规划' }],
      ['公办幼儿园|20所|。', { title: '甲县“十四五”教育发展规划', headings: ['一、规划背景', '（一）基本情况'] }],
      ['公办率仅|38%|。', { title: '甲县“十四五”教育发展规划', chapter: { view: 'problems', period: null, now: 2021 } }],
      ['2020年巩固率|97.1%|。', { title: '甲县“十四五”教育发展规划', year: null }],
      ['2022年巩固率|97.1%|。', { title: '甲县“十四五”教育发展规划', year: 2021, signed: '2023-05' }],
      ['新建幼儿园|18所|。', { title: '甲县“十三五”教育发展规划实施情况报告' }],
      ['全县现有幼儿园|18所|。', { title: '甲县“十四五”教育发展规划' }],
      ['新建幼儿园|18所|。', { title: '甲县“十四五”教育发展规划', chapter: { view: 'review', period: '2020', now: 2021 } }],
    ],
  },
  {
    id: 'points',
    zone: 'clause',
    read: gives('change', ({ unit }) => unit === '百分点'),
    examples: [['巩固率超省平均|1.6个百分点|。', 'change']],
    counterexamples: [['巩固率达到|98.6%|。']],
  },
  {
    id: 'growth-rate',
    zone: 'clause',
    read: gives('actual', isGrowthRate),
    examples: [['教育经费支出增长|6.2%|。', 'actual']],
    counterexamples: [
      ['下一步，教育支出增长|4%|。'],
      ['计划教育支出增长|4%|以上。'],
      ['毛入园率同比提高|6.2%|。'],
      ['教育总投入9.6亿元，同比增长|6.8%|。'],
      ['教育支出占比18.4%，较上年增加|0.7%|。'],
    ],
  },
  {
    id: 'stated',
    zone: 'clause',
    read: (cursor) => ofClause(cursor, 'actual'),
    examples: [['新建学校|3所|。', 'actual']],
  },
];
