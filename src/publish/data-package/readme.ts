import { MIT } from '../../model/index.ts';
import type { PackageInfo } from './data-package.ts';
import type { TableHead } from './table.ts';

/** README.md of the data package: what is in it, column by column, in Chinese and English. */
export function dataReadme(tables: readonly TableHead[], info: PackageInfo): string {
  const licence = (info.licence ?? MIT).title;
  const lines = [
    '# 县域教育履职对照 · County Education Reports, Compared',
    '',
    `数据版本 ${info.version}。每一行都带报告编号、区划代码和网址；数字还带原句。空格子表示原文没有写明，不是 0。`,
    '',
    `Data version ${info.version}. Every row carries report, district code and address; every number its sentence. An empty cell means that the text does not say; it is never 0.`,
    ...(info.homepage ? ['', `<${info.homepage}>`] : []),
    '',
    `许可：我们整理的数据按 ${licence} 发布；报告原文和引文属于各发布机关，不在许可之内。`,
    '',
    `Licence: what we compiled is published under the ${licence}; the texts of the reports, and the sentences quoted from them, belong to the bodies that issued them and are not covered.`,
    '',
    '只有 series 相同的数才能并排、相加、求平均；flags 不同的须注明。',
    '',
    'Only values of equal series stand side by side, add up or have a mean; where flags differ it must be said.',
    '',
    'CSV: UTF-8 + BOM（Excel 可直接打开 · opens in Excel as it is）。datapackage.json: Data Package v2；csv-metadata.json: CSV on the Web。',
    '每张表只有 CSV 一种；其他格式可由它生成，例如 · each table is here once; other forms are made of it, such as:',
    '',
    '```',
    `duckdb -c "COPY (FROM 'observations.csv') TO 'observations.parquet'"`,
    '```',
    '',
    '以 = + - @ 开头的文字、1:13 一类的比前加了一个撇号，以免被表格软件当作公式、时间 · text that a spreadsheet would run or take for a time is preceded by an apostrophe。',
  ];
  for (const table of tables) {
    lines.push(
      '',
      `## ${table.name} · ${table.title.zh} · ${table.title.en} (${table.size})`,
      '',
      table.about.zh,
      '',
      table.about.en,
      '',
      '| column | type | 说明 | meaning |',
      '| --- | --- | --- | --- |',
    );
    for (const column of table.columns)
      lines.push(
        `| ${column.name} | ${column.type} | ${cell(column.description.zh)}${listOf(column)} | ${cell(column.description.en)}${listOf(column)} |`,
      );
  }
  return `${lines.join('\n')}\n`;
}

/** The list that decodes a column, where it has one. */
const listOf = ({ list }: TableHead['columns'][number]) => (list ? ` (codes: ${list})` : '');

/** Words in a cell of a table. */
const cell = (words: string) => words.replaceAll('|', '\\|');
