import type { Span } from '../../model/index.ts';
import { firstFrom } from '../../text/bisect.ts';
import { isKindOfSchool } from '../../words/school-kinds.ts';
import type { Cursor } from './cursor.ts';

/** Nouns that end the name of a school. */
const SCHOOL =
  /(?:小学|中学|初中|高中|联中|幼儿园|幼教中心|职教中心|职业教育中心|教育园区|职教园区|学校|书院|附中|附小|校区|分校|(?:第?[一二三四五六七八九十]+)[中小幼])(?:(?:新|老|东|西|南|北)?(?:校区|园区|校园)|新园|分园|(?:教学)?综合楼|教学楼|实训楼|实验楼|办公楼|科技楼|宿舍楼?|公寓楼?|图书馆|体育馆|食堂|运动场)?(?:[^,，、。]{0,8}(?:项目|工程|建设|改造|扩建))?$/;

/** Words in front of a name that do not belong to it. */
const LEADING =
  /^.*(?:新建|改建|扩建|改扩建|迁建|重建|建成|建设|完成|启动|实施|推进|加快|装修|改造|投用|启用|投入|用于|主要|专门|将|对|在|为|由|把|以及|包括|如|其中|及|与|[0-9]年|先后|的|了)/;

/** True for an item like 东街小学 or 县第二中学, false for 农村小学 or 义务教育学校. */
function isName(item: string): boolean {
  const school = SCHOOL.exec(item);
  if (!school) return false;
  if (/^(?:职教中心|职业教育中心|教育园区|职教园区)/.test(school[0])) return true;
  const name = item.slice(0, school.index).replace(LEADING, '').trim();
  return name.length >= 2 ? !isKindOfSchool(name) : /第?[一二三四五六七八九十]+[中小幼]/.test(school[0]) && name.length >= 1;
}

/** What may follow the name of a school that is built or enlarged. */
const WORKS = /(?:新建|迁建|改扩建|扩建|改建|重建|建设|改造|项目|工程|一期|二期)*$/;
/** Part of a school that is built: 综合楼, 新校区. */
const PART = /(?:(?:新|老|东|西|南|北)?校区|教学楼|综合楼|实训楼|宿舍楼|食堂|运动场)$/;
/** Names that a number or a kind of school makes up alone: 三中, 县第二小学, 实验小学. One project tells of one school. */
const NUMBERED_OR_KIND =
  /(?:^|[县市区旗镇乡])(?:第?[一二三四五六七八九十]+(?:中|小|高|幼|初中|小学|中学|高中|幼儿园)|(?:第[一二三四五六七八九十]+)?(?:实验|中心|民族|外国语)(?:小学|中学|初中|高中|幼儿园|学校)|职教中心|职业教育中心|(?<![全我本各]县|[全我本各]市|[全我本各]区|[全我本各]旗)(?:职业中专|职业高中|职业中学|职业技术学校|中等职业(?:技术|专业)?学校|中等专业学校|职中|职专|职高))$/;

/** True for words that name one school as what something is told of: 实验小学迁建项目, 三中扩建工程, 二中新校区. Elsewhere such words may be a kind of school. */
export function namesOneSchool(words: string): boolean {
  return NUMBERED_OR_KIND.test(words.trim().replace(WORKS, '').replace(PART, ''));
}

/** True if the words name particular schools. */
export function namesSchools(words: string): boolean {
  return words
    .slice(-120)
    .split(/[、,，;；和与及（(]/)
    .some((item) => isName(item.replace(/等?$/, '').trim()));
}

/** Ends of place names that lists of estates and villages are made of. */
const PLACE_END = /[区苑园城湾街路里庄村府院]$/;

/** True if a list of two or more names ends the words: 幸福里、世纪家园、东苑 before 3所小区配套园; 市二中、东街小学等 before 5所学校. */
export function endsInNames(words: string): boolean {
  if (!words.includes('、')) return false;
  const items = words
    .slice(-80)
    .replace(/等$/, '')
    .split('、')
    .map((item) => item.trim());
  if (items.length < 2 || items.some((item) => /[,，0-9]/.test(item) && item !== items[0])) return false;
  const isPlace = (item: string) => item.length >= 2 && PLACE_END.test(item) && !isKindOfSchool(item) && !SCHOOL.test(item);
  return items.slice(1).every((item) => SCHOOL.test(item) || isPlace(item)) && items.some((item) => isName(item) || isPlace(item));
}

/** True if the words tell that named schools were built: 新建东街小学、西街小学. */
export function buildsNamed(words: string): boolean {
  const verb = /^.*(?:新建|改建|扩建|迁建|重建|建成|建设|投用|启用|改造)/s.exec(words);
  return verb !== null && namesSchools(words.slice(verb[0].length));
}

/** What happened to a school or project, after its name: 建成启用, 如期竣工. */
const CAME_ABOUT =
  /(?:(?:正式|全面|如期|顺利|主体|已经?|工程|项目)*(?:建成|启用|投用|投入使用|竣工|完工|落成|封顶|开工|交付使用|交付|开学|开园)(?:并|、)?)+$/;

/** Another school, which a number further on may be of as well: 东街小学建成投用，西街幼儿园完成改扩建，新增学位…. */
const ANOTHER = /学校|小学|中学|初中|高中|幼儿园/;

/** The first clause of the statement, where it names one school or project and holds no number: 第三幼儿园项目，占地面积…，投资…; 东街小学建成启用，占地…. */
export function namedSubject(cursor: Cursor): Span | null {
  return cursor.once(namedFirst);
}

function namedFirst({ folded, stretch, clause, statement: { start } }: Cursor): Span | null {
  const { end } = stretch.segments.clause(start);
  const first = stretch.cursors[firstFrom(stretch.cursors, start, (one) => one.start)];
  const words = folded.slice(start, end).replace(CAME_ABOUT, '');
  if (ANOTHER.test(folded.slice(end, clause.start))) return null;
  const isNamed = namesSchools(words) || (/(?:项目|工程)$/.test(words) && namesOneSchool(words));
  return first && end < first.start && !words.includes('、') && isNamed ? { start, end } : null;
}
