import type { Span } from '../../model/index.ts';
import type { Quantity } from './scan.ts';

/** What a rule sees of a quantity and its neighbourhood; windows are short, so that every rule takes constant time. */
export type Surroundings = {
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
type Exclusion = { id: string; holds: (place: Surroundings) => boolean };

/** Nouns that make a small count a way of speaking: 三个方面, 两种模式, 四个意识. */
const RHETORICAL_NOUNS = [
  '方面 维度 层面 层次 环节 阶段 步骤 要点 关键 重点 抓手 定位 导向 原则 模式 方式 机制 字',
  '坚持 意识 自信 维护 服从 转变 着力 确保 统一 优先 全面 结合 融合 倾斜 全力 到位 提升 引领 起来',
  '必须 不 同步 同时 过硬 扎实 满意 抓 聚焦 突出 强化 自觉 责任 一律 严禁 规范 转型 覆盖 一(?!贯)',
].flatMap((line) => line.split(' '));
const RHETORICAL = new RegExp(`^(?:${RHETORICAL_NOUNS.join('|')})`);
/** After a Chinese numeral 问题 is a way of speaking, too (三个问题); after 14 it is counted. */
const RHETORICAL_AFTER_CHINESE = /^(?:问题|\d)/;

/** Group words that make a number with 以上 or 以下 the definition of a group: 56人以上大班额. */
const GROUP_THRESHOLD =
  /^ ?(?:及|\(含\))?(?:以上|以下|以内)(?:的)?(?:超?大班额|大班|班额|班级|教学班|考生|小规模|教学点|规模学校|学校|有\d|的?有)/;

/** A bracket that only says which group is meant: 小班（25人以下）. */
const THRESHOLD_BRACKET = /^ ?(?:及|\(含\))?(?:以上|以下|以内)\)/;

const EXCLUSIONS: Exclusion[] = [
  { id: 'ordinal', holds: ({ before }) => /第 ?$/.test(before) },
  { id: 'rank', holds: ({ before, quantity }) => /(?<![之以提目空])前 ?$/.test(before) && ['人', '位', '%'].includes(quantity.unit) },
  { id: 'vague numeral 数十', holds: ({ before, raw }) => /[数几] ?$/.test(before) && /^[十百千万亿]/.test(raw) },
  { id: 'denominator', holds: ({ before, quantity }) => /每 ?$/.test(before) && quantity.unit !== '' },
  { id: 'book title', holds: ({ quoted }) => quoted === '《》' },
  {
    id: 'slogan in quotation marks',
    holds: ({ quoted, quantity, raw }) => {
      if (quoted === null || /[%元]|[万亿]./.test(raw)) return false;
      return quantity.numeral.script === 'chinese' ? quoted.length <= 20 : quoted.length <= 9 || /\d\+|\+\w/.test(quoted);
    },
  },
  { id: 'clock time', holds: ({ before, quantity }) => quantity.unit === '分' && /[时点:] ?$/.test(before) },
  { id: 'very', holds: ({ raw }) => raw === '十分' || raw === '万分' },
  {
    id: 'article 一',
    holds: (place) => {
      const { quantity, before, after, raw } = place;
      if (quantity.numeral.script !== 'chinese' || quantity.value !== 1 || quantity.valueHigh !== undefined || quantity.unit === '%')
        return false;
      if (raw === '一次') return !/(?:每.{0,15}|一[年月周]|学期)$/.test(before) && !/^[,，。;；、)]/.test(after);
      return !/^(?:[,，。;；、)]|$)/.test(after) || /^个$/.test(raw);
    },
  },
  {
    id: 'bare scale',
    holds: ({ quantity, before }) =>
      quantity.numeral.bare && quantity.unit !== '%' && !/(?:近|约|上|超|超过|逾|达|达到|突破|共|有|足)$/.test(before),
  },
  {
    id: 'rhetorical count',
    holds: ({ raw, after, quantity: { value, numeral } }) => {
      if (!/^[个种项类条]$/.test(raw.slice(-1)) || value > 20) return false;
      return RHETORICAL.test(after) || (numeral.script === 'chinese' && RHETORICAL_AFTER_CHINESE.test(after));
    },
  },
  {
    id: 'slogan N 人 N 档',
    holds: ({ raw, after }) =>
      raw.length <= 3 && /^[一二三四五六七八九十两1N](?:策|案|档|品|校|师|表|卡|册|岗|责|人|对|课|班|生|特|体)/.test(after),
  },
  { id: 'system 制', holds: ({ after, raw }) => raw.length <= 4 && /^制(?!度|定|作|订|止|约)/.test(after) },
  { id: 'group threshold', holds: ({ after, quantity }) => ['人', '分'].includes(quantity.unit) && GROUP_THRESHOLD.test(after) },
  {
    id: 'threshold in brackets',
    holds: ({ before, after, quantity }) => quantity.unit === '人' && before.endsWith('(') && THRESHOLD_BRACKET.test(after),
  },
  {
    id: 'score threshold',
    holds: ({ after, quantity }) => quantity.unit === '分' && /^(?:及)?以[上下](?:的)?(?:\d|人数|学生|的?人)/.test(after),
  },
];

/** Reason why the quantity is none; null where it is one. */
export function exclusionOf(place: Surroundings): string | null {
  return EXCLUSIONS.find((exclusion) => exclusion.holds(place))?.id ?? null;
}

const MARKS: [open: string, close: string, longest: number][] = [
  ['“', '”', 40],
  ['「', '」', 40],
  ['‘', '’', 40],
  ['《', '》', 120],
  ['〈', '〉', 120],
  ['〔', '〕', 12],
  ['【', '】', 12],
];

const PAIRS = MARKS.map(([open, close, longest]) => ({ open, close, longest, end: new RegExp(`[${close}\\n]`) }));

/** Spans inside quotation marks and book-title marks of a text, outermost ones too; marks that never close give none. */
export function quotations(text: string): (Span & { open: string })[] {
  const spans: (Span & { open: string })[] = [];
  for (const { open, close, longest, end } of PAIRS) {
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
      const inner = text.slice(at + 1, at + 1 + longest);
      const length = inner.search(end);
      if (length >= 0 && inner[length] === close) spans.push({ start: at + 1, end: at + 1 + length, open });
    }
  }
  return spans;
}
