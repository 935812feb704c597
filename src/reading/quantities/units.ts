/** A unit as written after a number. */
export type UnitForm = {
  /** The characters in the text. */
  written: string;
  /** Base unit of the value. */
  unit: string;
  /** Power of ten that turns the written unit into the base unit (-1 for ‰); 万 belongs to the number, not here. */
  factor?: number;
  /** What may not follow: other words that begin with the same character (名额 is no 名). Tested on the text right after the unit. */
  notBefore?: RegExp;
  /** What must stand before the number, for units that are mostly something else (年 is a level only after 年限). */
  after?: RegExp;
  /** Accepted after Arabic numbers only: 班 in 36班, but not in 百班千人. */
  arabicOnly?: true;
};

/** Words that turn 个 + something into a duration, which is no quantity (三个月, 2个学期). */
const DURATION_AFTER_GE = /^ ?(?:多|半)?(?:月|年|学期|学年|小时|钟头|季度|星期|周|礼拜|工作日|昼夜|寒假|暑假|假期|世纪|半)/;

/** Names of counties and places that begin like a numeral and a classifier (三台县, 五台山). */
const PLACE = /^(?:县|山|河|镇|乡|村|区|市)/;

/** Classifiers kept as written, one line per kind of thing. */
const CLASSIFIERS: [written: string, notBefore?: RegExp][] = [
  ['个', DURATION_AFTER_GE],
  ['所', /^(?:谓|属|在地|有制)/],
  ['家', /^(?:庭|校(?!外)|长|访|国|族)/],
  ['台', PLACE],
  ['套'],
  ['间', /^(?:隔|距|接|断)/],
  ['册'],
  ['次', /^(?:性|数|序|要|日|年|生)/],
  ['人次'],
  ['场次'],
  ['班次'],
  ['节次'],
  ['项次'],
  ['件次'],
  ['节', /^(?:约|日|能|假|目|俭)/],
  ['项', /^(?:目部|链)/],
  ['种'],
  ['件'],
  ['场', /^(?:所|地|馆|景|次)/],
  ['期', /^(?:间|望|末|中|待|限|工程|项目|建设|行动|计划|规划|改造)/],
  ['批', /^(?:准|示|评|复|次)/],
  ['批次'],
  ['轮', /^(?:岗|流|换|值|训|廓)/],
  ['处', /^(?:于|理|罚|分|置|级|室|长)/],
  ['座', /^(?:谈|右)/],
  ['栋'],
  ['幢'],
  ['块'],
  ['片', /^(?:面|段|区)/],
  ['张', /^(?:贴|榜)/],
  ['把'],
  ['辆'],
  ['支', /^(?:部(?!队)|持|出|撑|教(?!师)|付)/],
  ['组', /^(?:织|建|成|团|长|合|员)/],
  ['门', /^(?:峡|县|市|区|户|前|口|卫|槛)/],
  ['堂'],
  ['课时'],
  ['学时'],
  ['学分'],
  ['份', /^(?:额)/],
  ['篇', /^(?:章|幅)/],
  ['首', /^(?:批|次|先|个|位|席|府|要|创|届)/],
  ['幅', /^(?:度|员)/],
  ['部', /^(?:门|分|署|委|队|长|级|曲|编)/],
  ['架'],
  ['只', /^(?:有|要|能|是|增|减)/],
  ['户', /^(?:籍|口)/],
  ['对', /^(?:一|1|于|口|象|比|照|外|接|待|标|策|应|方)/],
  ['例', /^(?:如|会|行)/],
  ['起', /^(?:来|到|步|草|点|始|源|伏|航)/],
  ['宗', /^(?:旨)/],
  ['枚'],
  ['面', /^(?:向|对|积|临|试|上|貌|广)/],
  ['副', /^(?:校|园|县|区|主|书|局|高|教|院)/],
  ['顶'],
  ['棵'],
  ['株'],
  ['盏'],
  ['口', /^(?:径|号|头|语|岸|碑)/],
  ['倍'],
];

/** Units that hold for Arabic numbers only, because their Chinese numerals are names or slogans (百班千人, 一本上线). */
const AFTER_ARABIC: [written: string, notBefore?: RegExp][] = [
  ['校', /^(?:长|园|舍|区|外|内|级|车|本|企|服|友)/],
  ['园', /^(?:长|区|所|林|丁|舍)/],
  ['班', /^(?:级|主任|额|子|车|干)/],
  ['本', /^(?:科|上线|线|率|以上上线|专|院校|次|级|年|着|地|土)/],
  ['条', /^(?:件|例)/],
  ['届', /^(?:毕业|三中|四中|五中|六中|全会|中央)/],
];

