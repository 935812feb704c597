/** Level of a place that a report names by its level alone: 全国, 全省, 全市. `own` is the report's own district. */
export type PlaceLevel = 'country' | 'province' | 'prefecture' | 'neighbour' | 'own';

/** Schools that another level runs; their graduates are whom a county recruits. */
const RUN =
  '(?![^,，。;；\\d]{0,12}(?:毕业|本科|专科|研究|师范|大学)生)(?=[^,，。;；\\d]{0,6}(?:学校|[高初]中|中学|小学|幼儿园|中职|院校))';

/** What an office of another level did itself, unless it did it for the county. */
const DOES = '(?=[^,，。;；\\d]{0,4}(?:培训|招聘|选派|遴选|投入|新建|资助))(?![^,，。;；\\d]{0,16}[我本全][县市区旗])';

/**
 * Words for places above and beside a county, one alternative a line; the first row that fits at a place wins. What 全市 and 全区 mean
 * depends on the report's own district: see `levelOf`.
 */
const WORDS: readonly [pattern: string, level: PlaceLevel | 'city' | 'area'][] = [
  ['全国(?:各地|平均)?', 'country'],
  ['国家平均', 'country'],
  ['全自治区', 'province'],
  ['全省(?:各[县市区]+)?', 'province'],
  ['[我该]省', 'province'],
  [`省(?:教育|财政|人社)厅${DOES}`, 'province'],
  [`市(?:教育|教体|教育体育|财政)局${DOES}`, 'city'],
  [`省(?:直属?|属)${RUN}`, 'province'],
  [`(?:州|盟|地区)(?:直属?|属)${RUN}`, 'prefecture'],
  [`市(?:直属?|属)${RUN}`, 'city'],
  ['(?<![本外])省均', 'province'],
  ['省平均', 'province'],
  ['全(?:州|盟|地区)', 'prefecture'],
  ['(?:市|州|盟)均(?![衡匀])', 'prefecture'],
  ['(?:市|州|盟)平均', 'prefecture'],
  ['[邻临]近?(?:县|市|区|旗)区?', 'neighbour'],
  ['(?:周边|毗邻|相邻|兄弟|其他|其它)(?:[两二三四五六七八九几各]个?)?(?:县市区|县区|市县|区县|县|市(?!场)|区(?!域)|旗)', 'neighbour'],
  ['全县', 'own'],
  ['全旗', 'own'],
  ['[我本该](?:县|旗)', 'own'],
  ['县域内?', 'own'],
  ['县均', 'own'],
  ['[全我本该]市', 'city'],
  ['[全我本该]区', 'area'],
  ['区域内', 'own'],
];

/** The words for places of a text as one expression, anchored where the search stands. */
const SOURCE = new RegExp(WORDS.map(([pattern]) => `(${pattern})`).join('|'), 'y');

/** What a report's own district says of the words that depend on it. */
export type OwnDistrict = { name: string; path: readonly string[] };

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市/;
const REGION = /自治区$/;

/** What 全市 means in a county-level city is the district itself, elsewhere the city above; 全区 is an autonomous region's where the district is no 区. */
function levelOf(level: PlaceLevel | 'city' | 'area', { name, path }: OwnDistrict): PlaceLevel {
  if (level === 'city') return name.endsWith('市') ? 'own' : MUNICIPALITY.test(path[0] ?? '') ? 'province' : 'prefecture';
  if (level === 'area') return !name.endsWith('区') && REGION.test(path[0] ?? '') ? 'province' : 'own';
  return level;
}

/** The word for a place that stands at an offset; null where none does. */
export function placeWordAt(text: string, at: number, own: OwnDistrict): { level: PlaceLevel; end: number } | null {
  SOURCE.lastIndex = at;
  const match = SOURCE.exec(text);
  if (!match) return null;
  const row = WORDS[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
  return row ? { level: levelOf(row[1], own), end: at + match[0].length } : null;
}
