import type { Scope } from '../../../model/index.ts';
import type { Cursor } from '../cursor.ts';
import { listAround } from '../items.ts';
import { namesOneSchool, namesSchools } from '../names.ts';
import { type Told, told } from '../rule.ts';

type ToldScope = Told<Scope>;

/** The number's own words, as those of one school. */
function ofWords(cursor: Cursor): ToldScope {
  return told('institution', cursor.ownStart, cursor.start);
}

/** What one school or project has: 总投资, 占地. */
const HAS =
  /(?:总投资|概算投资|估算投资|计划投资|完成投资|总概算|概算|投资|投入资金|投入|占地面积|占地|用地面积|用地|总?建筑面积|校舍(?:面积)?|在校(?:学)?生|在园幼儿|现有学生|(?:新招|招收)(?:学生|新生)|招生|毕业生|教职工|专任教师|教学班|学位)(?:共|约|达|为|有)?$/;
/** What an exam brought one school: 河阳一中本科上线412人. */
const RESULT =
  /(?:高考|中考)?(?:本科|一本|二本|重本|特控线?|重点)?(?:上线|录取|合格|及格|优秀|达线|自评|平均分|均分|得分)(?:率|人数|得?分)?(?:共|达|为|是)?$/;
/** What may stand between a name and what it has. */
const WORKS =
  /(?:(?:新建|迁建|改扩建|扩建|改建|重建|建设)?(?:项目|工程)|新建|迁建|改扩建|扩建|改建|重建|一期|二期|新增|可提供|现有|现|共有|已|共)*$/;
/** What shows that a school is one by name: a town, a number, a quarter. */
const NAMED =
  /^[县市区旗](?![直属级域内城立办])[\u4e00-\u9fff]{2,4}(?:学校|中学|小学|幼儿园)$|[镇乡街路村湾庄]|第[一二三四五六七八九十]+|[一二三四五六七八九十](?:中|小|幼|高)|实验|附属|城[东西南北关]|[东西南北]关|(?:县|市|区)(?:职|中|高|特|幼|第)|[园新片]区|新城|职教中心|新校区/;

/** A name and what it is the name of, alone: 云岭高级中学. */
const NAME_ALONE = /^[\u4e00-\u9fff]{2,4}(?:高级中学|初级中学|实验学校|中学|高中|初中|联中|小学|幼儿园)$/;

/** A group of schools by its name, which is no school and yet one part of the district: 城关教育集团. */
const GROUP_NAME = /^[\u4e00-\u9fff]{2,8}(?:教育集团|教联体|教育共同体)$/;
/** Words before 教育集团 that pick out several: 优质教育集团. */
const SEVERAL_GROUPS =
  /^(?:优质|名校|中小学|小学|初中|高中|幼儿园|学前|城乡|紧密型|职业|基础|公办|民办|两个|多个|若干|组建|成立|新增|新建)/;

/** True for the name of one group of schools. */
function namesGroup(words: string): boolean {
  return GROUP_NAME.test(words) && !SEVERAL_GROUPS.test(words) && !PICKED_OUT.test(words);
}

/** Whether words have what tells a name from a kind of school: a town, a number, a quarter. */
export function hasName(words: string): boolean {
  return NAMED.test(words) || NAME_ALONE.test(words);
}

/** People and classes that one school has: 云岭小学现有学生2100人, 县二小有大班额6个. */
const HAS_PEOPLE =
  /(?:(?:[一二三四五六七八九]年级)?(?:最大班额|平均班额|超?大班额|班额)|(?:[一二三四五六七八九]年级)?(?:学生|(?:特级|正高级|副高级|高级|中级|一级|[省市县]级骨干|骨干)?教师|职工|师生|班级|幼儿|在园|在校)|校区|成员校|由原来的?|由原有的?|班额最[大多])(?:共有?|约|达到?|为|有|仅|超过)?$/;
/** What may stand between a name and the people it has. */
const HOLDS = /(?:现有|现|共有|共|有|设有|设|尚有|仍有|还有)*$/;
/** Words before a noun of schools that pick some out by a quality, and name none. */
const PICKED_OUT =
  /^(?:其他|其它|其余|部分|多数|少数|个别|有的|一些|移民|搬迁|安置|城郊|近郊|远郊|郊区|边境|沿海|高山|高寒|名牌|热点|老牌|百年|新办|新开|新设|新建|新增|增加|扩大|在建|拟建|辖区|辖内|当地|本地|外地|同类|两类|三类|中心|村办|联办|厂办|企业办|单设|附设|民族|双语|特教|特殊|技工|体育|艺术|[\u4e00-\u9fff]{1,2}族|各|全|我)/;

/** Words of a measure, a verb or a side before a kind of school: 辍学率小学为0.2%, 调剂给乡村学校120个. */
const NO_PART_OF_NAME = /[率比数额费值均量给每]|教师|学生|农村|乡村|乡镇|公办|民办/;

/** Whether words pick out no kind or quality of schools, and measure nothing: they may be the name of one. */
export function couldBeName(words: string): boolean {
  return !PICKED_OUT.test(words) && !NO_PART_OF_NAME.test(words);
}

/** The words before a noun, where they are the name of one school or group and nothing else. */
function nameOfOne(words: string): string | null {
  const name = words.replace(/^[、，,;；和与及]/, '').trim();
  if (namesGroup(name)) return name;
  const named = NAME_ALONE.test(name) || /^[\u4e00-\u9fff]{2,3}学校$/.test(name) || NAMED.test(name.slice(-14));
  return named && !PICKED_OUT.test(name) && !NO_PART_OF_NAME.test(name) && namesSchools(name) ? name : null;
}

