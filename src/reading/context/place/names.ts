import type { ReportMeta, Span } from '../../../model/index.ts';
import { firstUnitsOf } from '../../../text/first-units.ts';
import { type PlaceLevel, placeWordAt } from '../../../words/owner-words.ts';
import type { PlaceIndex } from '../../metadata/place/names.ts';

/** A place named in a passage: null for the report's own district, else its code where it is known, else the words. */
export type NamedPlace = Span & { place: string | null };

/** What is needed to tell whose place is meant: the report's own district, and the names of divisions. */
export type Whereabouts = { report: ReportMeta; divisions: PlaceIndex | null };

/** Fewest characters of a division's name. */
const SHORTEST_NAME = 2;
/** Names of two characters that are words, too: 城区, 矿区; and 高县 in 高县域. */
const isWord = (name: string, after: string): boolean =>
  name.length === 2 && (!name.endsWith('县') || /^[城域级直内里乡镇委政]/.test(after));
/** Most characters of a division's name. */
const LONGEST_NAME = 15;
/** Words that a township's name does not begin with, or hold: kinds of places, verbs that lead to a place. */
const NO_TOWNSHIP = [
  '各|全|每|几|两|三|多个?|部分|所有|该|我|本|其他|有关|相关|农村|边远|偏远|小城|集镇|建制|特色|重点|中心[镇乡]',
  '(?:(?![镇乡道])[\\u4e00-\\u9fff]){0,3}(?:建|办|派|往|返|驻|赴|推|统|筹|覆盖|城乡|乡[镇村(]|的|是|在|对|向|为|到|从|所辖)',
  '城镇|[小进全各我本县市区省国新大中农向在到对为和与及集促往将从把被使由等]城镇|[\\u4e00-\\u9fff]{2,3}城镇',
].join('|');
/** A township, which no list of divisions holds: 潼川镇, 北坝街道. */
const TOWNSHIP = new RegExp(`^(?!${NO_TOWNSHIP})[\\u4e00-\\u9fff]{1,4}?(?:街道办事处|街道|民族乡|镇|乡)(?![村土镇里亲音愁贤情])`);

/** A zone with an administration of its own, as the subject of what follows: 产业集聚区有小学12所, 高新区在校生9400人. */
const ZONE =
  /^((?:[\u4e00-\u9fff]{2,4}?)?(?:产业(?:集聚|聚集|转移|新)(?:区|园区?)|(?:经济技术|经济|高新技术产业)开发区|开发区|工业园区|高新区|经开区|管理区|度假区|示范区|农垦|林业局))(?=内?(?:现有|现|共有|共|有|拥有|辖|在校|在园|招生|小学|初中|幼儿园\d|中小学|学校\d|教职工|专任|为|[:：]\d))/;

/** What a quarter's name is not: a kind of area, a number of them. */
const NO_QUARTER =
  '农村|乡村|山区|民族|边远|偏远|边境|贫困|困难|老少|革命|高寒|牧区|城镇|城市|城乡|城区|中心|移民|搬迁|安置|集中|连片|特困|周边|其他|其余|部分|重点|沿海|发达|薄弱|项目|试点|实施|本|该|各|每|全|多|两|[三四五六七八九十几]个?';
/** A quarter or area of the district by its name, as the subject of what follows: 河西片区小学9所. */
const QUARTER = new RegExp(
  `^(?![\\u4e00-\\u9fff]{0,3}(?:${NO_QUARTER}))[\\u4e00-\\u9fff]{2,4}(?:片区|地区)(?=内?的?(?:现有|现|共有|共|有|拥有|在校|在园|招生|小学|初中|高中|幼儿园|中小学|学校|教职工|专任))`,
);

/** Code of the division above a county at a level, by its code; null where it has none (济源, 仙桃). */
function upperCode(code: string, level: 'province' | 'prefecture'): string | null {
  if (level === 'province') return `${code.slice(0, 2)}0000`;
  return code.slice(2, 4) === '90' ? null : `${code.slice(0, 4)}00`;
}

