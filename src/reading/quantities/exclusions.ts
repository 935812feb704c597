import { unitKind } from '../../model/index.ts';
import { beginsPlaceName } from './place-names.ts';
import type { Quantity } from './quantity.ts';
import { isRhetorical, namesProgramme, namesRules } from './slogans.ts';

/** What a rule sees of a quantity and its neighbourhood; windows are short, so that every rule takes constant time. */
export type NumberWords = {
  quantity: Quantity;
  /** Folded text of the quantity. */
  raw: string;
  /** Up to 20 characters before and after it. */
  before: string;
  after: string;
  /** Shortest quotation “…” around it, without the marks; null outside. */
  quoted: string | null;
};

/** A reason why something that looks like a quantity is none. */
export type Exclusion = {
  id: string;
  holds: (place: NumberWords) => boolean;
  /** Texts with what is no quantity between bars; each runs as a test. */
  examples: string[];
  /** Texts with a quantity between bars that looks alike. */
  counterexamples?: string[];
};

/** Group words that make a number with 以上 or 以下 the definition of a group: 56人以上大班额. */
const GROUP_THRESHOLD =
  /^ ?(?:及|\(含\))?(?:以上|以下|以内)(?:的)?(?:超?大班额|大班|班额|班级|教学班|考生|小规模|教学点|规模学校|学校|有\d|的?有)/;
/** A bracket that only says which group is meant: 小班（25人以下）. */
const THRESHOLD_BRACKET = /^ ?(?:及|\(含\))?(?:以上|以下|以内)\)/;

/** Verbs of rising and falling in a ranking, between two places: 由11位跃升到4位. */
const RANK_MOVES = '(?:上升|跃升|跃居|提升|前移|上移|前进|攀升|晋升|进位|进步|升|下降|后移|退|降|滑落|跌)';
const RANK_TO = new RegExp(`${RANK_MOVES}(?:到|至|为|居)(?:全[国省市县区州]|同类[县区])?(?:的)?$`);
const RANK_FROM = new RegExp(`^(?:[^,，。;；、0-9]{0,6})${RANK_MOVES}(?:到|至|为|居)`);
/** Words that lead to a place in a ranking, and none that arrange, live or list: 位列全市11位, 居同类县8位; but 安排教师35名. */
const RANK_WORDS = [
  '[位名并]列',
  '排列',
  '[位名]居',
  '(?<![定移邻新])居(?![民住家])',
  '(?<![安编选调彩])排(?![查练演除课])',
  '位次',
  '名次',
  '(?<![系下编])列(?![支入编])',
].join('|');
const RANK_LED = new RegExp(
  `(?:${RANK_WORDS})(?:名|在)?(?:了|于|为|在)?(?:全[国省市县区州]|同类[县区]|所有|各[县区]){0,2}[^,，。;；、0-9]{0,4}$`,
);

/** Words of denial right before 1: 未发生1起, 没有1名, 无1人. */
const DENIED = /(?:没有(?:发生|出现|接到|收到)?|(?<![有高])无|[未没](?:再)?(?:发生|出现|有|接到|收到|查出|发现)|不存在|杜绝)(?:过)? ?$/;

/** Words of holding courses, after which 三期 counts them; elsewhere a Chinese numeral before 期 names a phase. */
const COURSES = /(?:[班坛座训办展课刊报]|举行|共|推出|编印|讲堂|沙龙|研修|轮训|活动)(?:了|共|各|计|已)?$/;
const GRADE = /(?:年级|[高初][一二三]|[小幼]儿园|级)$/;

/** Two places of a ranking in 名, which counts persons elsewhere: 由全省68名上升到42名. */
const AMONG_ALL = /(?:由|从)[^,，。;；0-9]{0,8}(?:全[国省市县区州]|同类[县区])$/;
const FROM_AMONG_ALL = new RegExp(`(?:由|从)[^,，。;；0-9]{0,8}(?:全[国省市县区州]|同类[县区])\\d{1,3}名${RANK_MOVES}(?:到|至|为)$`);

const ranked = ({ raw, before, after }: NumberWords): boolean => {
  if (!/[位名]$/.test(raw)) return false;
  if (RANK_LED.test(before)) return true;
  if (raw.endsWith('位')) return RANK_TO.test(before) || RANK_FROM.test(after);
  return (AMONG_ALL.test(before) && RANK_FROM.test(after)) || FROM_AMONG_ALL.test(before);
};

/** The classifier of a quantity, and what rules about slogans ask for. */
const classifierOf = (raw: string): string => raw.slice(-1);
const chinese = ({ quantity }: NumberWords): boolean => quantity.numeral.script === 'chinese';

