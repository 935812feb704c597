import type { Span } from '../../../model/index.ts';
import { firstUnitsOf } from '../../../text/first-units.ts';
import { isKindOfSchool } from '../../../words/school-kinds.ts';
import { placeAt, type Whereabouts } from '../place/names.ts';
import { couldBeName, hasName } from '../scope/schools.ts';
import { LEADS, POINTED, POINTED_TOWNSHIP, TURNS_AWAY } from './words.ts';

/**
 * What a passage speaks of: one school (or a group of schools by its name), one thing that is built, or one township, and the words that
 * name it. `firm` where it is the subject of a sentence of its own, so that what follows goes on about it; `pointed` where the words only
 * point back to it (该镇); `outside` where they stand in a heading, null where its
 * place is not known.
 */
export type Subject = { kind: 'school' | 'works' | 'township'; words: Span | null; firm: boolean; pointed?: true; outside?: true };

/** What the beginning of a clause tells of its subject: one that is named, a turn to something wider, or nothing. */
type Opening = Subject | 'wider' | null;

/** A text, and what is known of places in it: a passage, or a heading. */
type Text = Whereabouts & { folded: string };

const NOUN =
  '小学|中学|初中|高中|完小|联中|幼儿园|学校|职教中心|职业教育中心|教育园区|职教园区|[职特]校|职业中专|职业高中|(?<=[县市区旗镇乡第\\u4e00-\\u9fff])[一二三四五六七八九十]+[中小幼](?!学)|教育集团|教育联合体|教联体|教育共同体';
const SCHOOL = new RegExp(NOUN);
/** What is built of a school, behind its name: 新校区｜二期｜工程. */
const PART_BUILT =
  /^(?:\([^()]{1,8}\))?(?:(?:[新老东西南北]|城[东西南北])?(?:校区|分校|园区|校园|分园)|综合教学楼|教学楼|综合楼|实训楼|实训基地|实验楼|宿舍楼|公寓楼|学生公寓|食堂|运动场|体育馆)?(?:第?[一二三四五六七八九十]期)?(?:新建|迁建|改扩建|扩建|改建|重建|建设|改造|提升|搬迁)*(?:项目|工程)?/;
/** Most characters of a name, the district's own in front of it. */
const LONGEST_NAME = 18;
const NOT_A_NAME = /[^\u4e00-\u9fff·]/;

/** Verbs of building or giving in front of a name, by whomever. */
const BUILT =
  /^(?:给|为|向|(?:计划|拟|将|已|正在|启动|加快|推进|实施|完成|继续|重点|全力|投资|开工|动工|规划)*(?:新建|迁建|改扩建|扩建|改建|重建|建设|建成|兴建|在建|援建|捐建|改造|实施|启动|推进|完成))(?:了|的)?/;
/** Verbs and nouns that are no part of a name. */
const NO_NAME =
  /免除|减免|发放|资助|补助|新建|扩建|改建|迁建|建设|改造|实施|推进|加强|提高|确保|完成|落实|组织|开展|支持|加快|新增|投入|达到|实现|优化|制定|出台|印发|覆盖|辐射|全部|适龄|入学|升入|毕业|招收|就读|撤|保留|合并|创建|评为|荣获|打造|成立|设立|启用|统筹|规划|选派|招聘|培训|安排|严格|规范|深化|坚持|围绕|抓好|做好|强化|提升|改善|解决|满足|促进|推动|带动|发挥|利用|依托|通过|根据|按照|针对|由于|随着|为了|城镇|义务|附设|设有|现有|共有|所|个|家|名|其|两|单独|独立|普通|优质|多数|试点|命名|标准|成为|以及|教学点|和(?!平|顺|美|睦|谐|兴|田|县)|与|及|等$/;

/** What comes of a school that is built: it is told of in passing, and the sentence may go on about others. */
const CAME_ABOUT =
  /^(?:(?:正式|全面|如期|顺利|主体|已经?|工程|项目|均)*(?:建成|启用|投用|投入使用|竣工|完工|落成|封顶|开工|交付|开学|开园|动工|奠基|揭牌|通过验收|(?:完成|启动|推进|实施)(?:改扩建|扩建|迁建|改建|重建|新建|改造|建设|主体))[^，,。；;]{0,6})$/;
/** Honours, which say nothing of what follows. */
const HONOUR =
  /^(?:[^，,。；;\d]{0,6})(?:被|荣获|获评|获得|获批|获|入选|评为|命名|通过|创建为|晋升|成为|跻身|作为)(?!.{0,24}(?:民生|工程|项目))/;
