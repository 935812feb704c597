import { firstUnitsOf } from '../../../text/first-units.ts';
import type { Cursor } from '../cursor.ts';
import { type Told, told } from '../rule.ts';
import { type NamedPlace, placeAt, type Whereabouts } from './names.ts';

export type ToldPlace = Told<string | null>;

/** How many neighbours: 周边三县. */
const SOME = '(?:[两二三四五六七八九几各]个?)?';
/** What may stand before the place that a clause speaks of: times and words that lead over. */
const LEADS_TO = new RegExp(
  `^(?:${[
    '[\\s,，、:：]',
    '(?:截至|截止|到)?(?:19|20)\\d\\d年(?:度|底|末|初|\\d{1,2}月(?:底|末)?)?',
    '(?:去|今|当|上|同)年',
    '其中',
    '目前',
    '同期',
    '而',
    '但',
    '和(?!顺县|平[区县]|田[市县]|静县|政县|硕县|林格尔|布克赛尔|龙市|县)',
    '与',
    '及',
    '如',
    '另',
    `(?:周边|相邻|邻近|毗邻|临近)的?(?!${SOME}[县市区旗])`,
    '同市的?',
    '[县区市旗境]内(?=[省市州盟])',
    '(?:支持|帮助|指导|协助|扶持|督促|推动|将)(?=[\\u4e00-\\u9fff]{2,4}?(?:镇|乡|街道))',
  ].join('|')})*`,
);

/** What follows a place that is the stage of an event, a rank or an award, and owns no figure. */
const NO_OWNER = new RegExp(
  `^(?:${[
    '上下',
    '人民|人大|政协|各界',
    '首[批个次家]|第[一二三四五六七八九十\\d]|唯一|率先|前[列茅]|排名|领先|靠前',
    '[^,，。;；\\d]{0,12}(?:会议|大会|现场会|比赛|竞赛|大赛|评比|展演|联赛|统考|视导)',
    '[^,，。;；\\d]{0,6}(?:特级|骨干|名师|名校|劳模|模范|标兵|师德|公费)',
    '[^,，。;；\\d]{0,12}(?:奖|优秀|先进|荣誉|称号|典型|表彰|命名|名列|位居|居)',
    '[^,，。;；\\d]{0,8}(?:部署|要求|安排|统一)',
  ].join('|')})`,
);

/** What makes a word a measure of comparison and no owner: 高于全省平均0.5个百分点. */
const COMPARED = /(?:比|较|高于|低于|高出|超过?|优于|多于|少于|领先|好于|不及)$/;
/** What a standard of comparison is followed by, up to its own value: 全国平均水平（95.5%）, 全省的93.2%. */
const ITS_VALUE = /^(?:的?平均(?:水平|值)?|均值|水平)?(?:的|为|是|\()?\(?$/;
/** What shows that the number before was the one compared with, others of its kind between them: 比全省93.2%高; 高于全国94.8%、全省95.4%的水平. */
const THEN_COMPARED =
  /^[)）]?(?:[、和与及][^,，。;；、\d]{1,10}\d{1,9}(?:\.\d{1,4})?%?[)）]?){0,3}(?:(?:的(?:平均)?水平)?还?[高低多少]|的?平均|的水平)/;
/** Money handed down to a place: 省财政下达全省资金12亿元. */
const GRANTED = /(?:下达|拨付|安排|分配|补助|支持)(?:给|到|至)?$/;

const TOWNSHIP_NAME = /(?:[镇乡]|街道|办事处)$/;
/** The rest of a school's name: 城关镇小学. */
const SCHOOL_OF_ITS_OWN = /^(?:第?[一二三四五六七八九十]*(?:小学|中学|初中|高中|幼儿园|中心|学校|职))/;

/** Schools of townships named one by one before their number: 潼川镇云岭小学等18所学校. */
const NAMED_SCHOOLS = /^[^,，。;；\d]{0,12}(?:小学|初中|中学|高中|幼儿园|学校)等\d/;

/** The place whose figures a passage's words tell, for the rules. */
function whereOf({ report, stretch }: Cursor): Whereabouts {
  return { report, divisions: stretch.divisions };
}

