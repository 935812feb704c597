import { foldedUnit, UNITS, type Unit } from '../../model/units.ts';

/** Where a written unit is another word: 名额 is no 名. Units without an entry hold wherever they stand. */
type Boundary = {
  /** What may not follow; tested on the text right after the unit. */
  notBefore?: RegExp;
  /** What must stand before the number, for units that are mostly something else. */
  after?: RegExp;
  /** The same, with the number: 年 is a level after 年限 and as 10.4年, but 年限由2017年 names a year. */
  ending?: RegExp;
  /** Accepted after Arabic numbers only: 班 in 36班, but not in 百班千人. */
  arabicOnly?: true;
};

/** A unit as it is looked for after a number, with the base unit and the power of ten that leads to it. */
export type UnitForm = Boundary & { written: string; unit: string; factor: number };

/** Counties and places that begin like a numeral and a classifier (三台县, 五台山). */
const PLACE = /^(?:县|山|河|镇|乡|村|区|市)/;
/** 个 and a time: a duration, which is no quantity (三个月, 2个学期). */
const DURATION = /^ ?(?:多|半)?(?:月|年|学期|学年|小时|钟头|季度|星期|周|礼拜|工作日|昼夜|寒假|暑假|假期|世纪|半)/;
/** Words about a rise or fall, after which 2个点 are percentage points. */
const CHANGING = /(?:提高|提升|上升|增长|增加|高出?|下降|降低|减少|回落|低|差|升|降)(?:了|约|近|出|不到)?$/;

/** Boundaries of units, one line a unit; the others have none. */
const BOUNDARIES: Partial<Record<Unit, Boundary>> = {
  个: { notBefore: DURATION },
  所: { notBefore: /^(?:谓|属|在地|有制)/ },
  家: { notBefore: /^(?:庭|校(?!外)|长|访|国(?!家)|族)/ },
  台: { notBefore: PLACE },
  间: { notBefore: /^(?:隔|距|接|断)/ },
  次: { notBefore: /^(?:性|数|序|要|日|年|生)/ },
  节: { notBefore: /^(?:约|日|能|假|目|俭)/ },
  项: { notBefore: /^(?:目部|链)/ },
  场: { notBefore: /^(?:所|地|馆|景|次)/ },
  期: { notBefore: /^(?:间|望|末|中|待|限|工程|项目|建设|行动|计划|规划|改造)/ },
  批: { notBefore: /^(?:准|示|评|复|次)/ },
  轮: { notBefore: /^(?:岗|流|换|值|训|廓)/ },
  处: { notBefore: /^(?:于|理|罚|分|置|级|室|长)/ },
  座: { notBefore: /^(?:谈|右)/ },
  片: { notBefore: /^(?:面|段|区)/ },
  张: { notBefore: /^(?:贴|榜)/ },
  支: { notBefore: /^(?:部(?!队)|持|出|撑|教(?!师)|付)/ },
  组: { notBefore: /^(?:织|建|成|团|长|合|员)/ },
  门: { notBefore: /^(?:峡|县|市|区|户|前|口|卫|槛)/ },
  份: { notBefore: /^(?:额)/ },
  篇: { notBefore: /^(?:章|幅)/ },
  首: { notBefore: /^(?:批|次|先|个|位|席|府|要|创|届)/ },
  幅: { notBefore: /^(?:度|员)/ },
  部: { notBefore: /^(?:门|分|署|委|队|长|级|曲|编)/ },
  只: { notBefore: /^(?:有|要|能|是|增|减)/ },
  户: { notBefore: /^(?:籍|口)/ },
  对: { notBefore: /^(?:一|1|于|口|象|比|照|外|接|待|标|策|应|方)/ },
  例: { notBefore: /^(?:如|会|行)/ },
  起: { notBefore: /^(?:来|到|步|草|点|始|源|伏|航)/ },
  宗: { notBefore: /^(?:旨)/ },
  面: { notBefore: /^(?:向|对|积|临|试|上|貌|广)/ },
  副: { notBefore: /^(?:校|园|县|区|主|书|局|高|教|院)/ },
  口: { notBefore: /^(?:径|号|头|语|岸|碑)/ },
  款: { notBefore: /^(?:项|待|物)/ },
  笔: { notBefore: /^(?:试|记|者|画)/ },
  校: { arabicOnly: true, notBefore: /^(?:长|园|舍|区|外|内|级|车|本|企|服|友)/ },
  园: { arabicOnly: true, notBefore: /^(?:长|区|所|林|丁|舍)/ },
  班: { arabicOnly: true, notBefore: /^(?:级|主任|额|子|车|干)/ },
  本: { arabicOnly: true, notBefore: /^(?:科|上线|线|率|以上上线|专|院校|次|级|年|着|地|土)/ },
  条: { arabicOnly: true, notBefore: /^(?:件|例)/ },
  届: { arabicOnly: true, notBefore: /^(?:毕业|三中|四中|五中|六中|全会|中央)/ },
  元: { notBefore: /^(?:旦|素|月|年|区|首)/ },
  圆: { notBefore: /^(?:形|满|桌|规|心|周)/ },
  名: { notBefore: /^(?:额|单|录|义|称|次|列|牌|誉|片)/ },
  位: { notBefore: /^(?:一体|数|次|居|列|于|置|育|移)/ },
  人: { notBefore: /^(?:均|制)/ },
  成: { notBefore: /^(?:立|为|员|果|绩|功|效|长|就|套|都|熟|本|品|型|年|人|分|不变|体)/ },
  分: {
    notBefore:
      /^(?:钟| {0,2}之|别|为|成|校|园|布|类|级|析|工|层|配|段|流|批|管|重|享|步|散|期|局|校|值|制|解|头|片|组(?!成)|贝|区|子|明|歧|享|公司|支)/,
  },
  米: { notBefore: /^(?:环形|跑道|直道|田径|塑胶|标准|短跑|长跑|接力|高|宽|长|粉)/ },
  个点: { after: CHANGING },
  年: { ending: /(?:(?:年限|教龄|工龄)[^,，。;；\d]{0,4}[\d一二三四五六七八九十]{1,2}|(?<![\d.])\d{1,2}\.\d{1,2}) ?$/ },
  岁: { after: /平均年龄[^,，。;；]{0,4}$/ },
};

/** All forms, longest first, by their first character. */
export const FORMS_BY_FIRST: ReadonlyMap<string, readonly UnitForm[]> = Map.groupBy(
  UNITS.filter((written) => written !== '')
    .map((written): UnitForm => ({ written, ...foldedUnit(written), ...BOUNDARIES[written] }))
    .sort((a, b) => b.written.length - a.written.length),
  ({ written }) => written.charAt(0),
);
