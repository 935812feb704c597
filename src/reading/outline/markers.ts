import type { Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import { ordinalValue } from '../../text/ordinals.ts';
import { LABEL_WORD } from './labels.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
const DIGIT = '[0-9０-９]';
const ARABIC = `${DIGIT}{1,2}`;
const SPACE = '[ \\t\\u3000\\u00a0]{0,8}';
const COLON = `(?:${SPACE}[:：、.．，,])?`;

/** A way to mark a section or a point. */
export type MarkerStyle = {
  id: string;
  /** Usual depth beside other styles; used only where the report itself does not show which list contains which. */
  rank: number;
  /** Pattern source: the label is group `label`, its ordinal group `n` (absent for labels without number), the rest is punctuation. */
  pattern: string;
  /** What must stand before it to be met inside a paragraph; null: only at the start of a paragraph. */
  runOn: 'boundary' | 'anywhere' | null;
  /** True for points of a list, which rarely head a section of several paragraphs. */
  point: boolean;
  /** Start of a paragraph -> label. */
  examples: Record<string, string>;
  /** Starts of paragraphs that look alike and carry no such marker. */
  counterexamples: string[];
};

/** Nouns that take a number and a colon: 问题1：, 措施二：. */
const NOUNS = {
  problem: '(?:反馈|整改|存在|主要|突出)?(?:问题|短板|不足)',
  measure: '(?:整改)?(?:措施|举措|情况|成效)',
  other: '任务|建议|意见|经验|做法|亮点|案例|特色|事项|目标|指标|测评点|评估点',
};

function nounPattern(nouns: string): string {
  return `(?<label>(?:${nouns})${SPACE}[（(]?(?<n>${HAN}|${ARABIC})[）)]?)(?:${SPACE}[:：、.．。，,]|(?=[\\s“]))`;
}

/** Marker styles in the order in which they are tried. */
export const MARKER_STYLES: MarkerStyle[] = [
  {
    id: 'part',
    rank: 0,
    pattern: `(?<label>第${SPACE}(?<n>${HAN}|${ARABIC})${SPACE}(?:部分|章|篇|编|节))${COLON}(?!的)`,
    runOn: null,
    point: false,
    examples: { '第一部分 基本情况': '第一部分', '第二章：主要做法': '第二章' },
    counterexamples: ['第一部分的内容已公示'],
  },
  {
    id: 'ordinal-problem',
    rank: 2.5,
    pattern: nounPattern(NOUNS.problem),
    runOn: null,
    point: false,
    examples: { '问题1:资源不足': '问题1', '问题一：师资紧缺。': '问题一', '反馈问题（三）：校舍陈旧': '反馈问题（三）' },
    counterexamples: ['问题1个也没有放过', '问题一定要解决'],
  },
  {
    id: 'ordinal-measure',
    rank: 2.7,
    pattern: nounPattern(NOUNS.measure),
    runOn: null,
    point: false,
    examples: { '措施2. 加大投入': '措施2', '整改措施一：补充教师': '整改措施一' },
    counterexamples: ['措施得力，'],
  },
  {
    id: 'ordinal-noun',
    rank: 2.5,
    pattern: nounPattern(NOUNS.other),
    runOn: null,
    point: false,
    examples: { '经验一：城乡一体': '经验一', '指标3、班额': '指标3' },
    counterexamples: ['任务十分艰巨', '目标一致，行动有力。'],
  },
  {
    id: 'han-dun',
    rank: 1,
    pattern: `(?<label>(?<n>${HAN})${SPACE}[、．.])(?!${HAN}(?:[、年级期线类档次所名]|个))`,
    runOn: 'boundary',
    point: false,
    examples: { '一、基本情况': '一、', '十二、保障措施': '十二、', '三．主要问题': '三．' },
    counterexamples: ['一、二年级不布置书面作业', '三、四线城镇'],
  },
  {
    id: 'han-paren',
    rank: 2,
    pattern: `(?<label>[（(〔]${SPACE}(?<n>${HAN})${SPACE}[）)〕])[、.．]?`,
    runOn: 'boundary',
    point: false,
    examples: { '(一)加强领导': '(一)', '（十一）控辍保学': '（十一）', '（二）、强化保障': '（二）' },
    counterexamples: ['（一般公共预算）', '(一次性补助)'],
  },
  {
    id: 'decimal-3',
    rank: 3.2,
    pattern: `(?<label>${ARABIC}\\.${ARABIC}\\.(?<n>${ARABIC}))(?:[、．.]|[\\s\\u3000])(?=\\D)`,
    runOn: null,
    point: false,
    examples: { '1.2.3 教师培训': '1.2.3' },
    counterexamples: ['2023.12.5日召开会议'],
  },
  {
    id: 'decimal-2',
    rank: 3.1,
    pattern: `(?<label>${ARABIC}[.．](?<n>${ARABIC}))(?:[、．.]|[\\s\\u3000])(?=\\D)`,
    runOn: null,
    point: false,
    examples: { '1.2 经费保障': '1.2' },
    counterexamples: ['1.2亿元用于校舍建设'],
  },
  {
    id: 'arabic-dot',
    rank: 3,
    pattern: `(?<label>(?<n>${ARABIC})${SPACE}[.．、]|(?<n2>[⒈-⒛]))(?!${DIGIT}(?!${DIGIT}{3}年|${DIGIT}?所|${DIGIT}?个))`,
    runOn: 'boundary',
    point: false,
    examples: { '1.加大投入': '1.', '2、规范办学': '2、', '3．控辍保学': '3．', '4.2023年新建学校3所': '4.' },
    counterexamples: ['1.5亿元专项资金', '12.36%的学生'],
  },
  {
    id: 'arabic-paren',
    rank: 4,
    pattern: `(?<label>[（(]${SPACE}(?<n>${ARABIC})${SPACE}[）)]|(?<n2>${ARABIC})[）)]|(?<n3>[⑴-⒇]))[、.．]?`,
    runOn: 'boundary',
    point: false,
    examples: { '(1)完善机制': '(1)', '（12）落实待遇': '（12）', '3）补充教师': '3）' },
    counterexamples: ['(2023年)新增学位'],
  },
  {
    id: 'circled',
    rank: 5,
    pattern: '(?<label>(?<n>[①-⑳]))[、.．]?',
    runOn: 'anywhere',
    point: true,
    examples: { '①新建校舍': '①', '⑫、落实资助': '⑫' },
    counterexamples: [],
  },
  {
    id: 'roman',
    rank: 2.2,
    pattern: '(?<label>(?<n>[Ⅰ-Ⅻ])[、.．])',
    runOn: null,
    point: false,
    examples: { 'Ⅱ、主要做法': 'Ⅱ、' },
    counterexamples: ['Ⅲ级以上'],
  },
  {
    id: 'letter',
    rank: 4.5,
    pattern: '(?<label>(?<n>[A-H])[、.．])(?![A-Za-z0-9])',
    runOn: null,
    point: false,
    examples: { 'A.学前教育': 'A.' },
    counterexamples: ['A.I.技术', 'B类学校'],
  },
  {
    id: 'ordinal-word',
    rank: 5.8,
    pattern: `(?<label>第(?<n>${HAN})(?:是)?)(?=[，,、：:])[，,、：:]`,
    runOn: 'boundary',
    point: true,
    examples: { '第一，强化统筹。': '第一', '第二、优化布局': '第二' },
    counterexamples: ['第一书记驻校', '第一轮评估，'],
  },
  {
    id: 'it-is',
    rank: 6,
    pattern: `(?<label>(?<n>${HAN})是)(?!\\k<n>|否)[：:，,]?`,
    runOn: 'anywhere',
    point: true,
    examples: { 一是加大投入: '一是', 十是强化督导: '十是' },
    counterexamples: ['一是一、二是二地反映问题', '一是否'],
  },
  {
    id: 'must',
    rank: 6,
    pattern: `(?<label>(?<n>${HAN})要)(?!求|素|点|件|道|闻)[：:，,]?`,
    runOn: 'boundary',
    point: true,
    examples: { 一要提高站位: '一要' },
    counterexamples: ['三要素齐备', '八要点'],
  },
  {
    id: 'its',
    rank: 6,
    pattern: `(?<label>其(?<n>${HAN}))[，,、：:]`,
    runOn: 'boundary',
    point: true,
    examples: { '其一，布局不够合理。': '其一' },
    counterexamples: ['其一生都在山区任教'],
  },
  {
    id: 'label',
    rank: 5.5,
    pattern: `【${SPACE}(?<label>${LABEL_WORD})${SPACE}】${SPACE}[:：]?|(?<label2>${LABEL_WORD})${SPACE}[:：]|(?=整改|责任|原因)(?<label3>${LABEL_WORD})(?=${SPACE}$)`,
    runOn: 'boundary',
    point: false,
    examples: {
      '整改成效 :一是': '整改成效',
      '整改措施及成效:': '整改措施及成效',
      '【整改措施】加大投入': '整改措施',
      '责任单位：区教育局': '责任单位',
    },
    counterexamples: ['整改措施得力，成效明显。', '问题导向：坚持'],
  },
  {
    id: 'bracket',
    rank: 2.6,
    pattern: '(?:【(?<title>[^【】\\n]{2,30})】)[:：]?',
    runOn: null,
    point: false,
    examples: { '【主要做法】我县坚持': '' },
    counterexamples: ['【】空'],
  },
  {
    id: 'dash',
    rank: 7,
    pattern: '(?<label>——|--|──|━━|―—|――)(?=[^\\s\\-—─])',
    runOn: null,
    point: true,
    examples: { '——优化布局。新建学校': '——' },
    counterexamples: ['—', '---'],
  },
  {
    id: 'bullet',
    rank: 7,
    pattern: `(?<label>[●■◆▲★○□◇△☆•·▪※✓√➢])${SPACE}(?=\\S)`,
    runOn: null,
    point: true,
    examples: { '●加强师资建设': '●', '■ 经费保障': '■' },
    counterexamples: [],
  },
];

/** Ranks of styles that are not written as markers: lines without number, titles run into their paragraph. */
const OTHER_RANKS: Record<string, number> = { sequence: 6.2, plain: 1.5, 'run-in': 6.5 };

const RANKS = new Map(MARKER_STYLES.map((style) => [style.id, style.rank]));

/** Usual depth of a style, see `MarkerStyle.rank`. Headings of HTML and DOCX have styles `h1` … `h6`. */
export function rankOf(style: string): number {
  const level = /^h(\d)$/.exec(style);
  return level ? Number(level[1]) * 0.4 : (RANKS.get(style) ?? OTHER_RANKS[style] ?? 9);
}

const POINTS = new Set(MARKER_STYLES.filter((style) => style.point).map((style) => style.id)).add('sequence');

/** True for styles of list points (一是, ①, 首先), which rarely head a section of several paragraphs. */
export function isPoint(style: string): boolean {
  return POINTS.has(style);
}

/** A marker met in the text. */
export type Marker = {
  style: string;
  /** Value of its ordinal; null for styles without number. */
  number: number | null;
  /** Label as written, or as expected where it was lost. */
  label: string;
  inferred?: boolean;
  /** Offset at which the label starts. */
  start: number;
  /** Offset after label and its punctuation, where the words begin. */
  content: number;
  /** Title that the marker itself holds (【主要做法】); absent elsewhere. */
  title?: Span;
};

const COMPILED = MARKER_STYLES.map((style) => ({
  style,
  sticky: new RegExp(style.pattern, 'my'),
  global: new RegExp(style.pattern, 'gm'),
}));

const BY_ID = new Map(COMPILED.map((entry) => [entry.style.id, entry]));

function toMarker(style: MarkerStyle, match: RegExpExecArray): Marker | null {
  const groups = match.groups ?? {};
  const written = groups['n'] ?? groups['n2'] ?? groups['n3'];
  const number = written === undefined ? null : ordinalValue(written);
  if (written !== undefined && number === null) return null;
  const label = groups['label'] ?? groups['label2'] ?? groups['label3'] ?? '';
  const marker: Marker = { style: style.id, number, label, start: match.index, content: match.index + match[0].length };
  const title = groups['title'];
  if (title !== undefined) marker.title = { start: match.index + 1, end: match.index + 1 + title.length };
  return marker;
}

/** The marker that starts exactly at `offset` of `text`; null where there is none. */
export function markerAt(text: string, offset: number): Marker | null {
  for (const { style, sticky } of COMPILED) {
    sticky.lastIndex = offset;
    const match = sticky.exec(text);
    const marker = match && toMarker(style, match);
    if (marker) return marker;
  }
  return null;
}

/** All places of `text` where a marker of the style could stand inside a paragraph. */
export function candidates(text: string, styleId: string): Marker[] {
  const entry = BY_ID.get(styleId);
  if (!entry) return [];
  const found: Marker[] = [];
  for (const match of matchesOf(entry.global, text)) {
    const marker = toMarker(entry.style, match);
    if (marker) found.push(marker);
  }
  return found;
}