/** The place that words from an offset on speak of first. */
function subjectFrom(cursor: Cursor, from: number): NamedPlace | null {
  const start = from + (LEADS_TO.exec(cursor.words(from, cursor.start))?.[0].length ?? 0);
  const named = start < cursor.start ? placeAt(cursor.folded, start, whereOf(cursor)) : null;
  return named && named.end <= cursor.start ? named : null;
}

/** Whether a place owns what is said of it: it is no stage of an event, no item of a list, no part of a school's name. */
function owns({ folded, unit, mention }: Cursor, { end, place }: NamedPlace): boolean {
  const after = folded.slice(end, end + 24);
  if (place === null) return !/^[、和与及]/.test(after);
  const isTownship = TOWNSHIP_NAME.test(place);
  const isOneSchool = isTownship && SCHOOL_OF_ITS_OWN.test(after) && !(unit === '所' && mention.value > 1);
  return !NO_OWNER.test(after) && !NAMED_SCHOOLS.test(after) && !/^[、和与及]/.test(after) && !isOneSchool;
}

/** The places of a list together, in the report's words: 兰陵县、费县招聘教师…. */
function withOthers(cursor: Cursor, first: NamedPlace): NamedPlace {
  let { end } = first;
  for (;;) {
    const next = /^[、和与及]$/.test(cursor.words(end, end + 1)) ? placeAt(cursor.folded, end + 1, whereOf(cursor)) : null;
    if (!next?.place || next.end > cursor.start) break;
    end = next.end;
  }
  return end === first.end || first.place === null ? first : { ...first, end, place: cursor.words(first.start, end) };
}

function read({ start, end, place }: NamedPlace): ToldPlace {
  return told(place, start, end);
}

/** Whether a number goes on with differences from the levels of several places: 低于全国0.4个百分点、全省0.2个百分点. */
function goesOnDiffering({ unit, own, previous }: Cursor): boolean {
  const differs = unit === '百分点' && previous?.unit === '百分点' && /^[、和与及]/.test(own);
  return differs && /(?:比|较|高于|低于|高出|超过?|优于|领先)[^,，、]{2,12}$/.test(previous.own);
}

/** The place at the beginning of the number's own words, or of its clause: 全省为94.6%; 全市有小学32所、初中12所. */
export function clauseSubject(cursor: Cursor): ToldPlace | null {
  if (goesOnDiffering(cursor)) return null;
  const first = subjectFrom(cursor, cursor.ownStart) ?? subjectFrom(cursor, cursor.clause.start);
  const own = first && (TOWNSHIP_NAME.test(first.place ?? '') ? first : withOthers(cursor, first));
  return own && owns(cursor, own) ? read(own) : null;
}

/** Most characters looked back for a place before a bracket. */
const BEFORE_BRACKET = 16;

/** The place that a bracket belongs to: 与邻近的石河县（在校生6.2万人）相当. */
export function beforeBracket(cursor: Cursor): ToldPlace | null {
  const { bracket, folded } = cursor;
  if (!bracket || !/[省市县区旗州国镇乡]/.test(folded[bracket.start - 2] ?? '')) return null;
  const end = bracket.start - 1;
  for (let at = Math.max(0, end - BEFORE_BRACKET); at < end; at++) {
    const named = placeAt(folded, at, whereOf(cursor));
    if (named?.end === end) return named.place === null ? null : read(named);
  }
  return null;
}

/** A figure of the county that a heading word of another level stands before: 全省优秀案例3个. It is not told whose it is. */
export function unclear(cursor: Cursor): ToldPlace | null {
  const own = subjectFrom(cursor, cursor.ownStart);
  return own?.place && !owns(cursor, own) ? { ...told(null, own.start, own.end), doubtful: true } : null;
}

/** Where the words begin that may name a number's place: of one in a bracket, those before the bracket, too. */
function wordsStart({ ownStart, bracket, previous, stretch }: Cursor): number {
  if (!bracket || bracket.start < 2) return ownStart;
  return Math.max(previous?.end ?? 0, stretch.segments.clause(bracket.start - 2).start);
}

