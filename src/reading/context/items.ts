import type { Cursor } from './cursor.ts';

/** Words that name nothing of their own: a number with only such words goes on about what stands before it. Longer words first. */
const COMMON = [
  '在园儿童 儿童 在园幼儿 入园幼儿 离园幼儿 幼儿 在园 保教人员 教职员 在校学生 在校生 毕业生 寄宿生 住宿生 学生 新生 招生 毕业 在校 在编 在职 教职员工 教职工 专任教师 教师 教学班 班级 班额 班数',
  '校数 园数 校舍 园舍 建筑面积 占地面积 总面积 面积 占地 图书 藏书 馆藏 计算机 电脑 教学仪器 仪器 设备 固定资产 学位 人数 总数 总值 数量',
  '比上年 较上年 上年 去年 同期 同比 环比 净增 增加 减少 增长 下降 提高 降低 比 较',
  '(?:19|20)\\d\\d年(?:底|末|度|初|春季?|秋季?)? 目前 现有 现 截至 其中 另有 共有 共计 合计 拥有 计有 有 共 计 达到 达 为 是 约 近 总 平均 生均',
  '配备 配有 新增 接纳 能够 可 提供 优质 招收 接收 受益 惠及 受助 发放 贷款总额 贷款 总额 金额 金 资金 减免 免除 资助 补助 助学金 奖学金 免学费',
  '本地 本县 本区 全部 累计 了 的 到 至 值 数 、',
].flatMap((line) => line.split(' '));
const STRIPPED = new RegExp(COMMON.join('|'), 'g');
/** Most characters of an item: longer ones name something. */
const LONGEST = 30;

/** True for words that hold no noun of their own: 招生, 校舍总面积, 较上年增加. */
export function isCommon(words: string): boolean {
  return words.length <= LONGEST && words.replace(STRIPPED, '').trim() === '';
}

/** True if a number names nothing of its own, before or after it, and so goes on about what stands before: 小学24所；招生3675人. */
export function goesOn(cursor: Cursor): boolean {
  return cursor.once(namesNothing);
}

function namesNothing({ own, noun }: Cursor): boolean {
  return isCommon(own) && isCommon(noun);
}

/** What a building or a named school has: 占地面积, 教学楼, 投资. */
const OF_A_SCHOOL =
  /占地|建筑|面积|投资|投入|资金|概算|工程款|教学楼|综合楼|宿舍|周转房|食堂|操场|运动场|考场|教室|功能室|床位|学位|教学班|容纳|规模/;

/** True if a number tells of something that a building or school has, without a school of its own. */
export function isOfSchool(cursor: Cursor): boolean {
  return cursor.once(tellsOfSchool);
}

function tellsOfSchool({ own, noun }: Cursor): boolean {
  const item = own + noun;
  return item.length <= LONGEST && OF_A_SCHOOL.test(item) && !/全[区县市]|各|学校|项目|园(?!区)|小学|中学/.test(item);
}

/** True for parts of a school, which are counted in 个 as schools are: 考场, 教室. */
export function isPlace(noun: string): boolean {
  return /(?:考场|教室|实验室|功能室|食堂|运动场|操场|宿舍|床位|学位|班)$/.test(noun);
}

/** Most numbers of a list on either side of one. */
const MOST_JOINED = 12;

/** The list of numbers, joined by marks, that a number stands in; it alone where there is none. */
export function listAround(cursor: Cursor): Cursor[] {
  const joined = (a: Cursor, b: Cursor) => a.unit === b.unit && /^[、和与及,，]$/.test(a.words(a.end, b.start));
  const list = [cursor];
  for (const one of cursor.back().take(MOST_JOINED)) {
    if (!list[0] || !joined(one, list[0])) break;
    list.unshift(one);
  }
  for (const one of cursor.ahead().take(MOST_JOINED)) {
    const last = list.at(-1);
    if (!last || !joined(last, one)) break;
    list.push(one);
  }
  return list;
}