/** Units that are turned into a base unit. */
const CONVERTED: UnitForm[] = [
  { written: '元', unit: '元', notBefore: /^(?:旦|素|月|年|区|首)/ },
  { written: '块钱', unit: '元' },
  { written: '名', unit: '人', notBefore: /^(?:额|单|录|义|称|次|列|牌|誉|片)/ },
  { written: '位', unit: '人', notBefore: /^(?:一体|数|次|居|列|于|置|育|移)/ },
  { written: '人(次)', unit: '人次' },
  { written: '人', unit: '人', notBefore: /^(?:均|制)/ },
  { written: '%', unit: '%' },
  { written: '‰', unit: '%', factor: -1 },
  { written: '个百分点', unit: '百分点' },
  { written: '百分点', unit: '百分点' },
  { written: '成', unit: '%', factor: 1, notBefore: /^(?:立|为|员|果|绩|功|效|长|就|套|都|熟|本|品|型|年|人|分|不变|体)/ },
  {
    written: '分',
    unit: '分',
    notBefore:
      /^(?:钟|之|别|为|成|校|园|布|类|级|析|工|层|配|段|流|批|管|重|享|步|散|期|局|校|值|制|解|头|片|组|贝|区|子|明|歧|享|公司|支)/,
  },
  { written: '平方米', unit: '平方米' },
  { written: '平米', unit: '平方米' },
  { written: '㎡', unit: '平方米' },
  { written: 'm²', unit: '平方米' },
  { written: 'm2', unit: '平方米' },
  { written: '平方千米', unit: '平方公里' },
  { written: '平方公里', unit: '平方公里' },
  { written: '立方米', unit: '立方米' },
  { written: '公里', unit: '公里' },
  { written: '千米', unit: '公里' },
  { written: '公顷', unit: '公顷' },
  { written: '亩', unit: '亩' },
  { written: '米', unit: '米', notBefore: /^(?:环形|跑道|直道|田径|塑胶|标准|短跑|长跑|接力|高|宽|长|粉)/ },
  { written: '吨', unit: '吨' },
  { written: '公斤', unit: '公斤' },
  { written: '千克', unit: '公斤' },
  { written: '千瓦', unit: '千瓦' },
  { written: '年', unit: '年', after: /(?:年限|教龄|工龄)[^,，。;；]{0,4}$/ },
  { written: '岁', unit: '岁', after: /平均年龄[^,，。;；]{0,4}$/ },
];

/** All units, longest first, by their first character. */
const BY_FIRST = new Map<string, UnitForm[]>();
for (const form of [
  ...CONVERTED,
  ...CLASSIFIERS.map(([written, notBefore]): UnitForm => ({ written, unit: written, ...(notBefore && { notBefore }) })),
  ...AFTER_ARABIC.map(([written, notBefore]): UnitForm => ({ written, unit: written, arabicOnly: true, ...(notBefore && { notBefore }) })),
].sort((a, b) => b.written.length - a.written.length)) {
  const first = form.written[0] as string;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), form]);
}

/** Characters tested after and before a unit: bounds the work per number. */
const WINDOW = 12;

/** A unit found after a number. */
export type UnitMatch = { end: number; unit: string; factor: number };

/**
 * The unit that stands at `at` in folded text, after a number that starts at `numberStart`; one space may stand between. Null where none
 * does, or where the characters belong to another word.
 */
export function readUnit(text: string, at: number, numberStart: number, script: 'arabic' | 'chinese'): UnitMatch | null {
  const from = text[at] === ' ' ? at + 1 : at;
  for (const form of BY_FIRST.get(text[from] ?? '') ?? []) {
    if (!text.startsWith(form.written, from)) continue;
    if (form.arabicOnly && script === 'chinese') continue;
    const end = from + form.written.length;
    if (form.notBefore?.test(text.slice(end, end + WINDOW))) continue;
    if (form.after && !form.after.test(text.slice(Math.max(0, numberStart - WINDOW), numberStart))) continue;
    return { end, unit: form.unit, factor: form.factor ?? 0 };
  }
  return null;
}
