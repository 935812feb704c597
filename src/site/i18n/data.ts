import type { Lang } from './routes.ts';

const zh = {
  title: '数据',
  lead: '站上的每一个数都在这里，带着原句、区划代码和固定网址。文件就是文件：地址不变，直接下载，Excel、pandas、R、DuckDB 打开即用。',
  everything: '全部下载',
  everythingNote: '一个 ZIP：全部表格的 CSV、JSON、Parquet，说明和 datapackage.json',
  tables: '表格',
  tablesNote: (rows: number) => `共 ${rows} 行；空格子表示原文没有写明，从不是 0`,
  table: '表格',
  rows: '行数',
  key: '主键',
  formats: '格式',
  columns: '各列说明',
  columnsNote: '与 datapackage.json 同出一处',
  column: '列',
  type: '类型',
  meaning: '含义',
  required: '必有值',
  perIndicator: '按指标',
  perIndicatorNote: '一个指标一份 CSV，只列有观测值的',
  perDistrict: '按区县',
  perDistrictNote: '一个区县一份 CSV',
  use: '怎样用',
  useNote: '每个例子都读 observations，看小学阶段写了哪些学校数',
  excel:
    'CSV 带 BOM，双击即可打开，不会乱码。区划代码是文字，不要转成数字。以 = + - @ 开头的文字前加了撇号，不会被当作公式。筛选 indicator 列为 school-count、stage 列为 primary。',
  cite: '怎样引用',
  citeNote: '引用数据时，请同时引用数字所在的报告',
  licence: '数据与代码按 MIT 许可发布；报告原文属于各发布机关。',
  codebook: '指标的定义见',
  codebookLink: '指标',
  method: '怎样读出来、有多准，见',
  methodLink: '方法',
};

/** Words of the data page. */
export type DataWords = typeof zh;

const en: DataWords = {
  title: 'Data',
  lead: 'Every number on this site, with its sentence, district code and permanent address. Files are files: addresses stay, and Excel, pandas, R and DuckDB open them as they are.',
  everything: 'Download everything',
  everythingNote: 'One ZIP: all tables as CSV, JSON and Parquet, a README and datapackage.json',
  tables: 'Tables',
  tablesNote: (rows) => `${rows} rows in all; an empty cell means that the text does not say, never 0`,
  table: 'Table',
  rows: 'Rows',
  key: 'Key',
  formats: 'Formats',
  columns: 'Columns',
  columnsNote: 'From the same definitions as datapackage.json',
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  required: 'never empty',
  perIndicator: 'By indicator',
  perIndicatorNote: 'One CSV an indicator; only those with observations',
  perDistrict: 'By district',
  perDistrictNote: 'One CSV a district',
  use: 'How to use it',
  useNote: 'Each example reads observations and lists the numbers of primary schools',
  excel:
    'The CSV files carry a byte order mark: double-click and the characters are right. District codes are text; do not turn them into numbers. Text beginning with = + - @ is preceded by an apostrophe, so that nothing runs. Filter indicator by school-count and stage by primary.',
  cite: 'How to cite',
  citeNote: 'Please cite the report a figure comes from as well',
  licence: 'Data and code are published under the MIT licence; the texts of the reports belong to the bodies that issued them.',
  codebook: 'Indicators are defined under',
  codebookLink: 'Indicators',
  method: 'How they are read, and how accurately, is told under',
  methodLink: 'Method',
};

export const dataWords = (lang: Lang): DataWords => (lang === 'zh' ? zh : en);
