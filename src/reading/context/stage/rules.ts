import type { Stretch } from '../cursor.ts';
import { shareOf } from '../distribution/index.ts';
import { fromHeadings, isTitle } from '../headings.ts';
import { onceEach, onceOf } from '../report-once.ts';
import { passedOn, type Rule, type Told } from '../rule.ts';
import { aspect, builtBefore, chained, department, exam, opening, outsideBracket, sentenceBefore, subject, topic } from './carried.ts';
import { ofWholeOfParts, partOfTotal, respective, respectiveWords, sumOf, totalAfter, totalOfParts } from './lists.ts';
import { before, beforeBracket, isWholeBudget, nounAfter, purposeAfter, stageOfHeading, titleStage } from './near.ts';

/** Stages of the headings of a report: one stands over many passages. */
const stagesByTitle = (): Map<string, string | null> => new Map();

/** The stage that the headings over a passage name. */
function stageAbove({ headings, report }: Stretch): Told<string> | null {
  const told = onceOf(report, stagesByTitle);
  return fromHeadings(headings.filter(isTitle), (title) => onceEach(told, title, stageOfHeading));
}

/** How the stage of a mention is told, 学段. A value of null: the words name several stages without a common name, which ends the search. */
export const stageRules: Rule<'stage'>[] = [
  {
    id: 'respective-head',
    zone: 'list',
    read: (cursor) => shareOf(cursor)?.stage ?? null,
    examples: [
      ['小学、初中生均公用经费分别为650元和|850元|。', 'junior'],
      ['普通高中、中等职业学校招生分别为1200人、|760人|。', 'vocational'],
      ['小学、初中生均图书31册、|42册|。', 'junior'],
      ['小学、初中生均支出分别为13200元、18400元，较上年|12800元|、17900元分别增长3.1%、2.8%。', 'primary'],
      ['小学、初中生均支出分别为13200元、18400元，较上年12800元、17900元分别增长|3.1%|、2.8%。', 'primary'],
      ['小学、初中每百名学生拥有骨干教师|1.3人|、1.6人。', 'primary'],
      ['小学、初中寄宿生补助分别由260元、360元提高到|320元|和520元。', 'primary'],
      ['小学、初中寄宿生补助分别由260元、360元提高到320元和|520元|。', 'junior'],
    ],
    counterexamples: [['小学在校生3200人，分别分布在|12个|乡镇。'], ['小学、初中、高中生均图书31册、|42册|。']],
  },
  {
    id: 'respective-list',
    zone: 'list',
    read: (cursor) => {
      const stage = shareOf(cursor)?.with?.told('stage');
      return stage ? passedOn(stage) : null;
    },
    examples: [['小学生均支出13200元、初中18400元，分别增长5.1%和|3.9%|。', 'junior']],
  },
  {
    id: 'respective-words',
    zone: 'list',
    read: respectiveWords,
    examples: [
      ['小学、初中八项指标综合差异系数分别为|0.42|、0.38。', 'primary'],
      ['小学、初中八项指标综合差异系数分别为0.42、|0.38|。', 'junior'],
    ],
    counterexamples: [['小学八项指标综合差异系数分别为|0.42|、0.38。']],
  },
  {
    id: 'named-before',
    zone: 'clause',
    read: before,
    examples: [
      ['全县小学|24所|。', 'primary'],
      ['公办小学和民办初中|12所|。', 'compulsory'],
      ['中小学|67所|。', 'primary+secondary'],
      ['对中等职业学校一、二年级学生每生资助|2000元|。', 'vocational'],
      ['新增初高中学位|1650个|。', 'secondary'],
      ['初中三年巩固率98.2%，九年巩固率|97.6%|。', 'compulsory'],
      ['撤并县职业高级中学等|12所|学校。', null],
      ['各学段在园幼儿和在校学生合计|4.8万人|。', null],
    ],
    counterexamples: [
      ['签订实习、师资培训、学前教育研究|三项|协议。'],
      ['专任教师中专科以上学历占|97.2%|。'],
      ['“小学阶段”专项资金|30万元|。'],
      ['全县教职工（含民办高等学校教师）|4120人|。'],
    ],
  },
  {
    id: 'named-before-bracket',
    zone: 'clause',
    read: beforeBracket,
    examples: [['义务教育在校生（含民办学校860人）|3.1万人|。', 'compulsory']],
    counterexamples: [['义务教育学校（含民办4所）在校生|3.1万人|。'], ['全县在校生（含小学860人）|3.1万人|。']],
  },
  {
    id: 'purpose-after',
    zone: 'sentence',
    read: (cursor) => {
      const stage = purposeAfter(cursor);
      return stage?.value ? stage : null;
    },
    examples: [['投资|2.1亿元|，新建东街小学和西街小学。', 'primary']],
    counterexamples: [['投资|2.1亿元|，新建东街小学和城北初中。']],
  },
  {
    id: 'noun-after',
    zone: 'clause',
    read: nounAfter,
    examples: [
      ['建成|7所|示范幼儿园。', 'preschool'],
      ['培训|140名|中小学教师。', 'primary+secondary'],
    ],
    counterexamples: [['各类学校|97所|——幼儿园48所。'], ['新建|3所|学校，改造小学厕所。'], ['由|12所|增加到15所小学。']],
  },
  {
    id: 'mixed-purpose',
    zone: 'sentence',
    read: (cursor) => {
      const purpose = purposeAfter(cursor);
      const above = purpose && topic(cursor);
      return above ? { ...above, zone: 'passage' } : purpose;
    },
    examples: [['投资|2.1亿元|，新建东街小学和城北初中。', null]],
  },
  {
    id: 'outside-bracket',
    zone: 'sentence',
    read: outsideBracket,
    examples: [
      ['全县幼儿园85所（公办|21所|）。', 'preschool'],
      ['全县小学86所（含|42个|教学点）。', 'primary'],
    ],
    counterexamples: [['全县幼儿园85所（教师|210人|）。']],
  },
  {
    id: 'change-behind-parts',
    zone: 'list',
    read: ofWholeOfParts,
    examples: [
      ['义务教育招生860人，其中小学460人、初中400人，较上年减少|35人|。', 'compulsory'],
      ['全县招聘教师90名，其中小学40名、高中50名，较上年增加|12名|。', null],
    ],
    counterexamples: [['义务教育招生860人，其中初中400人，较上年减少|35人|。'], ['小学招生460人、初中招生400人，较上年减少|35人|。']],
  },
  {
    id: 'part-of-total',
    zone: 'list',
    read: partOfTotal,
    examples: [['小学在校生8100人，其中寄宿生|620人|。', 'primary']],
  },
  {
    id: 'sum-of-list',
    zone: 'list',
    read: sumOf,
    examples: [['新增小学学位600个，初中学位400个，共新增学位|1000个|。', 'compulsory']],
    counterexamples: [['新增小学学位600个，共同建设|3个|基地。']],
  },
  {
    id: 'kinds-of-schools-before',
    zone: 'list',
    read: totalAfter,
    examples: [['全县有小学48所、初中16所、普通高中3所，在校生|6.2万人|。', 'primary+secondary']],
  },
  {
    id: 'department',
    zone: 'sentence',
    read: department,
    examples: [
      ['县教育园区占地600亩（高中部，设|200个|教学班）。', 'senior'],
      ['新校初中部开设48个班，学位|2400个|。', 'junior'],
    ],
    counterexamples: [['高中部分班级超员，共|12个|。']],
  },
  {
    id: 'built-in-clause-before',
    zone: 'sentence',
    read: builtBefore,
    examples: [['城南幼儿园项目，占地面积|8436平方米|。', 'preschool']],
  },
  {
    id: 'respective-before',
    zone: 'list',
    read: respective,
    examples: [
      ['小学16所1128人，初中9所2013人，教学班分别为|118个|、58个。', 'primary'],
      ['小学16所1128人，初中9所2013人，教学班分别为118个、|58个|。', 'junior'],
    ],
    counterexamples: [['初中9所，今年和去年招生分别为|118人|、158人。']],
  },
  {
    id: 'goes-on-in-clause',
    zone: 'clause',
    doubtful: true,
    read: (cursor) => chained(cursor, 'clause'),
    examples: [['小学招聘教师36人轮岗|12人|。', 'primary']],
  },
  {
    id: 'goes-on',
    zone: 'sentence',
    read: (cursor) => chained(cursor, 'sentence'),
    examples: [
      ['全县小学24所，在校生|2.03万人|。', 'primary'],
      ['全省学前三年毛入园率为90.6%，我县达到|95.2%|。', 'preschool'],
      ['全国学前三年毛入园率91.1%，全省|94.6%|，我县96.2%。', 'preschool'],
      ['龙泉镇有幼儿园3所，全县共有|41所|。', 'preschool'],
      ['义务教育在校生3.1万人（小学2.1万人、初中1万人），专任教师|2100人|。', 'compulsory'],
      ['小学生均事业费11230元、公用经费|720元|，初中生均事业费15680元、公用经费940元。', 'primary'],
      ['中职毕业生820人，就业率|98.1%|。', 'vocational'],
      ['县第四幼儿园扩建项目概算2100万元，已完成投资|600万元|。', 'preschool'],
    ],
    counterexamples: [
      ['新建幼儿园3所，招聘教师|120名|。'],
      ['县一中现有骨干教师36名，全县骨干教师|560名|。'],
      ['全县小学24所，建成名师工作室|6个|。'],
      ['小学120人、初中98人，其他教育机构|19人|。'],
      ['乡镇幼儿园占76.5%；民办学校在校生|4120人|。'],
      ['生均图书小学32册、初中44册，每百名学生拥有计算机|15.6台|。'],
      ['新建学校9所，其中幼儿园5所；2021年新招教师|86人|。'],
      ['新建学校9所，其中幼儿园5所；招生|860人|。'],
      ['小学公用经费720元、初中940元；支出占比|21.6%|。'],
      ['入学率小学97.2%，初中94.8%，平均|96.3%|。'],
      ['小学资助2100人次；普通高中资助860人次；营养餐受益学生|1.2万人|。'],
    ],
  },
  {
    id: 'subject-of-statement',
    zone: 'sentence',
    read: subject,
    examples: [
      ['各农村初中认真落实安全制度，每学期至少举办|2次|演练。', 'junior'],
      ['在义务教育方面，巩固率|98.6%|。', 'compulsory'],
    ],
    counterexamples: [['全县小学开齐课程，各学校每周安排体育课|4节|。']],
  },
  {
    id: 'aspect',
    zone: 'sentence',
    read: aspect,
    examples: [
      ['在义务教育方面，实施工程18个；投入资金|860万元|。', 'compulsory'],
      ['在学前教育方面，深化改革；举办活动6次；开展活动|12次|。', 'preschool'],
    ],
    counterexamples: [['在教师队伍方面，招聘教师36名；投入资金|860万元|。'], ['在小学和高中教育方面，招聘教师36名；投入资金|860万元|。']],
  },
  {
    id: 'exam-before',
    zone: 'sentence',
    read: exam,
    examples: [['今年高考再创佳绩，一段上线|312人|。', 'senior']],
    counterexamples: [['组织高考备考，共培训|120人|。']],
  },
  {
    id: 'topic-before',
    zone: 'passage',
    doubtful: true,
    read: topic,
    examples: [['推进义务教育优质均衡发展；完成项目|3个|。', 'compulsory']],
  },
  {
    id: 'sentence-before',
    zone: 'passage',
    doubtful: true,
    read: sentenceBefore,
    examples: [
      ['全县幼儿园32所。毕业|3600人|。', 'preschool'],
      ['全县小学27所，另有教学点3个。毕业|3600人|。', 'primary'],
      ['全县初中18所，其中九年一贯制学校9所。毕业|3600人|。', 'junior'],
      ['全县小学27所。共有|124个|班。', 'primary'],
      ['全县小学27所。共有124个班。教职工|380人|。', 'primary'],
    ],
    counterexamples: [['初中一年级招生2650人。截至2021年底，专任教师|1860人|。'], ['全县小学27所。全县学校共有124个班。教职工|380人|。']],
  },
  {
    id: 'opening',
    zone: 'passage',
    doubtful: true,
    read: opening,
    examples: [['健全职业教育保障机制，严格落实标准，生均经费|5600元|。', 'vocational']],
    counterexamples: [['健全职业教育保障机制，高中同步提标，生均经费|5600元|。'], ['健全教育保障机制，生均经费|5600元|。']],
  },
  {
    id: 'total-of-parts',
    zone: 'list',
    read: totalOfParts,
    examples: [
      ['在校生|3100人|，其中小学2000人，初中1100人。', 'compulsory'],
      ['全县有各类学校|96所|，其中小学60所，初中36所。', null],
    ],
  },
  {
    id: 'whole-budget',
    zone: 'clause',
    read: (cursor) => (isWholeBudget(cursor) ? { value: null, words: null } : null),
    examples: [['全区财政教育支出|8.1亿元|。', null, { headings: ['（一）义务教育持续投入'] }]],
    counterexamples: [['新建学校|3所|。', { headings: ['（一）义务教育持续投入'] }]],
  },
  {
    id: 'heading',
    zone: 'heading',
    read: ({ stretch }) => stretch.once(stageAbove),
    examples: [['新增学位|360个|。', 'preschool', { headings: ['（一）学前教育普及普惠'] }]],
    counterexamples: [['新增学位|360个|。', { headings: ['（一）学前教育和高中教育'] }]],
  },
  {
    id: 'title',
    zone: 'title',
    read: titleStage,
    examples: [
      ['专任教师|860人|。', 'preschool', { title: '甲县2022年学前教育工作总结' }],
      ['毕业生就业率|98%|。', 'vocational', { title: '甲县职业教育发展报告' }],
    ],
    counterexamples: [
      ['学校|68所|。', { title: '甲县义务教育优质均衡发展自评报告' }],
      ['全县各类学校|68所|。', { title: '甲县2022年学前教育工作总结' }],
      ['新增学位|360个|。', { title: '甲县学前教育和特殊教育工作总结' }],
    ],
  },
];
