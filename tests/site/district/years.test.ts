import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../scripts/lib/content/knowledge.ts';
import type { ReportRecord } from '../../../src/model/index.ts';
import { convert } from '../../../src/reading/index.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import { countyYears } from '../../../src/site/district/county-years.ts';
import { type YearFigure, yearFigures } from '../../../src/site/district/years.ts';

const report = (year: number, lines: readonly string[]) =>
  [`河南省洛阳市栾川县人民政府${year}年度履行教育职责自评报告`, '', '一、主要成效', ...lines, ''].join('\n');

const TEXTS = [
  report(2020, ['2020年，全县义务教育巩固率为97.2%。招聘教师85名。', '', '二、下一步打算', '2021年计划招聘教师90名。']),
  report(2021, ['2021年，全县招聘教师88名。']),
  report(2022, ['2022年，全县义务教育巩固率为98.1%。招聘教师76名。']),
];

let records: ReportRecord[];
let figures: YearFigure[];

beforeAll(async () => {
  const { knowledge } = await loadKnowledge();
  const bytes = (text: string) => new TextEncoder().encode(text);
  records = (await Promise.all(
    TEXTS.map((text) => convert({ file: 'report.txt', bytes: bytes(text), sidecar: parseSidecar('', 'report.yaml') }, knowledge)),
  )) as ReportRecord[];
  const indicators = new Map(knowledge.indicators.map((indicator) => [indicator.id, indicator]));
  figures = yearFigures(countyYears(records, indicators, new Map()), indicators, 'zh');
});

const figure = (indicator: string) => figures.find((one) => one.indicator === indicator);

describe('lines over the years of a county', () => {
  test('every figure of the table leads to its sentence in the report on its year', () => {
    const rows = figure('teachers-recruited')?.rows.filter(({ planned }) => !planned);
    expect(rows?.map(({ year, values }) => [year, values[0]?.shown, values[0]?.href.split('/')[2]])).toEqual([
      ['2020', '85 人', records[0]?.report.id],
      ['2021', '88 人', records[1]?.report.id],
      ['2022', '76 人', records[2]?.report.id],
    ]);
  });

  test('a plan says which report made it', () => {
    const [plan] = figure('teachers-recruited')?.rows.filter(({ planned }) => planned) ?? [];
    expect(plan).toMatchObject({ year: '2021', values: [{ shown: '90 人', note: '计划 · 2020 年的报告写的' }] });
  });

  test('a year whose report does not say has a row that says so, and no line over it', () => {
    const retention = figure('retention-rate');
    expect(retention?.rows.map(({ year, silent }) => [year, silent])).toEqual([
      ['2020', false],
      ['2021', true],
      ['2022', false],
    ]);
    expect(retention?.svg.text).toContain('class="silent"');
    expect(retention?.svg.text).not.toContain('class="run');
  });
});
