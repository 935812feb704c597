/** Nouns for persons whom reports count, 人. */
const PERSONS = [
  '学生 中小学生 大学生 中学生 小学生 高中生 初中生 中职生 本科生 研究生 博士 硕士 寄宿生 住校生 住宿生 走读生 女生 男生 新生 毕业生 考生 贫困生 困难生 特困生 特长生 艺考生 应届生 往届生 借读生 转学生 公费生 公费师范生 师范生 实习生 孤儿 在校生 在校学生 特岗生',
  '幼儿 儿童 少年 青少年 孩子 婴幼儿 学子 学童 子女 子弟 女童 家长 师生 学员 选手 运动员 裁判员 队员 团员 少先队员 党员',
  '教师 老师 教职工 教职员工 教工 教育工作者 教研员 辅导员 校长 园长 班主任 督学 导师 名师 保育员 保安 校医 炊事员 专家 干部 职工 员工 人员 从业者 志愿者',
  '群众 人口 市民 居民 村民 农民 牧民 渔民 农牧民 老人 妇女 劳动力 劳动者 游客 旅客 患者 医生 护士 技工 工人 民工 军人',
].flatMap((line) => line.split(' '));

/** Words between a number and such a noun that say which persons: 1.2万农村寄宿生. */
const DESCRIBING = [
  '在职 在校 在园 在岗 在编 骨干 优秀 专任 青年 中青年 农村 乡村 乡镇 山区 城区 城镇 城乡 边远 偏远 民族 少数民族 公办 民办 义务教育 学前 中小学 小学 初中 高中 普高 中职 职高 幼儿园',
  '孤困 孤残 重病 患病 单亲 涉困 特殊 贫困 家庭 经济 困难 特困 低保 脱贫 脱贫户 建档立卡 留守 残疾 困境 随迁 务工 外来 进城 流动 适龄 学龄 寄宿 新 新入职 入职 特岗 支教 轮岗 参训 受助 受益 本科 专科 常住 户籍 农业 退役 失业 新型 职业 的 名 余',
].flatMap((line) => line.split(' '));

/** What makes the noun a part of a longer one, which counts no persons: 3200万学生资助资金, 2022教师节. */
const NO_PERSONS =
  '(?!资助|补助|补贴|助学|奖励金|奖学|资金|经费|工资|津贴|待遇|营养|宿舍|公寓|用房|周转|食堂|学位|公用|生活|保险|床位|座位|节|运动会|大会|活动|代表大会|(?:满意|幸福|安全)[度感])';

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const COUNTED = new RegExp(`^ ?(?:${longestFirst(DESCRIBING)}){0,4}(?:${longestFirst(PERSONS)})${NO_PERSONS}`);

const NAMED_BEFORE = new RegExp(`(?:${longestFirst(PERSONS)})(?:总?数|人数|规模|总量)?(?:约|近|达到?|为|共|有|超过?|已|各)*$`);

/** True for words that end with a noun for persons, right before their number: 适龄儿童3.2万. */
export function endsWithPersons(words: string): boolean {
  return NAMED_BEFORE.test(words);
}

/** True for words that begin with a noun for persons, described or not. */
export function beginsWithPersons(words: string): boolean {
  return COUNTED.test(words);
}