/** People or parts of a school, by whom something is done. */
const PERSON = /^(?:的)?(?:教师|学生|老师|校长|党支部|党总支|团队|师生|代表队|教职工)(?!周转|宿舍|公寓|食堂|餐厅|[\d共约现仅达为有人,，:])/;
/** A number of schools: the words before it name a township or a kind. */
const COUNT = /^(?:现有|共有|共|有|现)?(?:\d|[一两二三四五六七八九十]+所)/;
const WORKS_TAIL = /校区|分校|楼|基地|公寓|食堂|运动场|体育馆|期|建|改造|提升|搬迁|项目|工程/;

/** The words of a name without the district's own in front. */
function withoutDistrict({ report: { district } }: Text, words: string): string {
  let at = 0;
  for (const name of district.path) if (words.startsWith(name, at)) at += name.length;
  if (at === 0 && words.startsWith(district.name)) at = district.name.length;
  return words.slice(at);
}

/** Words with which no name begins: they lead to it. */
const LEADS_ON = /^(?:并|在|由|从|向|给|被|把|将|对|设|以|按|为|使|让|凡|则|其|于|因|及|有|无|是|不|另|原|[全我本各该每])/;
/** Kinds of schools that are one by name only with the district's in front: 青禾县职业技术学校. */
const ONE_OF_DISTRICT = /^(?:职业(?:技术|教育|高级)?|职业中等专业|中等专业|特殊教育|实验|高级|综合|民族|外国语)$/;
/** Words of kinds, which make no name. */
const KIND_WORDS = /职业|专业|技术|特殊|特教|中职|在职|在编|热点|省属|名优|[教职]学$|中小$/;

/** How names end that are longer than most: 电力希望小学. */
const NAME_END = /希望$/;

/** Whether words before a noun of schools are the name of one. */
function isSchoolName(text: Text, before: string, noun: string): boolean {
  if (/园区$/.test(noun)) return !/[各全]/.test(before);
  const plain = before.replace(/^.*的/, '');
  const rest = withoutDistrict(text, plain).replace(/^[县市区旗](?=.{2})(?!直|属|域|城|内|级)/, '');
  const ofDistrict = rest !== plain;
  if (rest === '') return /^[职一二三四五六七八九十]/.test(noun) && (ofDistrict || plain !== '');
  if (ofDistrict && ONE_OF_DISTRICT.test(rest)) return true;
  if (rest.length > 10 || LEADS_ON.test(rest) || NO_NAME.test(rest) || KIND_WORDS.test(rest) || isKindOfSchool(rest)) return false;
  if (!couldBeName(rest + noun)) return false;
  return hasName(rest + noun) || (rest.length >= 2 && (ofDistrict || NAME_END.test(rest)));
}

/** Whether a school was named before, of whose name these words are the end: 青禾县明德学校…明德学校. */
function isKnown(known: string, name: string): boolean {
  return name.length > 3 && known.endsWith(name);
}

/** One school named at the beginning of a clause, as what the clause tells of. */
function schoolAt(text: Text, at: number, end: number, known: string): Opening {
  const words = text.folded.slice(at, Math.min(end, at + 60));
  const found = SCHOOL.exec(words);
  if (!found) return null;
  const [noun] = found;
  const built = BUILT.exec(words)?.[0].length ?? 0;
  const before = words.slice(built, found.index);
  if (before.length > LONGEST_NAME || NOT_A_NAME.test(before)) return null;
  if (!isKnown(known, before + noun) && !isSchoolName(text, before, noun)) return null;
  const behind = words.slice(found.index + noun.length);
  const tail = PART_BUILT.exec(behind)?.[0] ?? '';
  const named = found.index + noun.length + tail.length;
  const rest = words.slice(named);
  if (/^[、和与及等]/.test(rest)) return 'wider';
  if (COUNT.test(rest) || PERSON.test(rest) || /^的/.test(rest)) return null;
  const isWorks = built > 0 || WORKS_TAIL.test(tail) || noun.endsWith('园区');
  if (HONOUR.test(rest) && !isWorks) return 'wider';
  const inPassing = (built > 0 && !/(?:项目|工程)$/.test(tail)) || CAME_ABOUT.test(rest);
  return { kind: isWorks || inPassing ? 'works' : 'school', words: { start: at, end: at + named }, firm: !inPassing };
}

