/** Peoples whose names stand in those of autonomous places (恩施土家族苗族自治州). */
const PEOPLES =
  '土家 布依 景颇 傈僳 蒙古 哈萨克 柯尔克孜 朝鲜 哈尼 撒拉 保安 东乡 锡伯 达斡尔 仫佬 毛南 仡佬 纳西 拉祜 独龙 普米 裕固 塔吉克 鄂温克 鄂伦春 俄罗斯 布朗 维吾尔 苗 侗 彝 白 傣 藏 羌 回 壮 瑶 土 满 黎 畲 各 水 佤 怒'.split(
    ' ',
  );
const PEOPLE = `(?:${PEOPLES.join('|')})`;
/** Regions name their people with 族, but for 维吾尔: the 蒙古 of 内蒙古 is part of the place. */
const REGION = new RegExp(`(?:${PEOPLE}族|维吾尔)*自治区$`);
const AUTONOMOUS = new RegExp(`(?:${PEOPLE}族?)*(?:自治州|自治县|自治旗|联合旗)$`);
const SUFFIX = /(?:特别行政区|示范区|地区|新区|林区|特区|省|市|区|县|旗|盟)$/;

/** A name without what kind of place it is (昆山市 gives 昆山, 恩施土家族苗族自治州 gives 恩施); as it is, where less than two characters would be left. */
export function shortName(name: string): string {
  for (const ending of [REGION, AUTONOMOUS, SUFFIX]) {
    const short = name.replace(ending, '');
    if (short !== name && short.length > 1) return short;
  }
  return name;
}

/** True where one is the other, or the other without its ending: 昆山 and 昆山市, 甘肃 and 甘肃省. */
export function namesPlace(typed: string, name: string): boolean {
  return typed === name || (typed.length > 1 && name.startsWith(typed) && typed === shortName(name));
}
