import { STAGES, type Stage } from '../model/index.ts';
import { matchesOf } from '../text/matches.ts';

/**
 * Words that name a stage, longest reading first. `mixed` words name several stages without a common name (学校 alone, 十二年一贯制):
 * they stop the search and leave the stage open. Words under `null` look like stage words and are none (重点中学升学率 is about 初中 pupils).
 */
const WORDS: { stage: string | null; words: string[] }[] = [
  {
    stage: 'all',
    words: [
      '各级各类(?:公办|民办|普通)?(?:学校|教育)',
      '各学段',
      '中小学(?:校)?[、和及与(（]?(?:各)?幼儿园[)）]?',
      '幼儿园[、和及与]中小学',
      '学校[(（]园[)）]',
      '校[(（]园[)）]',
      '学生[、和及与]?幼儿(?!园|教师)',
      '(?:大)?中小幼',
      '教育系统',
      '学校[及和、与](?:公办|民办)?幼儿园',
    ],
  },
  {
    stage: null,
    words: [
      '重点中学',
      '重点高中',
      '示范高中',
      '优质高中',
      '小学化',
      '(?:小学|初中|高中|中学|中专|大学|高校|专科|本科)(?:学历|毕业(?!生)|文化|及?以[上下])',
      '(?:中小学|小学|初中|高中)名(?:校长|师|园长)工作室',
      '大学生(?:村官|志愿|西部)',
      '师范大学',
      '师范学校',
      '高等院校',
      '小规模学校',
      '大学区',
      '小学段',
      '(?:高校|大学)应届',
      '(?:面向|赴|[到进与和从]|走进|联合|依托)(?:全国|省内外?|国内|重点|知名|师范|部属|省属|[、和及与])*(?:高校|高等学校|本科院校)',
    ],
  },
  {
    stage: 'compulsory',
    words: ['义务教育(?:阶段|学段)?(?:公办|民办|农村)?中小学(?:校|生)?'],
  },
  {
    stage: 'primary+secondary',
    words: ['(?<!其)中小学生?'],
  },
  {
    stage: 'secondary',
    words: ['初、?高中'],
  },
  {
    stage: 'senior',
    words: ['(?<!提)高考', '一本上线', '本科上线', '一本率'],
  },
  {
    stage: 'junior',
    words: ['(?<![集其一二三四五六七八九十])中考(?![核虑察点场])', '九年级', '七年级', '八年级'],
  },
  {
    stage: 'compulsory',
    words: ['义务教育', '义务段', '九年一贯制', '义教', '九年(?=巩固率)'],
  },
  {
    stage: 'preschool',
    words: [
      '学前教育',
      '幼儿教学点',
      '学前三年',
      '(?<![开放入])学前',
      '幼儿园',
      '幼教',
      '幼儿',
      '园位',
      '园舍',
      '公办园',
      '民办园',
      '普惠性?园',
      '配套园',
      '中心园',
      '入园(?! ?[（(]学[）)])',
      '在园',
      '办园',
      '建园',
      '园长',
      '保教(?!费)',
      '保育(?!员)',
      '托幼',
      '乡镇园',
      '村级园',
    ],
  },
  {
    stage: 'senior-secondary',
    words: ['高中(?:阶段|段)'],
  },
  {
    stage: 'vocational',
    words: [
      '职业高级中学',
      '职业高中',
      '职业中学',
      '职业中专',
      '职业中等专业',
      '综合高中班',
      '中等职业',
      '中等专业',
      '中等技术',
      '(?<![大其集])中专(?!科)',
      '(?<!集)中职(?!工)',
      '职高',
      '职教(?!师|职|育|工)',
      '职业学校',
      '职业教育',
      '技工学校',
      '技工教育',
      '技校',
      '职业技术',
    ],
  },
  {
    stage: 'senior',
    words: ['普通高中', '普高', '完全高中', '高级中学', '(?<!提)高中(?![小考])'],
  },
  {
    stage: 'special',
    words: ['特殊教育', '特教', '启智', '培智', '聋哑', '盲校'],
  },
  {
    stage: 'adult',
    words: ['(?<![完达形构组])成人(?![才员数均])', '成校(?![舍园长])', '社区教育', '老年教育', '扫盲'],
  },
  {
    stage: 'tertiary',
    words: [
      '高等教育',
      '普通高等',
      '高等学校',
      '高职',
      '高校(?!毕业|应届|研究生|本科|专科|师范|[优硕博人])',
      '本科院校',
      '大学生',
      '(?:本科|专科)(?:、(?:本科|专科))?(?:学生|在校|招生)',
      '预科生',
    ],
  },
  {
    stage: 'junior',
    words: ['初级中学', '初中'],
  },
  {
    stage: 'primary',
    words: ['小学', '教学点(?=[\\d共现]|$)', '[一二三四五六](?:、[一二三四五六])?年级', '村小(?!规模|组|镇)', '完小'],
  },
  {
    stage: 'secondary',
    words: [
      '完全中学',
      '(?<![集其])中学(?!习)',
      '附中',
      '(?<=[\\u4e00-\\u9fff])[一二三四五六七八九十]+中(?![小学心国期级等层央华全]|考(?![点场]))',
    ],
  },
];

