/** Verbs of a fall, which stand right before the number: 减少12人, 下降3%. */
const FALLS = [
  '减收 减支 下降 降低 减少 压减 压缩 缩减 缩小 缩短 削减 调减 核减 下调 下滑 下跌 回落 滑落 精简 减轻 减幅 降幅 跌幅',
  '减 降',
].flatMap((line) => line.split(' '));

/** Verbs of a rise. 新增 names a thing of its own (新增学位), as long as nothing is compared. */
const RISES = ['增收 增支 增长 增加 提高 提升 上升 上涨 净增 增多 扩大 扩充 上调 调增 进步 攀升 增幅 涨幅 升幅 增速', '增 升 涨'].flatMap(
  (line) => line.split(' '),
);

/** Comparing words, beside which a plain adjective tells the direction: 比上年多12人, 较去年少3所. */
export const COMPARED = /(?:较|(?<!占)比|同比|环比|相比)[^,，。;；]*$/;
export const LESS = /(?:(?<![至最不多])少|低)(?:了|出)?(?:约|近|超过?|达)?$/;
export const MORE = /(?:(?<![最许大])多|高|新增)(?:了|出)?(?:约|近|超过?|达)?$/;

/** What may stand between the verb and the number. */
const LIGHT =
  '(?:了|约|近|超过?|逾|达到?|将近|接近|不到|不足|不少于|不低于|最多|至少|分别|各|再|均|幅度|率|额|量|值|速度|了约|了近|为负|为|是|在|约为)';
const alternatives = (words: readonly string[]): string => words.join('|');

/** Nouns of rates, behind which 为 does not lead to a level: 增长率为5%. */
export const RATE_NOUN = {
  up: new RegExp(`(?:增长率|增长幅度|增幅|增速|涨幅|升幅|增长速度)${LIGHT}{0,2}$`),
  down: new RegExp(`(?:下降率|减少率|压减率|缩减率|降低率|下降幅度|降幅|减幅|跌幅|降速)${LIGHT}{0,2}$`),
};

/** A verb right before the number; 共 and 累计 sum up what was added. */
export const VERB = {
  up: new RegExp(
    `(?<!新|共|累计|负)(?:${alternatives(RISES)})(?:了|约|近|超过?|逾|达|将近|接近|不到|不足|不少于|不低于|分别|各|至少|最多)*$`,
  ),
  down: new RegExp(`(?:负增长|${alternatives(FALLS)})(?:了|约|近|超过?|逾|达|将近|接近|不到|不足|不少于|不低于|分别|各|至少|最多)*$`),
};

/** A verb with its object before a rate or an amount: 压减公用经费5%, 降低大班额比例2个百分点, 减轻家长负担300万元. */
const OBJECT = '[^,，。;；、0-9到至为达]{1,12}$';
export const VERB_AND_OBJECT = {
  up: new RegExp(`(?:提高|提升|增加|扩大)${OBJECT}`),
  down: new RegExp(`(?:下降|降低|减少|压减|压缩|缩减|缩小|削减|调减|下调)${OBJECT}`),
};
export const RELIEF = /减轻[^,，。;；、0-9]{0,12}(?:负担|支出|压力)(?:约|近|超过?|达)?$/;

/** A noun of change behind the number: 5%的增长, 3%的降幅. */
export const NOUN_AFTER = { up: /^的(?:增长|增幅|增速|涨幅)/, down: /^的(?:下降|降幅|减幅|跌幅)/ };

/** Verbs that lead to a level: 增加到, 降至, 压减为. */
export const TO_LEVEL = new RegExp(`(?:${alternatives([...FALLS, ...RISES])})(?:了)?(?:到|至|为|成)(?:了|约|近)?$`);
/** Words of a difference from somebody else's level, which is no change: 高于全省平均3个百分点. */
export const DIFFERENCE =
  /(?:比|较|与)[^,，。;；0-9]{0,10}(?:平均|全[国省市县区]|标准|要求|目标|计划|同类|省均|市均)[^,，。;；0-9]{0,6}[高低多少](?:出|了|招|建)?$|(?:[高低多少]于|[高低]出|超出)[^,，。;；0-9]{0,14}(?:平均|全[国省市县区]|标准|要求|同类|省均|市均|国标|省标)[^,，。;；0-9]{0,6}$/;