/** Characters that place words begin with. */
const PLACE_STARTS = firstUnitsOf('全省市州国邻临周毗相兄其本我县区');

/** Each place word of the number's own words, with what stands before it. */
function placesIn(cursor: Cursor): (NamedPlace & { before: string })[] {
  return cursor.once(namedPlaces);
}

function namedPlaces(cursor: Cursor): (NamedPlace & { before: string })[] {
  const { start, folded } = cursor;
  const ownStart = wordsStart(cursor);
  const places: (NamedPlace & { before: string })[] = [];
  for (let at = ownStart; at < start; at++) {
    const named = PLACE_STARTS[folded.charCodeAt(at)] === 1 ? placeAt(folded, at, whereOf(cursor)) : null;
    if (named && named.end <= start) places.push({ ...named, before: folded.slice(ownStart, at) });
  }
  return places;
}

/** The value that another is compared with: 高于全国平均水平（95.5%）, 比全省93.2%高. */
export function comparedWith(cursor: Cursor): ToldPlace | null {
  for (const named of placesIn(cursor)) {
    if (named.place === null || !COMPARED.test(named.before)) continue;
    const between = cursor.words(named.end, cursor.start);
    if (!ITS_VALUE.test(between)) continue;
    if (cursor.unit !== '百分点' && (between.endsWith('(') || THEN_COMPARED.test(cursor.after))) return read(named);
  }
  return null;
}

/** Money handed down to all of a province or city: 下达全省资金12亿元. */
export function granted(cursor: Cursor): ToldPlace | null {
  for (const named of placesIn(cursor)) if (named.place !== null && GRANTED.test(named.before)) return read(named);
  return null;
}

/** The district itself, said anywhere in the number's own words. */
export function ownSaid(cursor: Cursor): ToldPlace | null {
  for (const named of placesIn(cursor)) if (named.place === null && !COMPARED.test(named.before)) return read(named);
  return null;
}

/** What shows that a number is not of the place of the one before: a comparison, a level of money or honour. */
const ENDS_IT = /^[,，、和]?(?:同比|比|较|(?:国家|省|市|州|县|区)[级直属]|中央|省|市财)/;

/** What may stand between the words about a place and the number that they end in: …最高，达12.1亿元. */
const NO_NOUN = /^[,，]?(?:已|高|共)?(?:达到?|为|共计?|合计|仅|只有|有)?$/;

/** The place that the clause right before speaks of, where the number's own clause names nothing: 庄浪县投入最高，达12.1亿元. */
export function clauseBefore(cursor: Cursor): ToldPlace | null {
  const { clause, statement, previous, stretch } = cursor;
  if (!NO_NOUN.test(cursor.own) || clause.start <= statement.start) return null;
  const { start } = stretch.segments.clause(clause.start - 1);
  if (start < statement.start || (previous && previous.end > start)) return null;
  const named = subjectFrom(cursor, start);
  return named && owns(cursor, named) ? read(named) : null;
}

/** A clause that only says of which place the next speaks: 放眼全国，…; 从全省来看，…. */
const TURNS_TO = /^(?:放眼|纵观|环顾|从|就)/;
const TURNED_TO = /^(?:的?情况|范围)?(?:来?看|来说|而言)?$/;

/** The place that the clause right before turns to. */
export function turnedTo(cursor: Cursor): ToldPlace | null {
  const { clause, statement, stretch, folded } = cursor;
  if (clause.start <= statement.start) return null;
  const { start, end } = stretch.segments.clause(clause.start - 1);
  const verb = TURNS_TO.exec(folded.slice(start, end))?.[0].length ?? 0;
  const named = verb > 0 ? placeAt(folded, start + verb, whereOf(cursor)) : null;
  return named && named.end <= end && TURNED_TO.test(folded.slice(named.end, end)) ? read(named) : null;
}

/** The place of the number before, in the same statement. */
export function carried(cursor: Cursor): ToldPlace | null {
  const { previous, statement } = cursor;
  if (!previous || previous.start < statement.start || ENDS_IT.test(cursor.own)) return null;
  const place = previous.told('place');
  return place?.value && place.words ? { value: place.value, words: place.words } : null;
}
