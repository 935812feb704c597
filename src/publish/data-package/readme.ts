import type { PackageInfo } from './data-package.ts';
import type { TableHead } from './table.ts';

/** README.md of the data package: what is in it, column by column, in Chinese and English. */
export function dataReadme(tables: readonly TableHead[], info: PackageInfo): string {
  const lines = [
    '# 县域教育履职对照 · County Education Reports, Compared',
    '',
    `数据版本 ${info.version}。每一行都带报告编号、区划代码和网址；数字还带原句。空格子表示原文没有写明，不是 0。`,
    '',
    `Data version ${info.version}. Every row carries report, district code and address; every number its sentence. An empty cell means that the text does not say; it is never 0.`,
    ...(info.homepage ? ['', `<${info.homepage}>`] : []),
    '',
    'CSV: UTF-8 + BOM（Excel 可直接打开 · opens in Excel as it is）。JSON 与 Parquet 内容相同 · the same tables as JSON and Parquet。',
    '以 = + - @ 开头的文字、1:13 一类的比前加了一个撇号，以免被表格软件当作公式、时间 · text that a spreadsheet would run or take for a time is preceded by an apostrophe。',
  ];
  for (const table of tables) {
    lines.push(
      '',
      `## ${table.name} · ${table.title.zh} · ${table.title.en} (${table.size})`,
      '',
      '| column | type | 说明 | meaning |',
      '| --- | --- | --- | --- |',
    );
    for (const column of table.columns)
      lines.push(`| ${column.name} | ${column.type} | ${column.description.zh} | ${column.description.en} |`);
  }
  return `${lines.join('\n')}\n`;
}