/** The place that a word of a level stands for. */
function ofLevel(level: PlaceLevel, words: string, { report: { district } }: Whereabouts): string | null {
  if (level === 'own') return null;
  if (level === 'country') return '全国';
  if (level === 'neighbour') return words;
  return upperCode(district.code, level) ?? words;
}

/** The names of the district itself, with the names above it that may stand before: 张掖市临泽县, 临泽. */
function ownNameAt(text: string, at: number, { district }: ReportMeta): number | null {
  let start = at;
  for (const above of district.path.slice(0, -1)) if (text.startsWith(above, start)) start += above.length;
  return text.startsWith(district.name, start) ? start + district.name.length : null;
}

/** Divisions whose whole name is a common noun (晋城市城区): alone it is the town of the report's own district. */
const COMMON_NOUNS = new Set(['城区', '郊区', '矿区']);

/** Characters that full names of divisions end with. */
const NAME_ENDS = firstUnitsOf('省市区县旗州盟');

/** A division known by its full name that stands at an offset: 庄浪县, 甘肃省. */
function divisionAt(text: string, at: number, { divisions, report }: Whereabouts): NamedPlace | null {
  if (divisions?.first[text.charCodeAt(at)] !== 1) return null;
  for (let end = Math.min(text.length, at + LONGEST_NAME); end >= at + SHORTEST_NAME; end--) {
    if (NAME_ENDS[text.charCodeAt(end - 1)] === 0) continue;
    const words = text.slice(at, end);
    if (COMMON_NOUNS.has(words) || isWord(words, text.slice(end, end + 1))) continue;
    const places = divisions.names
      .get(words)
      ?.filter((place) => place.level !== 'district' || place.form === 'full' || place.form === 'alias')
      .map(({ codes }) => codes);
    if (!places || places.length === 0) continue;
    const codes = [...new Set(places.flat())];
    const near = codes.filter((code) => code.slice(0, 4) === report.district.code.slice(0, 4));
    const [only, other] = near.length > 0 ? near : codes;
    return { start: at, end, place: only && !other ? (only === report.district.code ? null : only) : words };
  }
  return null;
}

/** Where a name ends that only says whose 全市 or 全县 it is: 张掖全市. */
function whichEnd(text: string, at: number, { district }: ReportMeta): number {
  if (!text.slice(at, at + LONGEST_NAME + 1).includes('全')) return at;
  const stems = district.path.map((name) => name.replace(/(?:省|市|县|区|旗|盟|地区|自治[区州县旗])$/, ''));
  const stem = stems.find((name) => name.length > 1 && text.startsWith(name, at));
  const end = at + (stem?.length ?? 0);
  return /^全[省市县区州旗]/.test(text.slice(end, end + 2)) ? end : at;
}

/** The place named at an offset of a text; null where none is. */
export function placeAt(text: string, at: number, where: Whereabouts): NamedPlace | null {
  const own = ownNameAt(text, at, where.report);
  if (own !== null) return { start: at, end: own, place: null };
  const word = placeWordAt(text, whichEnd(text, at, where.report), where.report.district);
  if (word) return { start: at, end: word.end, place: ofLevel(word.level, text.slice(at, word.end), where) };
  const division = divisionAt(text, at, where);
  if (division) {
    const inner = placeAt(text, division.end, where);
    return inner ? { ...inner, start: at } : division;
  }
  const zone = /[区园农林]/.test(text.slice(at + 1, at + 14)) ? ZONE.exec(text.slice(at, at + 24))?.[1] : undefined;
  if (zone && !where.report.title.includes(zone)) return { start: at, end: at + zone.length, place: zone };
  const quarter = /[片地]区/.test(text.slice(at + 2, at + 8)) ? QUARTER.exec(text.slice(at, at + 14))?.[0] : undefined;
  if (quarter) return { start: at, end: at + quarter.length, place: quarter };
  const township = TOWNSHIP.exec(text.slice(at, at + 12));
  return township ? { start: at, end: at + township[0].length, place: township[0] } : null;
}
