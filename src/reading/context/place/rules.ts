import type { Cursor } from '../cursor.ts';
import { shareOf } from '../distribution/index.ts';
import type { Rule } from '../rule.ts';
import { topicOf } from '../topic/index.ts';
import { ofHeads } from './heads.ts';
import {
  beforeBracket,
  carried,
  clauseBefore,
  clauseSubject,
  comparedWith,
  granted,
  ownSaid,
  type ToldPlace,
  turnedTo,
  unclear,
} from './near.ts';

const CITY = '510700';
const PROVINCE = '510000';

/** The township that the passage speaks of. */
function ofTopic(cursor: Cursor): ToldPlace | null {
  const subject = topicOf(cursor);
  return subject?.kind === 'township' && subject.words
    ? { value: cursor.words(subject.words.start, subject.words.end), words: subject.words }
    : null;
}

/** Whose figure a mention is, 谁的数: null for the report's own district, else the code of the place if it is known, else its words. */
export const placeRules: Rule<'place'>[] = [
  {
    id: 'table-head',
    zone: 'heading',
    read: (cursor) => ofHeads(cursor, true),
    examples: [
      ['|412人|', '潼川镇', { headings: ['表头：教师', '表头：潼川镇'] }],
      ['|97.1%|', PROVINCE, { headings: ['表头：全省平均', '表头：巩固率'] }],
      ['|700人|', null, { headings: ['表头：教师', '表头：合计'] }],
      ['|52人|', '石城镇', { headings: ['表头：教师', '表头：石城镇'] }],
      ['|34人|', '东街小学', { headings: ['表头：教师', '表头：东街小学'] }],
      ['|36人|', '潼川镇', { headings: ['表头：附表2 潼川镇', '表头：教师'] }],
    ],
    counterexamples: [
      ['|62所|', { headings: ['表头：表1 学校与学生情况', '表头：数量'] }],
      ['|62所|', { headings: ['表头：附表二：学校、教师情况', '表头：数量'] }],
      ['|62所|', { headings: ['表头：附件3 幼儿园和教师情况', '表头：数量'] }],
    ],
  },
  {
    id: 'respective-head',
    zone: 'list',
    read: (cursor) => shareOf(cursor)?.place ?? null,
    examples: [
      ['全省、全市毛入园率分别为93.1%、|95.4%|。', CITY],
      ['全市、我县毛入园率分别为93.1%、|95.4%|。', null],
    ],
  },
  {
    id: 'compared-with',
    zone: 'clause',
    read: comparedWith,
    examples: [
      ['巩固率98.2%，高于全国平均水平（|95.5%|）。', '全国'],
      ['巩固率98.2%，比全省|97.1%|高1.1个百分点。', PROVINCE],
      ['巩固率98.2%，高于全国|95.5%|、全省97.1%的平均水平。', '全国'],
      ['入园率93.4%，超过全省|91.2%|和全市92.6%的水平。', PROVINCE],
      ['辍学率0.2%，低于全国|0.6%|、全省0.5%、全市0.4%的平均值。', '全国'],
      ['巩固率98.2%，优于全省|97.1%|的水平。', PROVINCE],
    ],
    counterexamples: [
      ['巩固率98.2%，高于全省平均|0.5个百分点|。'],
      ['巩固率98.2%，比全市高|1.1个百分点|。'],
      ['巩固率高于全国|2.7个百分点|、全省1.1个百分点。'],
      ['入园率高于全省，达|93.4%|、比上年高1.2个百分点。'],
    ],
  },
  {
    id: 'before-bracket',
    zone: 'clause',
    read: beforeBracket,
    examples: [
      ['入园率96.1%，与全省（|93.4%|）相比仍有优势。', PROVINCE],
      ['学校最多的是潼川镇（|12所|）。', '潼川镇'],
    ],
    counterexamples: [['全县（|12所|）。'], ['各乡镇（|12个|）。'], ['城区（|12所|）。']],
  },
  {
    id: 'subject',
    zone: 'clause',
    read: clauseSubject,
    examples: [
      ['全市巩固率|97.6%|，我县为98.9%。', CITY],
      ['全市巩固率97.6%，我县为|98.9%|。', null],
      ['邻县招聘教师|210名|。', '邻县'],
      ['潼川镇有小学|6所|。', '潼川镇'],
      ['全县小学143所，产业集聚区有小学|6所|。', '产业集聚区'],
      ['高新区在校生|9400人|。', '高新区'],
      ['河西片区小学|9所|，在校生2100人；全县小学62所。', '河西片区'],
      ['城北地区初中在校生|1200人|。', '城北地区'],
      ['石城镇有小学|6所|。', '石城镇'],
      ['支持石城镇改造小学|2所|。', '石城镇'],
      ['石城镇筹集资金|180万元|。', '石城镇'],
      ['石城镇建成幼儿园|2所|。', '石城镇'],
      ['石城镇小学|6所|；全县小学62所。', '石城镇'],
      ['2023年，全国平均为|91.1%|。', '全国'],
      ['周边两县招聘教师|180名|，我县210名。', '周边两县'],
      ['周边两县招聘教师180名，我县|210名|。', null],
      ['邻县、周边县招聘教师|320名|。', '邻县、周边县'],
      ['市直属高中在校生|2160人|。', CITY],
      ['省教育厅全年培训校长|1300名|。', PROVINCE],
      ['县内省属学校|2所|。', PROVINCE],
      ['县内省属学校2所、市属中学|3所|。', CITY],
    ],
    counterexamples: [
      ['辍学率低于全国0.4个百分点、全省|0.2个百分点|。'],
      ['城区小学在校生|5210人|。'],
      ['集中建设小城镇学校|26所|。'],
      ['农村地区小学|26所|。'],
      ['民族地区学校|26所|。'],
      ['各片区学校|26所|。'],
      ['三个片区共有学校|26所|。'],
      ['新城镇学校|26所|。'],
      ['全省特级教师|6名|。'],
      ['全市率先建成集团|6个|。'],
      ['市直机关干部|42名|。'],
      ['招聘省属师范院校毕业生|42名|。'],
      ['省财政厅投入我县资金|320万元|。'],
      ['潼川镇小学有教师|42名|。'],
      ['改造塔山镇第二中学，潼川镇云岭小学等|18所|学校。'],
      ['建成潼川镇小学|1所|。'],
      ['开发区实验小学有教师|42名|。'],
      ['创建示范区工作投入|42万元|。'],
      ['潼川镇、塔山镇新建幼儿园|2所|。'],
    ],
  },
  {
    id: 'granted-to',
    zone: 'clause',
    read: granted,
    examples: [
      ['省财政下达全省改善资金|12亿元|。', PROVINCE],
      ['教育部分配我省招聘名额|1200个|。', PROVINCE],
    ],
  },
  {
    id: 'own-district',
    zone: 'clause',
    read: ownSaid,
    examples: [['在全市统考中我县均分|512分|。', null]],
  },
  {
    id: 'event-or-award',
    zone: 'clause',
    read: unclear,
    examples: [['全省优秀案例|3个|。', null]],
  },
  {
    id: 'clause-before',
    zone: 'sentence',
    read: clauseBefore,
    examples: [['全市教育支出增长最快，达|86亿元|。', CITY]],
    counterexamples: [['全市教育大会召开，新建学校|3所|。']],
  },
  {
    id: 'turned-to',
    zone: 'sentence',
    read: turnedTo,
    examples: [
      ['放眼全国，毛入园率已达|91.1%|。', '全国'],
      ['从全省来看，巩固率为|97.1%|。', PROVINCE],
      ['从全县来看，巩固率为|98.6%|。', null],
    ],
    counterexamples: [['从全省招聘，补充教师|42名|。']],
  },
  {
    id: 'goes-on',
    zone: 'sentence',
    read: carried,
    examples: [['潼川镇有小学6所，在校生|1820人|。', '潼川镇']],
    counterexamples: [['全市巩固率97.6%；新建学校|3所|。'], ['潼川镇有小学6所，全县有|62所|。']],
  },
  {
    id: 'topic',
    zone: 'passage',
    read: ofTopic,
    examples: [
      ['潼川镇把教育放在首位，多方筹资。近三年投入资金|1260万元|。', '潼川镇'],
      ['潼川镇把教育放在首位，多方筹资，改造学校|5所|。', '潼川镇'],
      ['潼川镇把教育放在首位。目前，全镇小学在校生|1820人|。', '潼川镇'],
      ['我县潼川镇校舍工程全部完工。工程总投资|1060万元|。', '潼川镇'],
      ['将潼川镇列为试点，改造小学|2所|。', '潼川镇'],
      ['全镇小学在校生|1820人|。', '全镇'],
      ['潼川镇把教育放在首位。该镇新建幼儿园|2所|。', '潼川镇'],
    ],
    counterexamples: [
      ['潼川镇把教育放在首位。全县新建幼儿园|12所|。'],
      ['潼川镇把教育放在首位，我县新建幼儿园|12所|。'],
      ['潼川镇把教育放在首位。县教育局招聘教师|120名|。'],
      ['潼川镇把教育放在首位。全面加强师资建设，招聘教师|120名|。'],
      ['全县新建学校5所。潼川镇把教育放在首位。大力补充师资，培训教师|1200人次|。'],
      ['潼川镇召开现场会，推广经验，新建幼儿园|12所|。'],
      ['潼川镇、塔山镇先行一步，新建幼儿园|12所|。'],
      ['潼川镇中心小学重视阅读，购置图书|3600册|。'],
    ],
  },
  {
    id: 'heading',
    zone: 'heading',
    doubtful: true,
    read: (cursor) => ofHeads(cursor, false),
    examples: [['新建学校|3所|。', '潼川镇', { headings: ['（三）潼川镇'] }]],
    counterexamples: [['新建学校|3所|。', { headings: ['（三）乡镇'] }]],
  },
];
