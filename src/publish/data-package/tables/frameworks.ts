import type { Framework, FrameworkItem, Threshold } from '../../../model/index.ts';
import { coded } from '../code-lists.ts';
import { column, optional } from '../column.ts';
import type { TableDefinition } from '../table.ts';

/** National evaluation frameworks, 督导评估办法. */
export const frameworks: TableDefinition<Framework> = {
  name: 'frameworks',
  title: { zh: '督导评估办法', en: 'Evaluation frameworks' },
  about: {
    zh: '国家督导评估办法，以及从几份文件辑出的标准。不是法规原文：引用时请据文号查原件；confirmation 一列说明核对到什么程度。',
    en: 'National evaluation frameworks, and thresholds gathered from other documents. Not the text of the regulations: cite the original by its number; confirmation says how far each was checked.',
  },
  key: ['framework'],
  columns: [
    column({ name: 'framework', zh: '办法编号', en: 'Id of the framework', value: (row) => row.id }),
    column({ name: 'name_zh', zh: '名称', en: 'Name (Chinese)', value: (row) => row.zh }),
    column({ name: 'name_en', zh: '英文名称', en: 'Name', value: (row) => row.en }),
    column({ name: 'short_zh', zh: '简称', en: 'Short name (Chinese)', value: (row) => row.short.zh }),
    column({ name: 'short_en', zh: '英文简称', en: 'Short name', value: (row) => row.short.en }),
    optional({ name: 'number', zh: '文号', en: 'Document number', value: (row) => row.docNo }),
    column({
      name: 'from_year',
      type: 'integer',
      zh: '施行年份',
      en: 'Year from which it is in force',
      empty: { zh: '未能核对', en: 'not confirmed' },
      value: (row) => row.from ?? null,
    }),
    column({
      name: 'confirmation',
      zh: '核对到什么程度',
      en: 'How far it was confirmed',
      ...coded('confirmation'),
      value: (row) => row.confirmation,
    }),
    optional({ name: 'note', zh: '说明', en: 'Remark', value: (row) => row.note ?? null }),
  ],
  from: (corpus) => corpus.frameworks,
};

type ItemRow = { framework: Framework; item: FrameworkItem };

/** Items of the frameworks. */
export const frameworkItems: TableDefinition<ItemRow> = {
  name: 'framework_items',
  title: { zh: '督导评估条目', en: 'Items of the frameworks' },
  about: {
    zh: '各办法的条目，措辞是我们概括的。own、other 两列是回答它的指标：口径相同，或口径不同。有 part 的条目组成有无图（silence 表）。',
    en: 'Items of the frameworks, in words of ours. own and other name the indicators that answer them, in the same or another measure. Items with a part make up the silence map (table silence).',
  },
  key: ['item'],
  links: [{ columns: ['framework'], table: 'frameworks', to: ['framework'] }],
  columns: [
    column({ name: 'item', zh: '条目编号', en: 'Id of the item', value: ({ item }) => item.id }),
    column({ name: 'framework', zh: '办法编号', en: 'Id of the framework', value: ({ framework }) => framework.id }),
    optional({ name: 'part', zh: '部分', en: 'Part of the framework', value: ({ item }) => item.part ?? null }),
    column({ name: 'name_zh', zh: '要求', en: 'What is asked (Chinese)', value: ({ item }) => item.zh }),
    column({ name: 'name_en', zh: '英文要求', en: 'What is asked', value: ({ item }) => item.en }),
    optional({ name: 'short_zh', zh: '简称', en: 'Short name (Chinese)', value: ({ item }) => item.short?.zh ?? null }),
    optional({ name: 'short_en', zh: '英文简称', en: 'Short name', value: ({ item }) => item.short?.en ?? null }),
    optional({ name: 'line_zh', zh: '标准', en: 'What is required (Chinese)', value: ({ item }) => item.line?.zh ?? null }),
    optional({ name: 'line_en', zh: '英文标准', en: 'What is required', value: ({ item }) => item.line?.en ?? null }),
    optional({
      name: 'own',
      zh: '口径相同的指标，以空格分隔',
      en: 'Indicators in its own measure, separated by spaces',
      several: { separator: ' ', table: 'codebook', column: 'indicator' },
      value: ({ item }) => [...new Set(item.own.map(({ indicator }) => indicator))].join(' ') || null,
    }),
    optional({
      name: 'other',
      zh: '口径不同的指标，以空格分隔',
      en: 'Indicators in another measure, separated by spaces',
      several: { separator: ' ', table: 'codebook', column: 'indicator' },
      value: ({ item }) => item.other.join(' ') || null,
    }),
    column({
      name: 'confirmation',
      zh: '核对到什么程度',
      en: 'How far it was confirmed',
      ...coded('confirmation'),
      value: ({ item }) => item.confirmation,
    }),
    optional({ name: 'note', zh: '说明', en: 'Remark', value: ({ item }) => item.note ?? null }),
  ],
  from: (corpus) => corpus.frameworks.flatMap((framework) => framework.items.map((item) => ({ framework, item }))),
};

