/** Verbs that lead from an earlier to a later value, followed by 到, 至, 为 or 成. */
const VERBS = [
  '提高 增长 增加 增至 提升 上升 扩大 扩充 扩展 拓展 发展 跃升 攀升 恢复 下降 降低',
  '降 减少 减 压减 压缩 缩减 缩小 精简 下调 上调 调高 调低 抬高 提 回落 调整 优化 改变 变 转变 整合 撤并 合并 扩容 扩建 扩 升 增 涨',
].flatMap((line) => line.split(' '));

/** From the end of the first number of a pair up to the second: 由120家｜压减为｜12家. */
const TO_SECOND = new RegExp(`^(?:左右|以上|以下)?[^0-9,，。;；、]{0,12}?(?:${VERBS.join('|')})(?:了)?(?:到|至|为|成)`);
/** A pair whose second value is nought, said in a word: 由2018年初的12个归零. */
const TO_NOUGHT = /^(?:左右)?(?:全部|已|全|基本|实现)*(?:归零|清零)/;
const FROM = /(?:由|从|自|原来?的?|以前的?|此前的?|过去的?|初的|底的|年的)[^,，。;；]{0,24}$/;

/** What follows a number, a bracket right after it left out: 12所（公办4所）增加到20所. */
function pastBracket(after: string): string {
  return after.replace(/^ ?\([^()]{0,60}\)/, '').slice(0, 24);
}

/** The earlier value of another thing beside this: 分别由21.5%和19.8%上升为. */
const ONE_MORE = /^[、和与及] ?[\d.]{1,10}(?:%|[^\d,，。;；、和与及%]{1,3}?)(?=[\p{Script=Han}])/u;

/** True if what follows a number leads to a second, later value. */
export function leadsToSecond(after: string): boolean {
  return TO_SECOND.test(pastBracket(after)) || TO_SECOND.test(after.replace(ONE_MORE, '').slice(0, 24)) || TO_NOUGHT.test(after);
}

/** A value that another is compared with: 比2022年的4.86亿元增加4100万元. */
const COMPARED_WITH =
  /(?:(?<!占)比|较|与)[^,，。;；0-9]{0,6}(?:(?:19|20)\d\d年(?:\d{1,2}月)?|上年|去年|同期|往年)(?![^,，。;；0-9]*(?:增|提|上升|多|减|降|少|高|低))[^,，。;；0-9]{0,12}$/;
const DIFFERENCE =
  /^(?:相比|来说)?[,，]?(?:分别|各|略有|稍有|均有|有所|略|明显|大幅|有(?:了|着)?(?:较大|明显|大幅|一定|显著|小幅)(?:幅度|程度)?的?)?(?:净增|净减|增加|增长|提高|上升|多|减少|下降|降低|少)/;

/** The other values of a list that ends in 分别: 较上年12300元、16500元分别增长. */
const OTHERS = /^(?:[、和与及] ?[\d.]{1,10}[^\d,，。;；、和与及分各]{1,4}){1,3}(?=分别|各)/;

/** The value of the year before, between a value and its growth: 支出17.35亿元，上年16.71亿元，增长3.83%. */
const YEAR_BEFORE = /^[,，]?(?:上年|去年|上一年)(?:同期)?(?:为|是)?$/;
const THEN_GROWTH = /^[,，](?:同比)?(?:净?增|增长|增加|提高|下降|减少)/;

/** True if a number is the earlier value of a from-to pair: 由每人每月280元提高到…, 2014年的5.9万人增长到…. */
export function isBase(before: string, after: string): boolean {
  if (YEAR_BEFORE.test(before) && THEN_GROWTH.test(after)) return true;
  return (
    (FROM.test(before) && leadsToSecond(after)) || (COMPARED_WITH.test(before) && DIFFERENCE.test(pastBracket(after).replace(OTHERS, '')))
  );
}

/** Whether one mark or word that joins the values of a list is all that stands between two numbers. */
export function isListed(text: string, end: number, start: number): boolean {
  return start - end === 1 && '、和与及'.includes(text.charAt(end));
}
