/** Nouns that make a small count a way of speaking: 三个方面, 两种模式, 四个意识. */
const NOUNS = [
  '引路人 相统一 相结合 共同体 方面 维度 层面 层次 环节 阶段 步骤 要点 关键 重点 抓手 定位 导向 原则 模式 方式 机制 字',
  '意识 自信 维护 责任 一律',
];
/** Verbs and adverbs after 个: what is counted is sayings, not things (两个只增不减, 两个全覆盖, 四个不摘). */
const VERBS = [
  '坚持 服从 转变 着力 确保 统一 优先 全面 结合 融合 倾斜 全力 到位 提升 引领 起来',
  '面向 必须 不 同步 同时 过硬 扎实 满意 抓 聚焦 突出 强化 自觉 严禁 规范 转型 覆盖 一(?!贯)',
  '只 未 无 零(?!星) 全覆盖 全部 全员 增长(?!点|极) 下降 提高 降低 百分之?百 纳入 落实 率先 清零 突破(?!口) 加强 加快',
  '健全 优化 完善 巩固 深化 注重 立足 做到 实现 保持 明确 推进 推动 压实 严格 禁止 严控 互动 互通 对接 衔接 一流',
];
const RHETORICAL = new RegExp(`^(?:${[...NOUNS, ...VERBS].flatMap((line) => line.split(' ')).join('|')})`);
/** After a Chinese numeral 问题 is a way of speaking, too (三个问题); after 14 it is counted. */
const RHETORICAL_AFTER_CHINESE = /^(?:问题|\d)/;

/** What things in figures come to, which is no saying: 由17个全部清零. */
const COMES_TO = /^(?:已|全部|均)?(?:清零|归零|全部(?!覆盖))/;

/** Verbs before a slogan, and nouns after it: 落实两个…要求, 坚守三个…底线. */
const HELD =
  /(?:落实|坚持|做到|坚守|严守|践行|贯彻|恪守|遵循|牢记|牢固树立|把握|聚焦|围绕|紧扣|对照|按照|遵守|学习)(?:好|了|中央|党中央|国家|教育部|新时代)?$/;
const PRINCIPLE_AFTER = /^[^,，。;；、0-9的]{2,8}?(?:的)?(?:要求|目标要求|原则|理念|方针|政策|底线|红线|承诺|战略|总要求)/;

/** Verbs of which only sayings are the object, and a saying to the end of the clause: 坚持四个回归. */
const KEPT = /(?:坚持|做到|坚守|严守|践行|恪守|遵循|牢记|牢固树立)(?:好|了)?$/;
const SAYING = /^\p{Script=Han}{2,4}(?=[,，、；;。])/u;
/** Things of which schools keep some all the same. */
const THINGS = /(?:教学点|点|所|项目|基地|平台|小时|课时|学期|窗口|公约|学校|校区|部门|班级|年级|学科|课程|小组)$/;

/** Programmes that a number of persons names: 三名工程 (名师、名校、名校长). */
const PROGRAMME = /^(?:工程(?![师技人])|战略|行动|建设|培育|培养工程)/;

/** Rules and codes that a number names: 八项规定, 十项准则, 五项管理. */
const CODE = /^(?:规定|准则|管理|纪律|禁令|禁止|铁律|督导|公约|守则|戒律|不准|严禁)/;
const LONGEST_SLOGAN = 20;

/** True for a small count of sayings: 三个方面, 两个只增不减, 落实四个最严要求. */
export function isRhetorical(
  classifier: string,
  value: number,
  { before, after, chinese }: { before: string; after: string; chinese: boolean },
): boolean {
  if (!/[个种项类条大]/.test(classifier) || value > LONGEST_SLOGAN) return false;
  if (!chinese && COMES_TO.test(after) && !HELD.test(before)) return false;
  if (RHETORICAL.test(after) || (chinese && RHETORICAL_AFTER_CHINESE.test(after))) return true;
  if (!chinese) return false;
  const saying = classifier === '个' && KEPT.test(before) ? SAYING.exec(after)?.[0] : undefined;
  return (HELD.test(before) && PRINCIPLE_AFTER.test(after)) || (saying !== undefined && !THINGS.test(saying));
}

/** True for a small count of persons that names a programme: 三名工程. */
export function namesProgramme(classifier: string, after: string): boolean {
  return classifier === '名' && PROGRAMME.test(after);
}

/** True for a number that names rules (中央八项规定): 项 or 条 and the noun right behind it. */
export function namesRules(classifier: string, after: string): boolean {
  return /[项条]/.test(classifier) && CODE.test(after);
}
