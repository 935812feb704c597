import type { Dropped } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { HeadField } from '../types.ts';
import { isLabelLine } from './label-lines.ts';

/** Labels on source lines and head tables that metadata can use, with the name they stand for. */
const FIELDS: [pattern: string, name: string][] = [
  ['发文机关|发布(?:机构|单位|部门)|(?:信息)?公开(?:机构|单位|部门)', '发文机关'],
  ['(?:信息|稿件|文章|新闻|内容)?来源|出处|供稿单位|供稿', '来源'],
  ['成文日期|生成日期|发文日期', '成文日期'],
  ['(?:发布|发表|公开|更新|上传|录入)(?:时间|日期)|时间|日期|发表于(?=\\s*\\d)', '发布日期'],
  ['发文字号|文\\s*号|字\\s*号', '文号'],
  ['索\\s*引\\s*号', '索引号'],
  ['信息名称', '标题'],
];
const LABELLED = new RegExp(
  FIELDS.map(
    ([pattern]) =>
      `(?<![\\u4e00-\\u9fa5])(${pattern})\\s*[】\\]]?\\s*[：:]?\\s*([^\\s|｜【\\[：:]{2,60}(?![：:\\w\\u4e00-\\u9fa5])(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?)`,
  ).join('|'),
  'g',
);
const BARE_DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?=\s+\d{1,2}[:：]\d{2})/;

/** A forum dates what somebody put up there, not what the issuing body published. */
const nameIn = (name: string, reason: string): string => (name === '发布日期' && reason === 'forum' ? '转载日期' : name);

/** Fields that lines set aside as chrome state: where from, when published. */
export function headFields(text: string, dropped: Dropped[]): HeadField[] {
  const fields: HeadField[] = [];
  for (const [i, { start, end, reason }] of dropped.entries()) {
    if (reason !== 'source-line' && reason !== 'head-table' && reason !== 'forum' && reason !== 'editor-credit') continue;
    const line = text.slice(start, end);
    const value = isLabelLine(line) ? dropped[i + 1] : undefined;
    const label = value?.reason === 'head-table' && FIELDS.find(([pattern]) => new RegExp(`^(?:${pattern})\\s*[：:]?$`).test(line));
    if (value && label && !isLabelLine(text.slice(value.start, value.end)))
      fields.push({ name: label[1], value: { start: value.start, end: value.end } });
    for (const match of matchesOf(LABELLED, line)) {
      const at = FIELDS.findIndex((_, i) => match[1 + i * 2] !== undefined);
      const value = match[2 + at * 2] as string;
      const from = start + match.index + match[0].lastIndexOf(value);
      fields.push({ name: nameIn((FIELDS[at] as [string, string])[1], reason), value: { start: from, end: from + value.length } });
    }
    const dated = fields.some((field) => field.name === '发布日期' && field.value.start >= start);
    const date = reason === 'source-line' && !dated ? BARE_DATE.exec(line) : null;
    if (date) fields.push({ name: '发布日期', value: { start: start + date.index, end: start + date.index + date[0].length } });
  }
  return fields;
}