/** Reasons, in the order in which they are asked. */
export const EXCLUSIONS: readonly Exclusion[] = [
  { id: 'ordinal', holds: ({ before }) => /第 ?$/.test(before), examples: ['排名第|3位|。', '排全市第|3名|。', '第|五项|议程。'] },
  {
    id: 'rank',
    holds: ({ before, quantity }) =>
      /(?<![之以提目空学])前 ?$/.test(before) && (unitKind(quantity.unit) === 'people' || ['位', '%'].includes(quantity.unit)),
    examples: ['进入全市前|20名|。', '位于全省前|10%|。'],
    counterexamples: ['开学之前|20名|教师到岗。', '学前|350人|，小学981人。'],
  },
  {
    id: 'place in a ranking',
    holds: ranked,
    examples: [
      '综合考评由|11位|跃升到4位。',
      '综合考评由11位跃升到|4位|。',
      '体质监测由全省36位前进至|21位|。',
      '合格率由全省|57名|上升到31名。',
      '合格率由全省57名上升到|31名|。',
      '高考成绩位列全市|12位|。',
      '满意度居同类县|8位|。',
      '中考成绩排全市|3名|。',
      '质量监测排名全县|4位|。',
      '体质达标率排在全省|9名|。',
      '综合评价列全市|2名|。',
    ],
    counterexamples: [
      '外聘专家由|3位|增加到5位。',
      '骨干教师由|36名|上升到52名。',
      '表彰教师|26位|。',
      '选聘名师|12名|。',
      '安排交流教师|35名|。',
      '共安排教师|35名|到村小支教。',
      '选排骨干|12名|下乡。',
      '资助居民子女|40名|。',
      '列支编外教师|18名|的工资。',
    ],
  },
  {
    id: 'vague numeral 数十',
    holds: ({ before, raw }) => /[数几] ?$/.test(before) && /^[十百千万亿]/.test(raw),
    examples: ['数|十名|教师参加。'],
    counterexamples: ['近|百名|教师参加。'],
  },
  {
    id: 'denominator',
    holds: ({ before, quantity }) => /每 ?$/.test(before) && quantity.unit !== '',
    examples: ['每|12个|班配备音乐教室1间。'],
    counterexamples: ['每班配备|2名|教师。'],
  },
  {
    id: 'web address',
    holds: ({ quantity, raw, after }) => quantity.unit === '%' && raw.endsWith('%') && /^[0-9A-Za-z=&]/.test(after),
    examples: ['见 http://jyj.example.cn/a?q=|20%|e5校园。'],
  },
  { id: 'book title', holds: ({ quoted }) => quoted === '《》', examples: ['印发《关于建设|100所|学校的意见》。'] },
  {
    id: 'slogan in quotation marks',
    holds: ({ quoted, quantity, raw }) => {
      if (quoted === null || /[%元]|[万亿]./.test(raw)) return false;
      return quantity.numeral.script === 'chinese' ? quoted.length <= 20 : quoted.length <= 9 || /\d\+|\+\w/.test(quoted);
    },
    examples: ['落实“|两个|确保”。', '推行“|1个|集团+N个校区”。'],
  },
  {
    id: 'clock time',
    holds: ({ before, quantity }) => quantity.unit === '分' && /[时点:] ?$/.test(before),
    examples: ['上午9时|30分|开会。'],
  },
  {
    id: 'nothing of the kind',
    holds: ({ quantity, before }) => quantity.value === 1 && quantity.valueHigh === undefined && DENIED.test(before),
    examples: ['全年未发生|1起|安全事故。', '没有|1名|学生失学。', '没有发生|1起|溺水事故。', '从未出现过|1例|。', '无|1人|辍学。'],
    counterexamples: ['发生安全事故|1起|。', '未完成整改|1处|。', '有|1所|学校没有食堂。'],
  },
  { id: 'very', holds: ({ raw }) => raw === '十分' || raw === '万分', examples: ['领导|十分|重视。'] },
  {
    id: 'article 一',
    holds: (place) => {
      const { quantity, before, after, raw } = place;
      if (!chinese(place) || quantity.value !== 1 || quantity.valueHigh !== undefined || quantity.unit === '%') return false;
      if (raw === '一次') return !/(?:每.{0,15}|一[年月周]|学期)$/.test(before) && !/^[,，。;；、)]/.test(after);
      return !/^(?:[,，。;；、)]|$)/.test(after) || /^个$/.test(raw);
    },
    examples: ['建立|一支|高素质队伍。', '召开|一次|会议。'],
    counterexamples: ['每学期督查|一次|。'],
  },
  {
    id: 'bare scale',
    holds: ({ quantity, before }) =>
      quantity.numeral.bare && quantity.unit !== '%' && !/(?:近|约|上|超|超过|逾|达|达到|突破|共|有|足)$/.test(before),
    examples: ['|千名|教师大家访活动。'],
    counterexamples: ['近|千名|教师参加。'],
  },
  {
    id: 'whole share of a slogan',
    holds: ({ raw, before }) => /^百分之?百$/.test(raw) && /[一二两三四五六七八九十\d]个$/.test(before),
    examples: ['做到六个|百分百|。'],
    counterexamples: ['覆盖率达到|百分百|。'],
  },
  {
    id: 'rhetorical count',
    holds: (place) => isRhetorical(classifierOf(place.raw), place.quantity.value, { ...place, chinese: chinese(place) }),
    examples: [
      '从|三个|方面抓落实。',
      '坚持|三个|面向。',
      '教育投入做到|两个|只增不减。',
      '实现|三个|全覆盖。',
      '落实|四个|最严要求。',
      '做到|六个|百分百。',
      '践行|四个|相信，办好学校。',
    ],
    counterexamples: ['建成|三个|校区。', '坚守|三个|教学点。', '坚持办好|两个|基地。', '大班额由|17个|全部清零。', '培育|2个|增长点。'],
  },
  {
    id: 'name of rules',
    holds: (place) => chinese(place) && namesRules(classifierOf(place.raw), place.after),
    examples: ['落实中央|八项|规定。', '学习教师职业行为|十项|准则。', '加强|五项|管理。'],
    counterexamples: ['出台制度|八项|。', '|两项|指标未达标。'],
  },
  {
    id: 'name of a programme',
    holds: (place) => chinese(place) && namesProgramme(classifierOf(place.raw), place.after),
    examples: ['实施“名师、名校、名校长”|三名|工程。', '深化|三名|建设。'],
    counterexamples: ['选聘|三名|工程师任教。', '派出|三名|教师。'],
  },
  {
    id: 'name of a place or school',
    holds: (place) => chinese(place) && unitKind(place.quantity.unit) !== 'share' && beginsPlaceName(classifierOf(place.raw), place.after),
    examples: ['|五棵|松镇中心小学。', '|三家|店小学完成改造。', '|八面|山乡新建幼儿园。', '|四间|房中学。', '|五家|岗市。'],
    counterexamples: ['新建|两所|乡村小学。', '整治|三家|民办幼儿园。', '覆盖|五个|乡镇。', '改造|四间|教室。', '关停|两家|乡镇幼儿园。'],
  },
  {
    id: 'session',
    holds: ({ quantity, before, after }) =>
      quantity.unit === '次' && /届[^,，。;；]{0,10}$/.test(before) && /^(?:全体)?(?:会议|全会)/.test(after),
    examples: ['县十七届人大|三次|会议通过。', '区政协八届|2次|会议提案。', '市委六届|五次|全会召开。'],
    counterexamples: ['本届政府召开|三次|。', '换届以来，召开专题会议|12次|。'],
  },
  {
    id: 'phase',
    holds: (place) => place.raw.endsWith('期') && place.quantity.unit === '期' && chinese(place) && !COURSES.test(place.before),
    examples: ['第二中学（|一期|）建成。', '职教园区|二期|完工。'],
    counterexamples: ['举办培训班|三期|。', '开办|两期|研修班。'],
  },
  {
    id: 'class of a grade',
    holds: ({ raw, before }) => raw.endsWith('班') && GRADE.test(before),
    examples: ['五年级|3班|学生参加。', '高三|12班|获奖。'],
    counterexamples: ['开设|3班|。'],
  },
  {
    id: 'slogan N 人 N 档',
    holds: ({ raw, after }) =>
      raw.length <= 3 && /^[一二三四五六七八九十两1N](?:策|案|档|品|校|师|表|卡|册|岗|责|人|对|课|班|生|特|体)/.test(after),
    examples: ['推行|1人|1案。'],
  },
  {
    id: 'group threshold',
    holds: ({ after, quantity }) => ['人', '分'].includes(quantity.unit) && GROUP_THRESHOLD.test(after),
    examples: ['消除|66人|以上超大班额。'],
    counterexamples: ['培训教师|66人|以上。'],
  },
  {
    id: 'threshold in brackets',
    holds: ({ before, after, quantity }) => quantity.unit === '人' && before.endsWith('(') && THRESHOLD_BRACKET.test(after),
    examples: ['小班（|25人|以下）占六成。'],
  },
  {
    id: 'score threshold',
    holds: ({ after, quantity }) => quantity.unit === '分' && /^(?:及)?以[上下](?:的)?(?:\d|人数|学生|的?人)/.test(after),
    examples: ['高考|600分|以上的学生23人。'],
  },
];

/** Reason why the quantity is none; null where it is one. */
export function exclusionOf(place: NumberWords): string | null {
  return EXCLUSIONS.find((exclusion) => exclusion.holds(place))?.id ?? null;
}