/** A township that something is built in, or that is helped: 在潼川镇新建…, 支持潼川镇改造…. */
const IN_TOWNSHIP = /^(?:拟定?|计划|先后)?在/;
const FOR_TOWNSHIP = /^(?:支持|帮助|指导|协助|扶持|督促|推动|将)(?=[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道))/;
const BUILDS = /新建|扩建|改建|建设|兴建|迁建|改造|实施|建成/;
/** What a township is but the stage of. */
const STAGE = /^(?:[^，,。；;\d]{0,8}(?:会议|大会|现场会|比赛|竞赛|揭牌|开班|召开|举行|举办)|[^，,。；;\d]{0,6}(?:等|荣获|获评|被评))/;
/** The rest of a name: 潼川镇中心小学. */
const OF_A_NAME = /^(?:第?[一二三四五六七八九十]*(?:小学|中学|初中|高中|幼儿园|中心|学校|职))/;

/** A township at the beginning of a clause, or one in which something is built. */
function townshipAt(text: Text, at: number, end: number): Opening {
  const { folded, report, divisions } = text;
  const words = folded.slice(at, Math.min(end, at + LONGEST_NAME + 12));
  if (!/[镇乡道]/.test(words)) return null;
  const lead = IN_TOWNSHIP.exec(words)?.[0].length ?? 0;
  const verb = lead > 0 ? 0 : (FOR_TOWNSHIP.exec(words)?.[0].length ?? 0);
  const own = withoutDistrict(text, folded.slice(at + lead + verb, end));
  const from = end - own.length;
  const named = /[镇乡道]/.test(own.slice(1, 10)) ? placeAt(folded, from, { report, divisions }) : null;
  if (!named || named.end > end || !/(?:[镇乡]|街道|办事处)$/.test(named.place ?? '')) return null;
  const rest = folded.slice(named.end, end);
  if (/^[、和与及]/.test(rest) || STAGE.test(rest)) return null;
  if (lead > 0) return BUILDS.test(rest) ? { kind: 'works', words: { start: at, end: named.end }, firm: true } : null;
  return OF_A_NAME.test(rest) && !COUNT.test(rest.replace(OF_A_NAME, ''))
    ? null
    : { kind: 'township', words: { start: from, end: named.end }, firm: true };
}

/** Whether the district itself begins the words: by its name, or the short form of it. */
function isDistrict(text: Text, words: string): boolean {
  if (withoutDistrict(text, words) !== words) return true;
  const stem = text.report.district.name.replace(/(?:自治)?[县市区旗]$/, '');
  return stem.length > 1 && words.startsWith(stem);
}

/** What is pointed back to at an offset: 该校, 该项目, 全镇. */
function pointedAt(words: string, start: number): Subject | null {
  const township = POINTED_TOWNSHIP.exec(words)?.[0];
  if (township) return { kind: 'township', words: { start, end: start + township.length }, firm: true, pointed: true };
  const one = POINTED.exec(words)?.[0];
  return one === undefined
    ? null
    : { kind: /项目|工程/.test(one) ? 'works' : 'school', words: { start, end: start + one.length }, firm: true };
}

/** Characters that what stands before a subject begins with. */
const LEAD_STARTS = firstUnitsOf(
  ' \n\t,、:截到自从于今去当上同本全近目现如日至随届其据此另例比又再首特尤由经总投占建该我一二三四五六七八九十0123456789',
);

/** Where the subject of a clause may begin. */
export function afterLeads(folded: string, { start, end }: Span): number {
  if (LEAD_STARTS[folded.charCodeAt(start)] === 0) return start;
  return Math.min(end, start + (LEADS.exec(folded.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0));
}

/** What every name of a school or township holds, and what points back to one. */
export const MAY_NAME = /[校园镇乡道该]|[小中]学|[高初联]中|完小|职[教业]|[一二三四五六七八九十][中小幼]|集团|联合体|教联体|共同体/;

/** What the words from an offset to the end of their clause open with; `known` is the name that the passage spoke of before. */
export function openingAt(text: Text, at: number, end: number, known = ''): Opening {
  const words = text.folded.slice(at, Math.min(end, at + 40));
  const one = MAY_NAME.test(words) ? (pointedAt(words, at) ?? schoolAt(text, at, end, known) ?? townshipAt(text, at, end)) : null;
  return one ?? (TURNS_AWAY.test(words) || isDistrict(text, words) ? 'wider' : null);
}
