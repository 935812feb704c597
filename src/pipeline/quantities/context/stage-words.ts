import { STAGES, type Stage } from '../../../model/index.ts';

/**
 * Words that name a stage, longest reading first. `mixed` words name several stages without a common name (学校 alone, 十二年一贯制):
 * they stop the search and leave the stage open. Words under `null` look like stage words and are none (重点中学升学率 is about 初中 pupils).
 */
const WORDS: [pattern: string, stage: string | null][] = [
  [
    '各级各类(?:学校|教育|幼儿园)|各学段|中小学(?:校)?[、和及与(（]?(?:各)?幼儿园[)）]?|幼儿园[、和及与]中小学|学校[(（]园[)）]|校[(（]园[)）]|(?:大)?中小幼|教育系统|学校[及和、与](?:公办|民办)?幼儿园',
    'all',
  ],
  [
    '重点中学|重点高中|示范高中|优质高中|小学化|小学毕业|高中毕业|初中毕业|中学高级|小学高级|师范大学|师范学校|高等院校|大学生|小规模学校|大学区|小学段',
    null,
  ],
  ['(?<!其)中小学生?', 'primary+secondary'],
  ['(?<!提)高考|一本上线|本科上线|一本率|本科率', 'senior'],
  ['(?<![集其])中考(?![核虑察])|九年级|七年级|八年级', 'junior'],
  ['义务教育|九年一贯制|义教', 'compulsory'],
  [
    '学前教育|学前三年|(?<![开放入])学前|幼儿园|幼儿|园位|公办园|民办园|普惠性?园|配套园|中心园|入园|在园|办园|建园|园长|保教(?!费)|保育(?!员)|托幼|乡镇园|村级园',
    'preschool',
  ],
  ['高中阶段', 'senior-secondary'],
  [
    '职业高级中学|职业高中|职业中学|综合高中班|中等职业|(?<!集)中职(?!工)|职高|职教(?!师|职|育|工)|职业学校|职业教育|技工学校|职业技术',
    'vocational',
  ],
  ['普通高中|普高|完全高中|高级中学|(?<!提)高中(?![小考])', 'senior'],
  ['特殊教育|特教|启智|培智|聋哑|盲校|送教上门', 'special'],
  ['(?<![完达形构组])成人(?![才员数均])|成校(?![舍园长])|社区教育|老年教育|扫盲', 'adult'],
  ['高等教育|高职院校|本科院校', 'tertiary'],
  ['初级中学|初中', 'junior'],
  ['小学|[一二三四五六](?:、[一二三四五六])?年级|村小(?!规模|组|镇)|完小', 'primary'],
  ['完全中学|(?<![集其])中学(?!习)|附中|(?<=[\\u4e00-\\u9fff])[一二三四五六七八九十]+中(?![小学心国期级等层考央华全])', 'secondary'],
];

const SOURCE = new RegExp(WORDS.map(([pattern], i) => `(?<w${i}>${pattern})`).join('|'), 'g');

/** A stage word in its place; `stage` null where the word only looks like one. */
export type StageWord = { start: number; end: number; stage: string | null };

/** The stage words of a text, in order. */
export function stageWords(text: string): StageWord[] {
  const words: StageWord[] = [];
  for (const match of text.matchAll(SOURCE)) {
    const index = WORDS.findIndex((_, i) => match.groups?.[`w${i}`] !== undefined);
    words.push({ start: match.index, end: match.index + match[0].length, stage: (WORDS[index] as (typeof WORDS)[number])[1] });
  }
  return words;
}

/** Names for several stages together. */
const TOGETHER: [parts: string[], name: Stage][] = [
  [['primary', 'junior'], 'compulsory'],
  [['senior', 'vocational'], 'senior-secondary'],
  [['junior', 'senior'], 'secondary'],
];

/** One code for several stages: their common name, or their names joined in school order; null for a mixture of more than three. */
export function joinStages(codes: readonly string[]): string | null {
  const parts = new Set(codes.flatMap((code) => code.split('+')));
  if (parts.has('all')) return 'all';
  if (parts.has('preschool') && parts.has('primary') && parts.has('secondary')) return 'all';
  for (const [members, name] of TOGETHER) {
    if (members.every((member) => parts.has(member))) {
      for (const member of members) parts.delete(member);
      parts.add(name);
    }
  }
  if (parts.has('compulsory')) for (const part of ['primary', 'junior']) parts.delete(part);
  if (parts.size > 3) return null;
  return STAGES.filter((stage) => parts.has(stage)).join('+') || null;
}
