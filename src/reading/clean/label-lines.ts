import type { ChromeReason } from '../../model/index.ts';

/** A label of a head table that stands on a line of its own, its value on the next. */
const LABEL_LINE =
  /^(?:索\s*引\s*号|主题分类|主\s*题\s*词|体裁分类|组配分类|信息分类|信息名称|标\s*题|名\s*称|发文机关|发布(?:机构|单位|部门|日期|时间)|公开(?:机构|单位|日期|时间|方式|形式|范围|类别)|(?:成文|生成|发文|生效|失效|更新)(?:日期|时间)|(?:发文字|文|字)\s*号|有\s*效\s*性|来\s*源|关键词|内容概述)\s*[：:]?$/;
/** Longest value; titles of documents are longer than the rest. */
const LONGEST = 60;

/** Words of titles: what follows an empty last label. */
const TITLE = /报告|汇报|总结|情况|做法|经验|自评|整改|方案|关于|教育/;

/** True for a label of a head table without its value. */
export const isLabelLine = (line: string): boolean => LABEL_LINE.test(line);

/**
 * Indices of lines that are values of a head table taken apart into lines (索引号： / 620723/2024-00012 / 发文机关： / …). Labels and values
 * must take turns at least twice, so that a title under a single empty label stays.
 *
 * @param until index of the first line that is certainly body
 * @param stays lines that are no value, whatever stands above: headings
 */
export function labelledValues(words: string[], until: number, stays: (index: number) => boolean): Map<number, ChromeReason> {
  const values = new Map<number, ChromeReason>();
  const isValue = (i: number) => {
    const line = words[i];
    return line !== undefined && i < until && !isLabelLine(line) && line.length <= LONGEST && !/[。；;]/.test(line) && !stays(i);
  };
  for (let i = 0; i < Math.min(until, words.length); i++) {
    if (!isLabelLine(words[i] as string) || !isValue(i + 1)) continue;
    const goesOn = isLabelLine(words[i + 2] ?? '');
    const wentOn = values.has(i - 1);
    if (goesOn || (wentOn && !TITLE.test(words[i + 1] as string))) values.set(i + 1, 'head-table');
  }
  return values;
}
