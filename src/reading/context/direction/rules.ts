import type { Direction } from '../../../model/index.ts';
import { unitKind } from '../../../model/index.ts';
import type { Cursor } from '../cursor.ts';
import { isListed } from '../pairs.ts';
import { passedOn, type Rule, told } from '../rule.ts';
import * as words from './words.ts';

type Read = Rule<'direction'>['read'];

/** A rule whose words end right before the number. */
function before(value: Direction | null, pattern: RegExp, holds: (cursor: Cursor) => boolean = () => true): Read {
  return (cursor) => {
    const match = holds(cursor) ? pattern.exec(cursor.before) : null;
    return match && told(value, cursor.start - cursor.before.length + match.index, cursor.start);
  };
}

const isCompared = (cursor: Cursor): boolean => words.COMPARED.test(cursor.before);
const isShare = ({ unit }: Cursor): boolean => unitKind(unit) === 'share';
const isPoints = ({ unit }: Cursor): boolean => unit === '百分点';
const isMoney = ({ unit }: Cursor): boolean => unitKind(unit) === 'money';

/** A noun of change right behind the number. */
function after(value: Direction, pattern: RegExp): Read {
  return (cursor) => {
    const match = pattern.exec(cursor.after);
    return match && told(value, cursor.end, cursor.end + match[0].length);
  };
}

/** How it is told that something rose or fell, 增减方向. Levels, and differences from the level of others, have none. */
export const directionRules: Rule<'direction'>[] = [
  {
    id: 'sign',
    zone: 'clause',
    read: ({ mention, start }) => (mention.negative ? told('down', start, start + 1) : null),
    examples: [
      ['教育支出同比增长|-3.2%|。', 'down'],
      ['财政收入增速为|负1.4%|。', 'down'],
    ],
    counterexamples: [['教育支出同比增长|3.2%|。']],
  },
  {
    id: 'list-before',
    zone: 'list',
    read: ({ previous, unit, start, stretch }) => {
      if (!previous || previous.unit !== unit || !isListed(stretch.folded, previous.end, start)) return null;
      const reading = previous.read('direction');
      return reading && { ...passedOn(reading), zone: reading.zone };
    },
    examples: [
      ['三年分别增长4.1%、|3.6%|和2.9%。', 'up'],
      ['小学、初中在校生分别减少52人和|31人|。', 'down'],
    ],
    counterexamples: [['招聘教师增长4.1%，占比为|3.6%|。']],
  },
  {
    id: 'difference',
    zone: 'clause',
    read: before(null, words.DIFFERENCE),
    examples: [
      ['巩固率高于全省平均|2.1个百分点|。', null],
      ['生均占地比省定标准多|2.6平方米|。', null],
      ['招聘人数较计划多|8人|。', null],
    ],
    counterexamples: [['巩固率比上年高出|2.1个百分点|。']],
  },
  {
    id: 'rate-of-fall',
    zone: 'clause',
    read: before('down', words.RATE_NOUN.down),
    examples: [
      ['机构压减率达|92%|。', 'down'],
      ['在校生降幅为|3.1%|。', 'down'],
    ],
  },
  {
    id: 'rate-of-growth',
    zone: 'clause',
    read: before('up', words.RATE_NOUN.up),
    examples: [
      ['学前经费增长率为|4.2%|。', 'up'],
      ['资助金额增幅|3.5%|。', 'up'],
    ],
  },
  {
    id: 'level-reached',
    zone: 'clause',
    read: before(null, words.TO_LEVEL),
    examples: [
      ['机构由56家压减到|9家|。', null],
      ['普惠率提高至|91%|。', null],
    ],
    counterexamples: [['普惠率提高|3个百分点|。']],
  },
  {
    id: 'fall',
    zone: 'clause',
    read: before('down', words.VERB.down),
    examples: [
      ['教学点压减|7个|。', 'down'],
      ['生均公用经费负增长|1.1%|。', 'down'],
      ['近视率降低了约|2个百分点|。', 'down'],
    ],
    counterexamples: [['教学点减少到|7个|。']],
  },
  {
    id: 'rise',
    zone: 'clause',
    read: before('up', words.VERB.up),
    examples: [
      ['教育投入年均增长|5.5%|。', 'up'],
      ['在校生净增|36人|。', 'up'],
      ['入园率提升近|3个百分点|。', 'up'],
    ],
    counterexamples: [['新增学位|900个|。'], ['全年新增|900个|学位。'], ['累计增加|900个|学位。']],
  },
  {
    id: 'less-than-before',
    zone: 'clause',
    read: before('down', words.LESS, isCompared),
    examples: [['教师缺口比上年少|26人|。', 'down']],
    counterexamples: [['每校至少|2名|保安。']],
  },
  {
    id: 'more-than-before',
    zone: 'clause',
    read: before('up', words.MORE, isCompared),
    examples: [
      ['在校生较上年多出|120人|。', 'up'],
      ['学位较上年新增|300个|。', 'up'],
    ],
    counterexamples: [['参赛学生最多|120人|。']],
  },
  {
    id: 'relief',
    zone: 'clause',
    read: before('down', words.RELIEF, isMoney),
    examples: [['为家庭减轻负担约|260万元|。', 'down']],
    counterexamples: [['为减轻负担拨付|260万元|。']],
  },
  {
    id: 'fall-with-object',
    zone: 'clause',
    read: before('down', words.VERB_AND_OBJECT.down, isShare),
    examples: [
      ['压减公用经费|5%|。', 'down'],
      ['降低大班额比例|2个百分点|。', 'down'],
    ],
    counterexamples: [['压减后大班额占比为|5%|。']],
  },
  {
    id: 'rise-with-object',
    zone: 'clause',
    read: before('up', words.VERB_AND_OBJECT.up, isPoints),
    examples: [['提高普惠园覆盖率|4个百分点|。', 'up']],
    counterexamples: [['提高质量，合格率|94%|。']],
  },
  {
    id: 'noun-of-fall-behind',
    zone: 'clause',
    read: after('down', words.NOUN_AFTER.down),
    examples: [['支出出现|3%|的降幅。', 'down']],
  },
  {
    id: 'noun-of-growth-behind',
    zone: 'clause',
    read: after('up', words.NOUN_AFTER.up),
    examples: [['投入保持|6%|的增长。', 'up']],
    counterexamples: [['比例由|6%|增长到8%。'], ['在校生比上年的|12600人|增长5%。']],
  },
];
