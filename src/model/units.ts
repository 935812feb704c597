/**
 * The code list of units, 单位. One row tells all that is known of a unit: the type `Unit`, the English words, the kind, and the forms the
 * reading looks for follow from it. A counted noun that is not listed is kept in the record as written, with the kind `other`.
 */

/**
 * What a unit measures or counts.
 *
 * - `people` 人; `attendances` 人次: one person counts as often as they come; `places` in a ranking, 名次
 * - `money` 元; `money-per-person` 元/人·年: pay, allowances and standards; `share` in percent points; `ratio` 师生比, coefficients: no unit
 * - `score` 分; `times` occasions: 次, 场; `things` whatever is counted one by one; `other` a noun that is not listed
 */
const UNIT_KINDS = [
  'people',
  'attendances',
  'places',
  'money',
  'money-per-person',
  'share',
  'ratio',
  'score',
  'area',
  'length',
  'volume',
  'mass',
  'power',
  'time',
  'times',
  'things',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

type UnitDefinition = {
  /** As written after a number, and as it stands in the record unless it folds. */
  unit: string;
  kind: UnitKind;
  /** English singular and plural; empty where English counts without a word (5 个). */
  en: readonly [one: string, many: string];
  /** The unit that the record holds instead: 名 is 人. */
  foldsTo?: string;
  /** Power of ten that the value is multiplied by when the unit folds: -1 for ‰. */
  factor?: number;
};

const ROWS = [
  { unit: '', kind: 'ratio', en: ['', ''] },

  { unit: '人', kind: 'people', en: ['person', 'people'] },
  { unit: '名', kind: 'places', en: ['place', 'places'], foldsTo: '人' },
  { unit: '位', kind: 'places', en: ['place', 'places'], foldsTo: '人' },
  { unit: '人次', kind: 'attendances', en: ['attendance', 'attendances'] },
  { unit: '人(次)', kind: 'attendances', en: ['attendance', 'attendances'], foldsTo: '人次' },
  { unit: '师次', kind: 'attendances', en: ['attendance of teachers', 'attendances of teachers'] },
  { unit: '生次', kind: 'attendances', en: ['attendance of pupils', 'attendances of pupils'] },

  { unit: '元', kind: 'money', en: ['yuan', 'yuan'] },
  { unit: '块钱', kind: 'money', en: ['yuan', 'yuan'], foldsTo: '元' },
  { unit: '圆', kind: 'money', en: ['yuan', 'yuan'], foldsTo: '元' },
  { unit: '美元', kind: 'money', en: ['US dollar', 'US dollars'] },
  { unit: '欧元', kind: 'money', en: ['euro', 'euros'] },
  { unit: '日元', kind: 'money', en: ['yen', 'yen'] },
  { unit: '港元', kind: 'money', en: ['Hong Kong dollar', 'Hong Kong dollars'] },
  { unit: '元/人', kind: 'money-per-person', en: ['yuan per person', 'yuan per person'] },
  { unit: '元/人·日', kind: 'money-per-person', en: ['yuan per person and day', 'yuan per person and day'] },
  { unit: '元/人·月', kind: 'money-per-person', en: ['yuan per person and month', 'yuan per person and month'] },
  { unit: '元/人·学期', kind: 'money-per-person', en: ['yuan per person and term', 'yuan per person and term'] },
  { unit: '元/人·年', kind: 'money-per-person', en: ['yuan per person and year', 'yuan per person and year'] },

  { unit: '%', kind: 'share', en: ['%', '%'] },
  { unit: '‰', kind: 'share', en: ['per mille', 'per mille'], foldsTo: '%', factor: -1 },
  { unit: '成', kind: 'share', en: ['tenth', 'tenths'], foldsTo: '%', factor: 1 },
  { unit: '百分点', kind: 'share', en: ['percentage point', 'percentage points'] },
  { unit: '个百分点', kind: 'share', en: ['percentage point', 'percentage points'], foldsTo: '百分点' },
  { unit: '个百分比', kind: 'share', en: ['percentage point', 'percentage points'], foldsTo: '百分点' },
  { unit: '个点', kind: 'share', en: ['percentage point', 'percentage points'], foldsTo: '百分点' },
  { unit: '倍', kind: 'ratio', en: ['times as many', 'times as many'] },

  { unit: '分', kind: 'score', en: ['point', 'points'] },
  { unit: '学分', kind: 'score', en: ['credit', 'credits'] },

  { unit: '平方米', kind: 'area', en: ['m²', 'm²'] },
  { unit: '平米', kind: 'area', en: ['m²', 'm²'], foldsTo: '平方米' },
  { unit: '㎡', kind: 'area', en: ['m²', 'm²'], foldsTo: '平方米' },
  { unit: 'm²', kind: 'area', en: ['m²', 'm²'], foldsTo: '平方米' },
  { unit: 'm2', kind: 'area', en: ['m²', 'm²'], foldsTo: '平方米' },
  { unit: '平方公里', kind: 'area', en: ['km²', 'km²'] },
  { unit: '平方千米', kind: 'area', en: ['km²', 'km²'], foldsTo: '平方公里' },
  { unit: '公顷', kind: 'area', en: ['hectare', 'hectares'] },
  { unit: '亩', kind: 'area', en: ['mu', 'mu'] },
  { unit: '米', kind: 'length', en: ['m', 'm'] },
  { unit: '公里', kind: 'length', en: ['km', 'km'] },
  { unit: '千米', kind: 'length', en: ['km', 'km'], foldsTo: '公里' },
  { unit: '立方米', kind: 'volume', en: ['m³', 'm³'] },
  { unit: '吨', kind: 'mass', en: ['tonne', 'tonnes'] },
  { unit: '公斤', kind: 'mass', en: ['kg', 'kg'] },
  { unit: '千克', kind: 'mass', en: ['kg', 'kg'], foldsTo: '公斤' },
  { unit: '斤', kind: 'mass', en: ['jin', 'jin'] },
  { unit: '千瓦', kind: 'power', en: ['kW', 'kW'] },
  { unit: '千瓦时', kind: 'power', en: ['kWh', 'kWh'] },
  { unit: '年', kind: 'time', en: ['year', 'years'] },
  { unit: '岁', kind: 'time', en: ['year of age', 'years of age'] },

  { unit: '次', kind: 'times', en: ['time', 'times'] },
  { unit: '场', kind: 'times', en: ['event', 'events'] },
  { unit: '场次', kind: 'times', en: ['event', 'events'] },
  { unit: '期', kind: 'times', en: ['session', 'sessions'] },
  { unit: '批', kind: 'times', en: ['batch', 'batches'] },
  { unit: '批次', kind: 'times', en: ['batch', 'batches'] },
  { unit: '轮', kind: 'times', en: ['round', 'rounds'] },
  { unit: '轮次', kind: 'times', en: ['round', 'rounds'] },
  { unit: '班次', kind: 'times', en: ['session', 'sessions'] },
  { unit: '课次', kind: 'times', en: ['lesson', 'lessons'] },
  { unit: '节次', kind: 'times', en: ['lesson', 'lessons'] },
  { unit: '项次', kind: 'times', en: ['item', 'items'] },
  { unit: '件次', kind: 'times', en: ['item', 'items'] },
  { unit: '校次', kind: 'times', en: ['visit of a school', 'visits of schools'] },
  { unit: '所次', kind: 'times', en: ['visit of a school', 'visits of schools'] },
  { unit: '家次', kind: 'times', en: ['visit', 'visits'] },
  { unit: '户次', kind: 'times', en: ['visit of a household', 'visits of households'] },
  { unit: '车次', kind: 'times', en: ['trip', 'trips'] },
  { unit: '台次', kind: 'times', en: ['use of a device', 'uses of devices'] },
  { unit: '趟', kind: 'times', en: ['trip', 'trips'] },
  { unit: '届', kind: 'times', en: ['edition', 'editions'] },

  { unit: '个', kind: 'things', en: ['', ''] },
  { unit: '所', kind: 'things', en: ['school', 'schools'] },
  { unit: '校', kind: 'things', en: ['school', 'schools'] },
  { unit: '园', kind: 'things', en: ['kindergarten', 'kindergartens'] },
  { unit: '班', kind: 'things', en: ['class', 'classes'] },
  { unit: '家', kind: 'things', en: ['', ''] },
  { unit: '户', kind: 'things', en: ['household', 'households'] },
  { unit: '台', kind: 'things', en: ['device', 'devices'] },
  { unit: '台套', kind: 'things', en: ['set', 'sets'] },
  { unit: '台(套)', kind: 'things', en: ['set', 'sets'] },
  { unit: '套', kind: 'things', en: ['set', 'sets'] },
  { unit: '间', kind: 'things', en: ['room', 'rooms'] },
  { unit: '册', kind: 'things', en: ['book', 'books'] },
  { unit: '本', kind: 'things', en: ['book', 'books'] },
  { unit: '节', kind: 'things', en: ['lesson', 'lessons'] },
  { unit: '堂', kind: 'things', en: ['lesson', 'lessons'] },
  { unit: '课时', kind: 'things', en: ['lesson', 'lessons'] },
  { unit: '学时', kind: 'things', en: ['hour of study', 'hours of study'] },
  { unit: '门', kind: 'things', en: ['course', 'courses'] },
  { unit: '项', kind: 'things', en: ['item', 'items'] },
  { unit: '件', kind: 'things', en: ['item', 'items'] },
  { unit: '种', kind: 'things', en: ['kind', 'kinds'] },
  { unit: '款', kind: 'things', en: ['kind', 'kinds'] },
  { unit: '处', kind: 'things', en: ['site', 'sites'] },
  { unit: '座', kind: 'things', en: ['building', 'buildings'] },
  { unit: '栋', kind: 'things', en: ['building', 'buildings'] },
  { unit: '幢', kind: 'things', en: ['building', 'buildings'] },
  { unit: '块', kind: 'things', en: ['piece', 'pieces'] },
  { unit: '片', kind: 'things', en: ['piece', 'pieces'] },
  { unit: '张', kind: 'things', en: ['sheet', 'sheets'] },
  { unit: '把', kind: 'things', en: ['', ''] },
  { unit: '辆', kind: 'things', en: ['vehicle', 'vehicles'] },
  { unit: '艘', kind: 'things', en: ['vessel', 'vessels'] },
  { unit: '支', kind: 'things', en: ['team', 'teams'] },
  { unit: '组', kind: 'things', en: ['group', 'groups'] },
  { unit: '对', kind: 'things', en: ['pair', 'pairs'] },
  { unit: '份', kind: 'things', en: ['copy', 'copies'] },
  { unit: '篇', kind: 'things', en: ['article', 'articles'] },
  { unit: '首', kind: 'things', en: ['piece', 'pieces'] },
  { unit: '幅', kind: 'things', en: ['picture', 'pictures'] },
  { unit: '部', kind: 'things', en: ['work', 'works'] },
  { unit: '架', kind: 'things', en: ['', ''] },
  { unit: '只', kind: 'things', en: ['', ''] },
  { unit: '例', kind: 'things', en: ['case', 'cases'] },
  { unit: '起', kind: 'things', en: ['case', 'cases'] },
  { unit: '宗', kind: 'things', en: ['case', 'cases'] },
  { unit: '枚', kind: 'things', en: ['', ''] },
  { unit: '面', kind: 'things', en: ['', ''] },
  { unit: '副', kind: 'things', en: ['set', 'sets'] },
  { unit: '顶', kind: 'things', en: ['', ''] },
  { unit: '棵', kind: 'things', en: ['tree', 'trees'] },
  { unit: '株', kind: 'things', en: ['plant', 'plants'] },
  { unit: '盏', kind: 'things', en: ['lamp', 'lamps'] },
  { unit: '口', kind: 'things', en: ['', ''] },
  { unit: '条', kind: 'things', en: ['item', 'items'] },
  { unit: '笔', kind: 'things', en: ['payment', 'payments'] },
  { unit: '标准箱', kind: 'things', en: ['standard container', 'standard containers'] },
] as const satisfies readonly UnitDefinition[];

type UnitRow = (typeof ROWS)[number];

/** A unit of the code list, as written. */
export type Unit = UnitRow['unit'];
/** All ways to write a unit: 人, 名 and 位 for 人. */
export type FormOf<Folded extends Unit> = Folded | Extract<UnitRow, { foldsTo: Folded }>['unit'];

/** All units of the list, in its order. */
export const UNITS: readonly Unit[] = ROWS.map(({ unit }) => unit);

const BY_UNIT = new Map<string, UnitDefinition & { unit: Unit }>(ROWS.map((row) => [row.unit, row]));

/** True for a unit of the code list; false for a counted noun kept as written. */
export const isUnit = (unit: string): unit is Unit => BY_UNIT.has(unit);

/** What a unit measures or counts; `other` for a noun that is not listed. */
export const unitKind = (unit: string): UnitKind => BY_UNIT.get(unit)?.kind ?? 'other';

/** The unit that stands in the record for a written one, and the power of ten that its value is multiplied by: ‰ is %, -1. */
export function foldedUnit(written: Unit): { unit: Unit; factor: number } {
  const { foldsTo, factor = 0 } = BY_UNIT.get(written) as UnitDefinition;
  return { unit: foldsTo !== undefined && isUnit(foldsTo) ? foldsTo : written, factor };
}

/** Words that stand in quotients of limits only (幼儿/专任教师), for one and for more. */
const IN_QUOTIENTS: Readonly<Record<string, readonly [string, string]>> = {
  生: ['student', 'students'],
  幼儿: ['child', 'children'],
  百名学生: ['100 students', '100 students'],
  专任教师: ['full-time teacher', 'full-time teachers'],
  教职工: ['member of staff', 'members of staff'],
  督学: ['inspector', 'inspectors'],
  分钟: ['minute', 'minutes'],
  小时: ['hour', 'hours'],
  天: ['day', 'days'],
  周: ['week', 'weeks'],
};

const formsOf = (unit: string): readonly [string, string] | undefined => BY_UNIT.get(unit)?.en ?? IN_QUOTIENTS[unit];

/** 人/班: `people per class`; null where either side is not listed. */
function quotientInEnglish(unit: string, at: 0 | 1): string | null {
  const [of, per, ...more] = unit.split('/');
  const [above, below] = [formsOf(of ?? ''), formsOf(per ?? '')];
  return above && below && more.length === 0 ? `${above[at]} per ${below[0]}` : null;
}

/** English words of a unit after a number; null for a noun that is not listed, and empty where English counts without a word. */
export function unitInEnglish(unit: string, value?: number): string | null {
  const at = value === 1 ? 0 : 1;
  return BY_UNIT.get(unit)?.en[at] ?? quotientInEnglish(unit, at);
}
