/**
 * Names of divisions taken apart: 张家川回族自治县 is the stem 张家川, the people 回族 and the type 自治县. People write the stem alone
 * (张家川) or with another type than today's (富阳市 for 富阳区).
 */

/** Types of divisions, longest first, as they end a name. */
const TYPES = ['自治县', '自治旗', '自治州', '新区', '林区', '特区', '地区', '区', '县', '市', '旗', '盟'];

/** The 55 minority peoples, 少数民族, that names of autonomous divisions carry. */
const PEOPLES =
  '蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|乌孜别克族|俄罗斯族|鄂温克族|德昂族|保安族|裕固族|京族|塔塔尔族|独龙族|鄂伦春|赫哲族|门巴族|珞巴族|基诺族|各族'.split(
    '|',
  );

/** A name in parts; `stem + peoples + type` is the name again. */
export type DivisionName = { stem: string; peoples: string[]; type: string };

/** Take a division's name apart. A name without a known type is all stem (经济开发区 names keep their 开发). */
export function divisionName(name: string): DivisionName {
  const type = TYPES.find((t) => name.endsWith(t) && name.length > t.length) ?? '';
  let stem = name.slice(0, name.length - type.length);
  const peoples: string[] = [];
  if (type.startsWith('自治')) {
    for (;;) {
      const people = PEOPLES.find((p) => stem.endsWith(p) && stem.length > p.length);
      if (!people) break;
      peoples.unshift(people);
      stem = stem.slice(0, -people.length);
    }
  }
  return { stem, peoples, type };
}
