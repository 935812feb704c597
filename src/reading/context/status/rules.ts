import type { Cursor } from '../cursor.ts';
import { fromHeadings } from '../headings.ts';
import { isBase } from '../pairs.ts';
import { passedOn, type Rule } from '../rule.ts';
import { isChange, isGrowthRate } from './changes.ts';
import { announcedBefore, foretold, isAnnounced, isPlanSection, isSelected, isYearToCome } from './plans.ts';
import { isAim, isAimed, isRequired, isRhythm, isStandard, isTargetHead } from './standards.ts';
import { announcedAs, isAchieved, ofClause, ofStatement, statementBefore, type ToldStatus, wordsBefore } from './words.ts';

/** A rule that gives one status where a condition holds for the number's clause. */
function gives(value: ToldStatus['value'], holds: (cursor: Cursor) => boolean): Rule<'status'>['read'] {
  return (cursor) => (holds(cursor) ? ofClause(cursor, value) : null);
}

/** How it is told whether a number is a fact, a plan, a demand, an earlier value or a change, 性质. The last rule takes what is left for a fact. */
export const statusRules: Rule<'status'>[] = [
  {
    id: 'list-before',
    zone: 'list',
    read: (cursor) => {
      const { previous, unit, start } = cursor;
      if (!previous || previous.unit !== unit || !/^[、和与及]$/.test(cursor.words(previous.end, start))) return null;
      const status = previous.read('status');
      return status && { ...passedOn(status), zone: status.zone };
    },
    examples: [['小学、初中大班额比例应当控制在3%、|5%|。', 'target']],
  },
  {
    id: 'base-of-pair',
    zone: 'clause',
    read: gives('base', (cursor) => isBase(wordsBefore(cursor), cursor.after)),
    examples: [
      ['教师交流比例从|8%|提高到12.5%。', 'base'],
      ['比2022年的|4.86亿元|增加4100万元。', 'base'],
    ],
  },
  {
    id: 'growth-rate',
    zone: 'clause',
    read: gives('actual', isGrowthRate),
    examples: [['教育经费支出同比增长|6.2%|。', 'actual']],
    counterexamples: [['毛入园率同比提高|6.2%|。']],
  },
  {
    id: 'change',
    zone: 'clause',
    read: gives('change', isChange),
    examples: [
      ['在校生较上年增加|170人|。', 'change'],
      ['大班额减少|111个|。', 'change'],
    ],
    counterexamples: [['新增学位|360个|。']],
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
    examples: [['专任教师比例达到|50%|以上的标准。', 'target']],
    counterexamples: [['建成|12个|标准化考场。']],
  },
  {
    id: 'aim-after',
    zone: 'clause',
    read: gives('target', isAim),
    examples: [
      ['完成招聘教师|120人|的年度目标。', 'target'],
      ['力促毛入园率达到|90%|、普惠率达到85%的目标任务落实。', 'target'],
    ],
    counterexamples: [['圆满完成招聘教师|120人|的年度目标。']],
  },
  {
    id: 'required',
    zone: 'clause',
    read: gives('target', isRequired),
    examples: [
      ['各校每天体育活动不少于|1次|。', 'target'],
      ['要求各校开设劳动课|1节|。', 'target'],
    ],
    counterexamples: [['全县学校均不少于|1次|。']],
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
    ],
    counterexamples: [['特岗计划教师|120名|。'], ['将学校纳入|3个|集团。']],
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
    examples: [['力争普惠率达到95%，巩固率达到|98%|。', 'target']],
  },
  {
    id: 'year-to-come',
    zone: 'clause',
    read: (cursor) => (isYearToCome(cursor, /(20\d\d)年[^0-9]{0,40}$/, wordsBefore(cursor)) ? ofClause(cursor, announcedAs(cursor)) : null),
    examples: [['2025年招聘教师|120名|。', 'planned']],
  },
  {
    id: 'achieved',
    zone: 'clause',
    read: gives('actual', (cursor) => isAchieved(wordsBefore(cursor))),
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
      ['计划实施项目12个，目前已完成8个，投资|300万元|。', 'actual'],
    ],
  },
  {
    id: 'sentence-before-announces',
    zone: 'sentence',
    read: foretold,
    examples: [['今后，我县将加快学位建设。新建学校|3所|。', 'planned']],
    counterexamples: [['今后，我县将加快学位建设。全县现有学校|38所|。']],
  },
  {
    id: 'heading',
    zone: 'heading',
    read: (cursor) =>
      fromHeadings(cursor.headings, (title, { ofTable }) =>
        ofTable && isTargetHead(title) ? 'target' : isPlanSection(title) ? announcedAs(cursor) : null,
      ),
    examples: [
      ['新建学校|3所|。', 'planned', { headings: ['三、下一步打算'] }],
      ['巩固率保持在|98%|。', 'target', { headings: ['三、下一步打算'] }],
    ],
    counterexamples: [['新建学校|3所|。', { headings: ['二、工作成效'] }]],
  },
  {
    id: 'stated',
    zone: 'clause',
    read: (cursor) => ofClause(cursor, 'actual'),
    examples: [['新建学校|3所|。', 'actual']],
  },
];
