import { matchesOf } from '../text/matches.ts';

/** Words that name education, its places, people and doings: one topic a line. */
const EDUCATION: readonly string[] = [
  '教育|办学|教体局|教科局|保教|早教|家教',
  '学校|中小学|小学|初中|高中|中学|完小|村小|中专|职高|中职|高职|技校|职教|特教|幼教|义教|普高',
  '幼儿园|园所|公办园|民办园|普惠园|园舍|学前|入园|在园|毛入园',
  '高校|院校|学院|大学|技工学校|教学点|九年一贯',
  '校园|校舍|校区|校服|校车|校门|校长|校企合作|家校|校外培训|学区|校均|教联体|集团化',
  '学生|师生|学子|新生|考生|幼儿|适龄儿童|留守儿童|随迁子女|寄宿生|中小学生|毕业生|生均|每生|学位|学籍|学杂费|助学|班额|教学班|大班',
  '教师|教职工|教职员|班主任|园长|保育员|骨干教师|名师|教研|教学|教改|课改|课堂|课程|师资|师德|师范|特岗|支教|银龄|国培|省培|县管校聘',
  '督学|督导|课后服务|双减|研学|高考|中考|升学|入学|辍学|义务段|薄改|改薄|薄弱环节改善|营养餐|营养改善|学业|实训|智慧黑板|班班通',
];

/** Words that hold one of those and speak of something else. */
const NO_EDUCATION: readonly string[] = [
  '党校|干校|驾校|军校|团校|夜校|行政学院|社会主义学院|中科院|大学生村官|老年大学',
  '主题教育|学习教育|警示教育|廉[政洁]教育|教育整顿|党性教育|宣传教育|教育引导|教育实践活动|国防教育|普法教育|教育基地',
  '(?:医学|医药|卫生|护理|农技|法学)类?(?:专业)?毕业生',
  '大学路|学院路|中学路|学校路|大学城片区',
];

/** Words that name what is not education: one topic a line. Where they stand alone, a number of projects, money or people is not its own. */
const OTHER: readonly string[] = [
  // industry, science, trade 产业
  '风电|光伏|水电站|火电|储能|新能源|煤[矿炭]|矿山|化工|钢铁|冶炼|制造业|工业|产业|规上|规模以上|固定资产投资|专精特新|高新技术|科技攻关|科技成果|科技项目|科研院所|科研平台|重点研发|企业|园区|招商|商贸|电商|物流|外贸|进出口|市场主体|个体工商户|金融|贷款余额',
  // farming 农业
  '农民|农户|农业|农技|农机|农产品|高素质农|农田|粮食|水稻|蔬菜|果园|养殖|种植|畜牧|生猪|林业|造林|水利|水库|灌溉|堤防|抗旱|防汛|脱贫户|易地搬迁|扶贫车间',
  // housing, town 住房与城建
  '住房(?!(?:和生活)?补[贴助]|公积金)|保障房|公租房|廉租房|棚户|棚改|老旧小区|城市更新|房地产|商品房|安居|市政|路灯|绿道|公园|充电桩',
  // traffic, environment 交通与环境
  '公路|铁路|高速|桥梁|农村路|航道|港口|机场|客运|生态修复|空气质量|河道|湿地',
  // health, welfare 卫生与民政
  '医疗|医院|卫生院|村卫生室|医生|护士|疾控|家庭医生|医保|社保|养老|老年人|老人|低保|特困人员|困难群众|困难职工|救助站|全民健身|送戏|残疾人(?!教育)|退役军人|农民工|就业|失业|创业|育儿补贴|生育',
  // order, culture, government 治安、文旅与政务
  '安全感|治安|平安建设|公安|政法|网格|反诈|旅游|文旅|游客|景区|文化站|农家书屋|公共图书馆|博物馆|剧场|政务|营商环境|放管服|公务员|事业单位人员|村干部|党员干部|居民|村民|市民|技能人才|企业人才|科技人才|职业技能培训|技能培训',
];

const alternatives = (lines: readonly string[]) => new RegExp(lines.join('|'), 'g');
const EDUCATION_WORDS = alternatives(EDUCATION);
const NO_EDUCATION_WORDS = alternatives(NO_EDUCATION);
const OTHER_WORDS = alternatives(OTHER);

/** What joins the members of one list. */
const JOINS = /^[、和及与]$/;

/** What some words are about: `education`, `other`, `both` in one list (教育、医疗等项目), or `open` where they name neither. */
type Subject = 'education' | 'other' | 'both' | 'open';

/** True if a word of the one kind and one of the other stand in one list. */
function listed(words: string, ours: readonly RegExpMatchArray[], others: readonly RegExpMatchArray[]): boolean {
  const end = (found: RegExpMatchArray) => (found.index ?? 0) + found[0].length;
  return ours.some((own) =>
    others.some((other) => {
      const [first, second] = (own.index ?? 0) < (other.index ?? 0) ? [own, other] : [other, own];
      return JOINS.test(words.slice(end(first), second.index));
    }),
  );
}

/** What some words are about. Where both kinds are named apart from one another, education counts: 农村学校供水工程. */
export function subjectOf(text: string): Subject {
  const words = text.replace(NO_EDUCATION_WORDS, (found) => '　'.repeat(found.length));
  const ours = matchesOf(EDUCATION_WORDS, words);
  const others = matchesOf(OTHER_WORDS, words);
  if (ours.length > 0 && others.length > 0 && listed(words, ours, others)) return 'both';
  if (ours.length > 0) return 'education';
  return others.length > 0 || words !== text ? 'other' : 'open';
}

/** Titles of documents that report on everything a government does. */
const GENERAL_TITLE = /政府工作报告|国民经济|统计公报|述职|经济社会|工作报告|民生实事|年鉴/;

/** True if a title is that of a report on everything, education among the rest (2022年政府工作报告). */
export function isGeneralTitle(title: string): boolean {
  return GENERAL_TITLE.test(title) && subjectOf(title) !== 'education';
}

/** True if some words name something that is not education, whatever else they name. */
export function namesOther(text: string): boolean {
  OTHER_WORDS.lastIndex = 0;
  return OTHER_WORDS.test(text);
}
