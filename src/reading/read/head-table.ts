/** Fields of the head table of a government page, 政府信息公开目录, with the names they are kept under. */
const LABELS: [label: RegExp, name: string][] = [
  [/^索引号$/, '索引号'],
  [/^(?:发文机关|发布机构|发布单位|公开(?:机构|单位|责任部门)|信息来源|制作单位|发文单位)$/, '发文机关'],
  [/^(?:成文日期|生成日期|发文日期|制发日期)$/, '成文日期'],
  [/^(?:发布日期|发布时间|公开日期|公开时间)$/, '发布日期'],
  [/^(?:文号|发文字号|公文文号|文件编号)$/, '文号'],
  [/^(?:标题|名称|信息名称|文件名称|题名)$/, '标题'],
  [
    /^(?:主题分类|主题词|体裁分类|组配分类|服务对象|信息分类|公开方式|公开范围|公开形式|公开类别|公开属性|有效性|时效性|效力状态|生效日期|失效日期|废止日期|关键词|语种|内容概述|信息类别|所属主题|分类|来源)$/,
    '',
  ],
];

/** A field by index of its value among the cells. */
export type HeadCell = { name: string; cell: number };

const bare = (text: string): string => text.replace(/[\s：:【】[\]　]/g, '');

/** Name a label stands for: empty for labels that metadata does not use; null where it is no label. */
function nameOf(label: string): string | null {
  const words = bare(label);
  return LABELS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/**
 * Fields of a row of a head table (索引号 | 123 | 发文机关 | 某县人民政府), label and value in turns; null where the row is none.
 *
 * @param alone true where the row itself must convince: two labels, or a label in a table already known
 */
export function headCells(cells: string[], alone: boolean): HeadCell[] | null {
  const labels = cells.map(nameOf);
  const count = labels.filter((name) => name !== null).length;
  if (count === 0 || (alone && count < 2)) return null;
  return labels.flatMap((name, i) => (name && labels[i + 1] === null && (cells[i + 1] ?? '').trim() ? [{ name, cell: i + 1 }] : []));
}
