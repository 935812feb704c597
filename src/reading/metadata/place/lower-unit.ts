/** A township behind a county's name: 瑶里镇2023年…, 张湾街道办事处. */
const TOWNSHIP =
  /^(?!乡镇|城乡|村镇|城镇|各|全|农村|乡村|山区|所有|部分)[\u4e00-\u9fa5]{1,8}?(?:镇|乡|街道|苏木|团场)(?=(?:人民政府|政府|党委|党工委|办事处|党政办|(?:19|20)\d\d|关于|教育(?:工作|事业)|中心校|辅导站|综合|中心小学|中心幼儿园|$))(?!.{0,2}中心(?:小学|幼儿园))/;
/** A school that has a name of its own: 第三初级中学, 实验幼儿园, 文井镇中心小学校, 县一中. */
const SCHOOL =
  /^[\u4e00-\u9fa5（）()·]{0,16}?(?:第[一二三四五六七八九十\d]{1,3}|实验|中心|附属|机关|民族|[\u4e00-\u9fa5]{2,6})?(?:小学校?|中学校?|幼儿园|学校|职业技术学校|职教中心|高级中学|初级中学|[一二三四五六七八九十]中|[一二三四五六七八九十]小)(?=(?:19|20)\d\d|关于|工作总结|教学工作|办学|校园|述职|$|[：:，,—\s])/;
/** Schools in general, which are no school: 中小学布局, 乡镇中心幼儿园, 义务教育学校. */
const IN_GENERAL =
  /^(?:全|各|所有|部分|农村|乡镇|城乡|城区|县城|薄弱|寄宿制?|小规模|民办|公办|普惠|义务教育|普通|中等|各级|各类|中小|初|高|职业|特殊教育|学前|教学点|幼儿|学校|中学|小学|薄)/;

/** A number in its name makes a school one, wherever it stands: 城区第一幼儿园, 民办第二小学. */
const NUMBERED = /^[^、，,]{0,6}第[一二三四五六七八九十\d]{1,3}/;

/** What a name behind a county's makes of the body: a township or a single school; null where it is the county's own. */
export function lowerUnit(behind: string): 'township' | 'school' | null {
  const words = behind.trim();
  if (TOWNSHIP.test(words)) return 'township';
  const school = SCHOOL.exec(words)?.[0];
  return school && (NUMBERED.test(school) || !IN_GENERAL.test(words)) ? 'school' : null;
}
