import { describe, expect, test } from 'vitest';
import type { OutlineNode } from '../../../src/model/index.ts';
import { outline } from '../../../src/reading/outline/index.ts';
import type { SectionTime } from '../../../src/reading/timeline/index.ts';
import { reportOf } from '../metadata/report.ts';

/** Titles of all sections with what the time line tells of them: view, period, 今年. */
async function told(lines: string[]): Promise<{ year: number | null; sections: Record<string, string> }> {
  const { cleaned, report } = await reportOf(lines);
  const structure = outline(cleaned, report);
  const sections: Record<string, string> = {};
  const visit = (node: OutlineNode) => {
    const { view, period, now } = structure.timeline.get(node.id) as SectionTime;
    sections[node.title] = `${view ?? '-'} ${period ?? '-'} ${now ?? '-'}`;
    node.children.forEach(visit);
  };
  structure.outline.forEach(visit);
  return { year: report.year, sections };
}

const FACTS = '新建改扩建学校12所，新增学位5400个，教育经费总投入7.6亿元，教育质量稳步提升。';

describe('the sequence of chapters', () => {
  test('a report to the congress looks back on the year before and ahead to its own', async () => {
    const { year, sections } = await told([
      '2018年桃江县政府工作报告',
      '——2018年1月9日在桃江县第十七届人民代表大会第二次会议上',
      '一、2017年政府工作回顾',
      `过去一年，${FACTS}`,
      '二、2018年政府工作',
      '（一）办好人民满意的教育',
      `今年，${FACTS}`,
    ]);
    expect(year).toBe(2017);
    expect(sections).toEqual({
      '2017年政府工作回顾': 'review 2017 2018',
      '2018年政府工作': 'plan 2018 2018',
      办好人民满意的教育: 'plan 2018 2018',
    });
  });

  test('five years looked back on are counted up to the year of the facts, five to come from it', async () => {
    const { sections } = await told([
      '政府工作报告',
      '——2017年2月16日在安化县第十七届人民代表大会第一次会议上',
      '一、过去五年工作回顾',
      `五年来，${FACTS}`,
      '二、今后五年的目标任务',
      FACTS,
    ]);
    expect(sections).toEqual({ 过去五年工作回顾: 'review 2012/2016 2017', 今后五年的目标任务: 'plan 2017/2021 2017' });
  });

  test('of a title with two years the first is looked back on, and lines without a number are chapters', async () => {
    const { year, sections } = await told([
      '桃江县2020年教育工作总结暨2021年重点任务',
      '2020年主要工作',
      FACTS,
      '2021年重点任务',
      FACTS,
      '桃江县教育局',
      '2020年12月29日',
    ]);
    expect(year).toBe(2020);
    expect(sections).toEqual({ '2020年主要工作': 'review 2020 2020', '2021年重点任务': 'plan 2021 2020' });
  });

  test('an account of plans that were carried out looks back', async () => {
    const { sections } = await told(['桃江县2021年教育工作报告', '一、2021年重点任务完成情况', FACTS, '二、目标责任落实情况', FACTS]);
    expect(sections).toEqual({ '2021年重点任务完成情况': 'review 2021 2021', 目标责任落实情况: 'review - 2021' });
  });

  test('a chapter after the problems is a plan whatever it is called', async () => {
    const { sections } = await told([
      '桃江县2021年度履行教育职责自评报告',
      '一、基本情况',
      FACTS,
      '二、存在的困难',
      '城区学位紧张，教师年龄结构不合理，需要在发展中逐步加以解决。',
      '三、全力办好家门口的学校',
      FACTS,
    ]);
    expect(sections).toMatchObject({ 存在的困难: 'problems - 2021', 全力办好家门口的学校: 'plan - 2021' });
  });

  test('a rectification counts 今年 from its date, an annual account from its year', async () => {
    const signed = ['桃江县人民政府', '2019年10月8日'];
    const rectified = await told(['桃江县2018年度教育督导反馈问题整改报告', '一、整改情况', FACTS, '二、下一步打算', FACTS, ...signed]);
    expect(rectified.sections).toEqual({ 整改情况: 'review - 2019', 下一步打算: 'plan - 2019' });
    const annual = await told([
      '桃江县2018年教育工作总结',
      '一、工作情况',
      `今年，${FACTS}`,
      '二、下一步打算',
      FACTS,
      '桃江县教育局',
      '2019年1月8日',
    ]);
    expect(annual.sections).toEqual({ 工作情况: 'review - 2018', 下一步打算: 'plan - 2018' });
  });
});

describe('the day by which an opening counts', () => {
  /** By title of section: the year of the opening's day. */
  async function asOf(lines: string[]): Promise<(string | undefined)[]> {
    const { cleaned, report } = await reportOf(lines);
    const structure = outline(cleaned, report);
    return structure.outline.map(({ id }) => structure.timeline.get(id)?.asOf);
  }
  const head = ['关于义务教育均衡发展情况的报告', '桃江县人民政府', '2015年10月12日'];
  const chapters = ['一、办学条件', FACTS, '二、下一步打算', FACTS];

  test('holds for the chapters that look back', async () => {
    expect(await asOf([...head, '截至2015年8月底，全县有义务教育学校76所。', ...chapters])).toEqual(['2015', undefined]);
  });

  test('does not where the opening names two days, or none', async () => {
    const two = '截至2014年底有学校78所，截至2015年8月底有76所。';
    expect(await asOf([...head, two, ...chapters])).toEqual([undefined, undefined]);
    expect(await asOf([...head, '全县有义务教育学校76所。', ...chapters])).toEqual([undefined, undefined]);
  });
});
