import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/model/index.ts';
import { convert } from '../../../src/reading/index.ts';
import { loadIndicators } from '../../codebook/load.ts';
import { knowledge } from '../metadata/report.ts';

const PROSE = '全县坚持优先发展教育，逐项落实责任，办学条件逐年改善，群众评价稳步走高，有关数据见下表。';

async function readTables(tables: string, { year = 2023, indicators = knowledge.indicators as Indicator[] } = {}) {
  const page = `<html><head><meta charset="utf-8"></head><body><h1>会宁县${year}年度履行教育职责自评报告</h1><p>一、基本情况</p><p>${PROSE}</p>${tables}</body></html>`;
  const record = await convert({ file: 'a.html', bytes: new TextEncoder().encode(page), sidecar: {} }, { ...knowledge, indicators });
  const words = (span: { start: number; end: number } | null) => span && record.text.slice(span.start, span.end);
  return {
    ...record,
    words,
    numbers: record.mentions.filter(({ cell }) => cell).map(({ value, unit, stage, period }) => [value, unit, stage, period]),
  };
}

const rows = (...lines: string[]) => `<table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('');

describe('the heads of a cell give its year, stage and unit', () => {
  test.each<[name: string, table: string, numbers: unknown[]]>([
    [
      'two rows of heads',
      rows('<td rowspan="2">学段</td><td colspan="2">招生数（人）</td>', cells('2021年', '2022年'), cells('小学', '310', '322')),
      [
        [310, '人', 'primary', '2021'],
        [322, '人', 'primary', '2022'],
      ],
    ],
    [
      'years in the first column',
      rows(cells('年度', '教师数（人）', '巩固率'), cells('2021', '1500', '97.1%'), cells('2022', '1520', '97.9%')),
      [
        [1500, '人', null, '2021'],
        [97.1, '%', null, '2021'],
        [1520, '人', null, '2022'],
        [97.9, '%', null, '2022'],
      ],
    ],
    [
      'a head beside two rows',
      rows(cells('学段', '项目', '2022年'), '<td rowspan="2">初中</td><td>学校数</td><td>12</td>', cells('教师数', '420')),
      [
        [12, '所', 'junior', '2022'],
        [420, '人', 'junior', '2022'],
      ],
    ],
    [
      'a unit line over money, and heads that count otherwise',
      `<p align="right">（单位：万元）</p>${rows(cells('学段', '公用经费', '学生数'), cells('小学', '120.5', '3400'))}`,
      [
        [1_205_000, '元', 'primary', '2023'],
        [3400, '人', 'primary', '2023'],
      ],
    ],
    [
      'a unit in the title',
      `<table><caption>表3 教育投入（万元）</caption><tr>${cells('项目', '2022年')}</tr><tr>${cells('教育费附加', '88')}</tr></table>`,
      [[880_000, '元', null, '2022']],
    ],
    [
      'a title in the first row of the table',
      rows('<td colspan="2">2022年教育经费表　单位：亿元</td>', cells('项目', '金额'), cells('教育支出', '3.5')),
      [[350_000_000, '元', null, '2022']],
    ],
    [
      'a section over its rows',
      rows(
        cells('项目', '学校数', '教师数'),
        '<td colspan="3">小学</td>',
        cells('城区', '8', '210'),
        '<td colspan="3">初中</td>',
        cells('城区', '3', '160'),
      ),
      [
        [8, '所', 'primary', '2023'],
        [210, '人', 'primary', '2023'],
        [3, '所', 'junior', '2023'],
        [160, '人', 'junior', '2023'],
      ],
    ],
    [
      'two halves beside each other',
      rows(cells('学段', '学校数', '学段', '学校数'), cells('小学', '40', '初中', '12')),
      [
        [40, '所', 'primary', '2023'],
        [12, '所', 'junior', '2023'],
      ],
    ],
    [
      'a dash or a blank is no number',
      rows(cells('学段', '2021年招生数', '2022年招生数'), cells('小学', '—', ''), cells('初中', '0', '90')),
      [
        [0, '人', 'junior', '2021'],
        [90, '人', 'junior', '2022'],
      ],
    ],
    [
      'numbers that count the rows are none',
      rows(cells('序号', '学段', '学校数'), cells('1', '小学', '40')),
      [[40, '所', 'primary', '2023']],
    ],
  ])('%s', async (_, table, numbers) => {
    expect((await readTables(table)).numbers).toEqual(numbers);
  });

  test('coefficients beside values have no unit', async () => {
    const { numbers } = await readTables(
      rows('<td rowspan="2">指标</td><td colspan="2">小学</td>', cells('均值', '差异系数'), cells('生均教室面积（平方米）', '4.2', '0.31')),
    );
    expect(numbers).toEqual([
      [4.2, '平方米', 'primary', '2023'],
      [0.31, '', 'primary', '2023'],
    ]);
  });
});

test('heads tell what is planned, and whose a value is', async () => {
  const planned = await readTables(
    rows(cells('项目', '2023年完成数', '2024年计划数', '计划完成率（%）'), cells('新增学位（个）', '1130', '1260', '96')),
  );
  expect(planned.mentions.map(({ status, period }) => `${status} ${period}`)).toEqual(['actual 2023', 'planned 2024', 'actual 2023']);
  const places = await readTables(rows(cells('指标', '省', '自治区平均', '本县'), cells('毛入园率（%）', '91.2', '92.4', '95.6')));
  expect(places.mentions.map(({ place }) => place ?? null)).toEqual(['620000', '620000', null]);
});

test('a table tells its title, unit, heads and cells with their spans', async () => {
  const { tables, words, mentions } = await readTables(
    `<table><caption>表1 学校规模（单位：所）</caption><tr><th rowspan="2">学段</th><th colspan="2">学校</th></tr><tr>${cells('2022年', '2023年')}</tr><tr>${cells('小学', '40', '38')}</tr></table>`,
  );
  const [table] = tables;
  expect([words(table?.caption ?? null), words(table?.unit ?? null), table?.head, table?.headColumns]).toEqual([
    '表1 学校规模（单位：所）',
    '所',
    2,
    1,
  ]);
  expect(table?.rows.map((row) => row.map((cell) => [words(cell), cell.column, cell.rowspan, cell.colspan, cell.head]))).toEqual([
    [
      ['学段', 0, 2, 1, 'column'],
      ['学校', 1, 1, 2, 'column'],
    ],
    [
      ['2022年', 1, 1, 1, 'column'],
      ['2023年', 2, 1, 1, 'column'],
    ],
    [
      ['小学', 0, 1, 1, 'row'],
      ['40', 1, 1, 1, null],
      ['38', 2, 1, 1, null],
    ],
  ]);
  expect(mentions.map(({ cell }) => [cell?.table === table?.id, cell?.row, cell?.column])).toEqual([
    [true, 2, 1],
    [true, 2, 2],
  ]);
});

describe('units of a whole table', () => {
  test('stand in the corner of its heads', async () => {
    const { numbers } = await readTables(rows(cells('项目（单位：万元）', '2022年'), cells('公用经费<br>支出', '860.5')));
    expect(numbers).toEqual([[8605000, '元', null, '2022']]);
  });

  test('give percent to the column of changes', async () => {
    const { numbers } = await readTables(
      `<p>单位：万元、%</p>${rows(cells('项目', '2022年', '比上年增长'), cells('公用经费支出', '860.5', '3.4'))}`,
    );
    expect(numbers.map(([value, unit]) => [value, unit])).toEqual([
      [8605000, '元'],
      [3.4, '%'],
    ]);
  });

  test('are points below heads of scores', async () => {
    const { numbers } = await readTables(rows(cells('指标', '满分', '自评分'), cells('经费保障', '16', '15.5')));
    expect(numbers.map(([value, unit]) => [value, unit])).toEqual([
      [16, '分'],
      [15.5, '分'],
    ]);
  });
});

test('radical forms are read as the characters meant, and kept in the text', async () => {
  const { text, mentions, observations } = await convert(
    {
      file: 'a.txt',
      bytes: new TextEncoder().encode(`会宁县2023年度履⾏教育职责⾃评报告\n\n⼀、基本情况\n${PROSE}\n初中在校学⽣5210⼈。`),
      sidecar: {},
    },
    knowledge,
  );
  expect(text).toContain('学⽣5210⼈');
  expect(mentions.map(({ raw, value, stage }) => [raw, value, stage])).toEqual([['5210⼈', 5210, 'junior']]);
  expect(observations).toEqual([]);
});

test('a score is that of its own column, whatever the remark behind it says', async () => {
  const { mentions, observations } = await readTables(
    rows(cells('一级指标', '二级指标', '分值', '自评分', '扣分原因'), cells('经费', '投入', '16', '15.5', '增幅偏低扣0.5分')),
    { indicators: loadIndicators() },
  );
  const said = mentions.map(({ id, value }) => [value, observations.filter(({ mention }) => mention === id).map((one) => one.indicator)]);
  expect(said).toEqual([
    [16, ['item-weight']],
    [15.5, ['self-score']],
    [0.5, ['score-deduction']],
  ]);
});

describe('sums in tables', () => {
  const table = (total: string) =>
    rows(cells('学段', '学生数'), cells('小学', '700'), cells('其中：寄宿', '90'), cells('初中', '500'), cells('合计', total));
  test.each([
    ['1200', ['yes']],
    ['1300', []],
  ])('700 and 500 beside %s, with a row of 其中: %s', async (total, holds) => {
    const { findings } = await readTables(table(total));
    expect(findings.filter(({ rule }) => rule === 'table-total').map((finding) => finding.holds)).toEqual(holds);
  });

  test('are found across a row, and where they stand first', async () => {
    const { findings } = await readTables(
      rows(cells('', '合计', '小学', '初中'), cells('学校数', '52', '40', '12'), cells('教师数', '90', '60', '40')),
    );
    expect(findings.filter(({ rule }) => rule === 'table-total').map((finding) => finding.holds)).toEqual(['yes', 'no']);
  });

  test('are no sums of rates and means', async () => {
    const { findings } = await readTables(
      rows(
        cells('学段', '生均面积（平方米）', '巩固率'),
        cells('小学', '5', '98%'),
        cells('初中', '7', '97%'),
        cells('合计', '6', '97.5%'),
      ),
    );
    expect(findings.filter(({ rule }) => rule === 'table-total')).toEqual([]);
  });
});
