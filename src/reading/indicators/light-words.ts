import { firstUnitsOf } from '../../text/first-units.ts';
import { WHITE_SPACE } from '../../text/marks.ts';

/**
 * Words that say nothing new about what is counted: stages, places, years, verbs of change, list glue. Where only such words stand between
 * two numbers, the second is about the same thing as the first. One topic an entry, words parted by spaces.
 */
const LIGHT: Record<string, string> = {
  // 学段
  stages: `
    幼儿园 幼儿 学前教育 学前 学前一年 学前两年 学前二年 学前三年
    普通小学 小学 初级中学 普通初中 初中 普通高中 普高 高中阶段 高级中学 高中 中学
    职业高中 职高 中等职业学校 中等职业教育 职业教育 中职 高等教育 成人教育
    义务教育 特殊教育学校 特殊教育 特教 专门教育
    九年一贯制学校 十二年一贯制学校 完全中学 教学点 寄宿制学校
    中小学生 小学生 初中生 高中生 中小学 各学段 阶段 学段 学校`,
  // 范围
  places: `
    公办园 民办园 公办 民办 普惠性 城区 农村 乡镇 城镇 县城 镇区 乡村 城乡 山区
    全区 全县 全市 全旗 全省 全国 我区 我县 我市 我旗 本县 本市 本区 本旗 该市 该县 该区
    市级 县级 区级 省级 国家级 国家 校级`,
  // 时间
  time: `
    /生·年 /人·年 /生·月 /人·月 /生/年 /人/年 /年 /月 整改前 改革前
    本年度 本年 今年 去年 上年 上一年 上一年度 上学年 上年度 当年 同期 年度 学年 春季 秋季 年初 年末 年底 底 末
    目前 现在 现 截至 近三年 三年 每年 每月 每人 每生 每学期 每天 每日 人均 生均 年均 以来`,
  // 变化
  change: `
    比例 占比 数量 人数 总数 总量 数 标准 平均 逐年 大幅 净 同比 环比 相比 比 较 由 从 分别 各 均 都
    增长 增加 增至 提高 提升 上升 下降 减少 降低 降至 压减 压缩 减 升 增 降 扩大 扩充 优化调整 调整
    原来 原有 原 目标 要求 最高 最低 全国平均 全省平均 全市平均 平均水平 水平 高于 低于 高出 低 高
    省定 国定 国家标准 超过 超出 超 突破 不低于 不少于 不超过 以上 以下 以内 约 近
    达到 达 为 是 到 至 有 占 了 的 也 又 再 已 将 其中 其他 其它 教育机构 另有 另 按
    共计 共 合计 总计 累计 仅有 只有 仅为 只是 仅 只 余 多 左右 大关 实际 经测算 据统计 统计 现状 均值 指标 该项 其 所有
    个 名 位 所 男 女`,
  // 连接
  glue: '和 与 及 以及 或 、 , ， : ： “ ” " — - － ~ ～ →',
};

/** Light words that are no fixed words: years, months, days, white space. */
const PATTERNS = ['\\d{4}\\s?年?度?', '\\d{1,2}\\s?月份?', '\\d{1,2}\\s?日', '\\s'];

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longest word first, so that one pass without backtracking suffices. */
const WORDS = Object.values(LIGHT).flatMap((words) => words.trim().split(/\s+/));
const WORD = new RegExp(
  WORDS.map(escaped)
    .concat(PATTERNS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'y',
);

/** Characters that light words begin with: before any other no expression need be tried. */
const STARTS = firstUnitsOf([...WORDS, ...'0123456789', ...WHITE_SPACE]);

/** True if the text consists of light words only (an empty text too). */
export function isLight(text: string): boolean {
  WORD.lastIndex = 0;
  while (WORD.lastIndex < text.length) {
    if (STARTS[text.charCodeAt(WORD.lastIndex)] !== 1 || !WORD.test(text)) return false;
  }
  return true;
}