type ThresholdRow = ItemRow & { threshold: Threshold; order: number };

/** Codes of the operators: their signs would run in a spreadsheet. */
const OPERATORS = { '>=': 'ge', '<=': 'le', '=': 'eq', '<': 'lt', '>': 'gt', range: 'range' } as const;

const low = ({ threshold: { value } }: ThresholdRow) => (Array.isArray(value) ? (value[0] ?? null) : value);
const high = ({ threshold: { value } }: ThresholdRow) => (Array.isArray(value) ? (value[1] ?? null) : null);

/** Limits that the items set. */
export const thresholds: TableDefinition<ThresholdRow> = {
  name: 'thresholds',
  title: { zh: '标准值', en: 'Thresholds' },
  about: {
    zh: '条目中写成数的标准，一行一个。只与口径相同的数比较：单位一列写明对什么而言；未核对的不作判断的依据。',
    en: 'Limits that items set in numbers, one a row. Compare only numbers in the same measure: the unit says for what a limit holds; those that were not confirmed are no ground for a verdict.',
  },
  key: ['item', 'order'],
  links: [
    { columns: ['item'], table: 'framework_items', to: ['item'] },
    { columns: ['stage'], table: 'stages', to: ['stage'] },
  ],
  columns: [
    column({ name: 'item', zh: '条目编号', en: 'Id of the item', value: ({ item }) => item.id }),
    column({ name: 'order', type: 'integer', zh: '第几个，从 1 起', en: 'Its place in the item, from 1', value: (row) => row.order }),
    column({
      name: 'stage',
      zh: '学段代码',
      en: 'Stage code',
      empty: { zh: '不分学段', en: 'whatever stage' },
      value: ({ threshold }) => threshold.stage,
    }),
    column({
      name: 'operator',
      zh: '怎样比',
      en: 'How a value compares',
      ...coded('operator'),
      value: ({ threshold }) => OPERATORS[threshold.op],
    }),
    column({ name: 'value', type: 'number', zh: '标准值；区间取下限', en: 'Limit; the low end of a range', value: low }),
    column({
      name: 'value_high',
      type: 'number',
      zh: '区间的上限',
      en: 'High end of a range',
      empty: { zh: '不是区间', en: 'not a range' },
      value: high,
    }),
    column({
      name: 'unit',
      zh: '单位与对象',
      en: 'Unit, and what it holds for',
      empty: { zh: '比值或系数', en: 'a ratio or coefficient' },
      value: ({ threshold }) => threshold.unit || null,
    }),
    column({
      name: 'confirmation',
      zh: '核对到什么程度',
      en: 'How far it was confirmed',
      ...coded('confirmation'),
      value: ({ item }) => item.confirmation,
    }),
  ],
  from: (corpus) =>
    corpus.frameworks.flatMap((framework) =>
      framework.items.flatMap((item) => item.thresholds.map((threshold, at) => ({ framework, item, threshold, order: at + 1 }))),
    ),
};
