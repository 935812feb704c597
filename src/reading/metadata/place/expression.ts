import type { Span } from '../../../model/index.ts';
import { canBegin, goesOn, isPlain } from '../../../words/place-words.ts';
import { namesAt, type Place, type PlaceIndex } from './names.ts';

/** A place as it is written, from the province down: 江西省九江市庐山区. */
export type PlaceExpression = Span & {
  level: 'province' | 'prefecture' | 'district' | 'unknown';
  /** Codes it may stand for; several for namesakes and for former divisions that were divided. Empty for an unknown place. */
  codes: string[];
  /** The name of the innermost division as written. */
  name: string;
  form: Place['form'];
  /** Codes of the upper divisions named before it. */
  under: string[];
};

/** A division by its type that no name of the gazetteer explains: 许昌市东城区, 四川天府新区. */
const UNKNOWN = /^(?<name>[\u4e00-\u9fa5]{1,7}?(?:新区|开发区|投资区|示范区|管理区|合作区|自治县|自治旗|县|区|旗))(?![域级城内间])/;
/** Words that end like a division and are none: 南通市区, 荆州市城区学校, 滨州市属高中. */
const NO_NAME =
  /^(?:[市县区州省]|城[市区镇]|主城|中心城|全|各|辖|所|属|直|教育|义务|学前|高中|普通|农|乡|山|革命|老|贫困|重点|试点|示范|先进|关于|推进|加|落实|创|优|县|人民|政府|发展)|学|教|年|工作|会|县[区市]|自治[区州]/;
/** The type of an upper division written out: the name alone (吉林) may go on as something else. */
const TYPED = /(?:省|市|州|盟|地区|自治区|行政区)$/;

/** The place written at an offset; null where none begins there. `text` is read to its end. */
function placeAt(text: string, at: number, index: PlaceIndex): PlaceExpression | null {
  return read(text, at, at, [], index);
}

/** Whether a place can stand under the upper divisions named before it. */
const fits = (place: Place, chain: string[][]): boolean => chain.every((codes) => codes.some((code) => place.above.includes(code)));

function read(text: string, start: number, at: number, chain: string[][], index: PlaceIndex): PlaceExpression | null {
  const under = chain.flat();
  let best: PlaceExpression | null = null;
  for (const { length, places } of namesAt(text, at, index)) {
    const end = at + length;
    const name = text.slice(at, end);
    const districts = places.filter((place) => place.level === 'district' && stands(text, at, end, name, place, chain));
    const sure = districts.filter(({ form }) => form !== 'stem' && form !== 'retyped');
    const chosen = sure.length > 0 ? sure : districts;
    const uppers = places.filter((place) => place.level !== 'district' && fits(place, chain));
    const codes = uppers.flatMap((place) => place.codes);
    const deeper = uppers.length > 0 && chain.length < 2 ? read(text, start, end, [...chain, codes], index) : null;
    if (deeper?.level === 'district') return deeper;
    if (chosen.length > 0 && (uppers.length === 0 || chosen.some(({ form }) => form === 'full')))
      return expression('district', chosen, { start, end, name, under });
    if (uppers.length === 0 || best) continue;
    if (deeper && (deeper.level !== 'unknown' || TYPED.test(name) || canBegin(text.slice(Math.max(0, at - 4), at)))) {
      if (deeper.level !== 'unknown') return deeper;
      best = deeper;
      continue;
    }
    if (!isUpperHere(text, at, end, name)) continue;
    best = expression(uppers[0]?.level ?? 'prefecture', uppers, { start, end, name, under });
  }
  return best ?? (chain.length > 0 ? unknownAt(text, start, at, under) : null);
}

/** A name of two characters without its type (海南, 吉林) counts where a name can begin. */
function isUpperHere(text: string, at: number, end: number, name: string): boolean {
  return TYPED.test(name)
    ? !/^(?:场|区(?!教)|民(?!生|办|政|族))/.test(text.slice(end, end + 2))
    : canBegin(text.slice(Math.max(0, at - 4), at));
}

/** Whether a district can be meant by a name: plain words only where a name begins, a stem before words it can stand before. */
function stands(text: string, at: number, end: number, name: string, place: Place, chain: string[][]): boolean {
  if (!fits(place, chain)) return false;
  if (place.form === 'retyped') return chain.length > 0;
  const begins = chain.length > 0 || canBegin(text.slice(Math.max(0, at - 4), at));
  const behind = text.slice(end, end + 8);
  if (place.form === 'stem') return begins && !isPlain(name) && BEHIND_STEM.test(behind);
  return !isPlain(name) || at === 0 || chain.length > 0 || (begins && !goesOn(behind));
}

/** Words that a body or a topic begins with, behind the stem of a name. */
const BEHIND_STEM = /^(?:[：:，,\s“]|$|教育|教体|教科|教委|示范区|县域|聚焦|坚持|推进|打造|深化|义务|学前|全|20\d\d)/;

function expression(
  level: PlaceExpression['level'],
  places: Place[],
  at: Pick<PlaceExpression, 'start' | 'end' | 'name' | 'under'>,
): PlaceExpression {
  return { ...at, level, codes: [...new Set(places.flatMap(({ codes }) => codes))], form: places[0]?.form ?? 'full' };
}

function unknownAt(text: string, start: number, at: number, under: string[]): PlaceExpression | null {
  const name = UNKNOWN.exec(text.slice(at, at + 10))?.groups?.['name'];
  if (!name || NO_NAME.test(name)) return null;
  return { start, end: at + name.length, level: 'unknown', codes: [], name, form: 'full', under };
}

/** All places written in a text, in order, never overlapping. */
export function placesIn(text: string, index: PlaceIndex): PlaceExpression[] {
  const found: PlaceExpression[] = [];
  for (let at = 0; at < text.length; ) {
    const place = placeAt(text, at, index);
    if (place) found.push(place);
    at = place ? place.end : at + 1;
  }
  return found;
}