/** What leads from a school to a number of things that are named behind it: 河阳中学现有24个教学班. */
const KEEPS = /(?:现有|下辖|下设|辖|共有|设有|拥有|有)$/;
const KEPT = /^(?:校区|成员校|分校|教学班|班级|班(?:$|[,，、])|学生|教师|教职工|幼儿)/;

/** One school named in the clause, for the people and classes it has: 云岭小学现有学生2100人. */
export function ofOneSchool(cursor: Cursor): ToldScope | null {
  const { own } = cursor;
  const keeps = KEEPS.test(own) && KEPT.test(cursor.noun);
  if (!keeps && !HAS_PEOPLE.test(own)) return null;
  const name = keeps ? own.replace(KEEPS, '') : own.replace(HAS_PEOPLE, '');
  return nameOfOne(name.replace(HOLDS, '')) === null ? null : ofWords(cursor);
}

/** One school as a part of all: 全县上线218人，其中云岭中学203人. */
export function oneAmong(cursor: Cursor): ToldScope | null {
  const among = /^[，,。;；(]?其中[：:,，]?/.exec(cursor.own)?.[0];
  if (among === undefined || ['所', '家'].includes(cursor.unit)) return null;
  return nameOfOne(cursor.own.slice(among.length)) === null ? null : ofWords(cursor);
}

/** A school or project named in the clause, for what it has: 县第六小学建设项目总投资8600万元. */
export function ofProject(cursor: Cursor): ToldScope | null {
  const { own } = cursor;
  const result = RESULT.test(own);
  if (!result && !HAS.test(own)) return null;
  const name = own
    .replace(result ? RESULT : HAS, '')
    .replace(WORKS, '')
    .replace(/^.*\d[^的]*的/, '');
  const alone = name.replace(/^[、，,;；。]*(?:其中|如)?[：:,，]?/, '');
  const known = NAMED.test(name.slice(-14)) || (NAME_ALONE.test(alone) && nameOfOne(alone) !== null);
  return namesGroup(alone) || (known && (namesSchools(name) || namesOneSchool(name))) ? ofWords(cursor) : null;
}

/** What leads from the name of a school to its number, and says nothing of what is counted. */
const LEADS_TO_VALUE = /(?:也|则)?(?:降至|降为|降到|减至|减为|减少到|增至|增加到|达到?|为|仅|仅为|只有)$/;

/** A school with nothing but its name before the number: 河阳中学降至2个; after another, 一中本科上线812人，运河中学1106人. */
export function ofNameAlone(cursor: Cursor): ToldScope | null {
  const { own, previous, statement, unit } = cursor;
  const words = own.replace(LEADS_TO_VALUE, '');
  if (['所', '家'].includes(unit) || nameOfOne(words) === null) return null;
  const follows =
    previous && previous.start >= statement.start && previous.unit === unit && previous.told('scope')?.value === 'institution';
  return follows || words !== own || /^[\u4e00-\u9fff]/.test(cursor.noun) ? ofWords(cursor) : null;
}

/** Verbs of building around a name. */
const BUILT = /^(?:新建|迁建|改扩建|扩建|改建|重建|建设|建成|改造)|(?:新建|迁建|改扩建|扩建|改建|重建|建设|改造)$/g;

/** What a bracket behind the name of one school or project tells: 某某中学迁建（总投资3.2亿元）. */
export function inBracketOfOne({ bracket, folded, clause, stretch }: Cursor): ToldScope | null {
  if (!bracket || bracket.start < 2) return null;
  const end = bracket.start - 1;
  const { start } = stretch.segments.clause(end - 1);
  const name = (
    folded
      .slice(Math.max(start, end - 24), end)
      .split(/[、，,；;：:]/)
      .at(-1) ?? ''
  )
    .replace(WORKS, '')
    .replace(BUILT, '');
  if (NO_PART_OF_NAME.test(name) || PICKED_OUT.test(name) || !hasName(name.slice(-14))) return null;
  return namesSchools(name) || namesOneSchool(name) ? told('institution', end - name.length, clause.start) : null;
}

/** Schools named one by one before 分别, for the numbers after it: 一中、二中一本上线分别为412人、236人. */
export function ofNamedList(cursor: Cursor): ToldScope | null {
  const list = listAround(cursor);
  const [first] = list;
  if (!first || list.length < 2 || !/分别|依次/.test(first.own)) return null;
  const items = first.own.split(/[、和与及]/);
  const isNamed = (item: string) => !NO_PART_OF_NAME.test(item) && (namesSchools(item) || namesOneSchool(item));
  return items.length === list.length && items.slice(0, -1).every(isNamed) ? told('institution', first.ownStart, first.start) : null;
}

/** A further result of the school named before: 河阳中学本科达线率82%，一本达线86人. */
export function furtherResult(cursor: Cursor): ToldScope | null {
  const { own, previous, statement } = cursor;
  if (!previous || previous.start < statement.start || !RESULT.test(own) || /[全我本][县区市旗]|其中/.test(own)) return null;
  const scope = previous.told('scope');
  const isOfOne = scope?.value === 'institution' && ['named-project', 'name-alone', 'further-result'].includes(scope.rule);
  return isOfOne && RESULT.test(previous.own) ? { value: scope.value, words: scope.words } : null;
}
