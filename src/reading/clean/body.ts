/** Labels that open a heading or point: 一、 (一) 第一部分 1. 问题1 一是. */
const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,2}(?:部分|章|节)|\d{1,2}[.．、]\s?\D|问题[一二三四五六七八九十\d]|[一二三四五六七八九十]是)/;

/** Shortest line with a full stop that counts as prose. */
const PROSE = 30;

/** True for a line that can only be body: prose with sentence punctuation, or a labelled heading or point. */
export function isBody(line: string): boolean {
  return LABEL.test(line) || (line.length >= PROSE && /[。；;]/.test(line));
}

/** Longest entry of a menu. */
const ENTRY = 40;

/** True for a line shaped as an entry of a menu: short, no sentence punctuation. */
export function isFurnitureShaped(line: string): boolean {
  return line.length <= ENTRY && !/[。；;！!？?：:]/.test(line);
}

/** True for a line as lists of other pages and replies show it after the report: short, and no statement. */
export function isEntryShaped(line: string): boolean {
  return line.length <= ENTRY && !/[。；;]$/.test(line);
}

/** Words that make a short line part of the report at its edges: title, issuing body, date, a figure, attachment, contact. */
const PROTECTED = [
  '报告|汇报|总结|自评|自查|整改|经验|做法|案例|情况|评估|关于|意见|方案|说明|材料',
  '政府|委员会|教育局|教体局|教科局|教育体育局|[县区市旗]委|办公室|管委会|督导室|[局厅部院校园站所]$|中学|小学|学校|幼儿园',
  '[\\d〇○零一二三四五六七八九十]{4}\\s?年',
  '\\d\\s?[万亿]?(?:个|所|人|名|元|册|台|套|班|间|位|项|亩|平方米|[%％])',
  '附件|附表|附：|附:|抄送|印发|主送|联系人|联系电话|公章|盖章|此页无正文',
].join('|');
const PROTECTED_WORDS = new RegExp(PROTECTED);

/** Longest label of a menu that is taken along by the chrome beside it. */
const SHORT_ENTRY = 8;

/** True for a line as short as a menu's label that does not look like part of the report. */
export function isEntry(line: string): boolean {
  return line.length <= SHORT_ENTRY && !PROTECTED_WORDS.test(line);
}

/** True for the name of a site or its owner alone, as it stands at the top of its pages. */
export function isSiteName(line: string): boolean {
  return (
    line.length <= 30 &&
    /(?:政府|教育局|教体局|体育局|委员会|教育厅|门户网站|政务网|政府网|信息网|教育网|[局厅]网站?)$/.test(line) &&
    !/关于|年/.test(line)
  );
}
