/** Words before 小学 or 学校 that describe a kind of school and name none. */
const KINDS = [
  '中小学 小学 中学 初中 高中 幼儿园 农村 乡村 乡镇 城区 城镇 城市 县城 镇区 山区 牧区 村级',
  '中心城区 主城区 边远 偏远 城乡 公办 民办 普惠性 普惠 示范 优质 薄弱 新 老 旧 小区 配套 公建',
  '住宅 标准化 规范化 小规模 寄宿制 寄宿 走读 九年一贯制 十二年一贯制 完全 普通 职业 中等职业 特殊教育',
  '成人 技工 教师进修 义务教育 学前教育 高等 初级 高级 重点 各级各类 各类 各级 各 全区 全县 全市',
  '我区 我县 我市 中 公立 独立 附属 定点 试点 实验 智慧 特色 省级 市级 县级 区级 国家级 一级 二级',
  '星级 等 和 的 所 个 多 部分 其他 有关 相关 受援 支援 结对 帮扶 牵头 成员 核心 领航 名 强 弱',
  '大 小',
].flatMap((line) => line.split(' '));

const KINDS_ONLY = new RegExp(`^(?:${KINDS.join('|')})*$`);

/** True for words that say which kind of school is meant, and for none at all: 农村, 公办普惠性, but not 东街. */
export function isKindOfSchool(words: string): boolean {
  return KINDS_ONLY.test(words);
}