/** One group for each row of the table. */
const SOURCE = new RegExp(WORDS.map(({ words }) => `(${words.join('|')})`).join('|'), 'g');

/** A stage word in its place; `stage` null where the word only looks like one. */
export type StageWord = { start: number; end: number; stage: string | null };

/** Years of a school: 一、二年级. They are years of primary school only where no other school stands before them. */
const GRADES = /^[一二三四五六](?:、[一二三四五六])?年级$/;

/** The stage words of a text, in order. */
export function stageWords(text: string): StageWord[] {
  const words: StageWord[] = [];
  for (const match of matchesOf(SOURCE, text)) {
    const [word] = match;
    const last = words.at(-1);
    if (last?.stage && match.index - last.end <= 2 && GRADES.test(word)) continue;
    const stage = WORDS[match.indexOf(word, 1) - 1]?.stage ?? null;
    words.push({ start: match.index, end: match.index + word.length, stage });
  }
  return words;
}

/** Stages that a common name stands for. */
const MEMBERS: Record<string, readonly string[]> = {
  compulsory: ['primary', 'junior'],
  secondary: ['junior', 'senior'],
  'senior-secondary': ['senior', 'vocational'],
};

/** Names for several stages together, the first that fits wins; 中小学 is primary and secondary. */
const TOGETHER: [members: string[], names: Stage[]][] = [
  [
    ['primary', 'junior', 'senior'],
    ['primary', 'secondary'],
  ],
  [['primary', 'junior'], ['compulsory']],
  [['senior', 'vocational'], ['senior-secondary']],
  [['junior', 'senior'], ['secondary']],
];

/** Most stages that one code joins. */
const MOST_JOINED = 3;

/**
 * One code for several stages: their common name, or their names joined in school order, never one beside another that holds it. `all` for
 * kindergartens together with schools up to senior level; null for other mixtures of more than three.
 */
export function joinStages(codes: readonly string[]): string | null {
  const [only] = codes;
  return only !== undefined && codes.length === 1 && ALONE.has(only) ? only : joined(codes);
}

/** Stages that stay what they are where they stand alone. */
const ALONE: ReadonlySet<string> = new Set(STAGES.filter((stage) => joined([stage]) === stage));

function joined(codes: readonly string[]): string | null {
  const single = codes.flatMap((code) => code.split('+'));
  if (single.includes('all')) return 'all';
  const parts = new Set(single.flatMap((code) => MEMBERS[code] ?? [code]));
  if (['preschool', 'primary', 'junior', 'senior'].every((part) => parts.has(part))) return 'all';
  const names = new Set<string>();
  for (const [members, together] of TOGETHER) {
    if (parts.has('vocational') && members.length === 3) continue;
    if (!members.every((member) => parts.has(member))) continue;
    for (const member of members) parts.delete(member);
    for (const name of together) names.add(name);
  }
  for (const part of parts) names.add(part);
  if (names.size > MOST_JOINED) return null;
  return STAGES.filter((stage) => names.has(stage)).join('+') || null;
}
