import { expect, test } from 'vitest';
import type { District } from '../../../src/model/index.ts';
import { above, districtsOf, provincesOf, reportCount } from '../../../src/site/district/districts.ts';
import { summarise } from '../../../src/site/report/reports.ts';
import { records } from '../../support/content.ts';
import { recordOf } from '../../support/record.ts';

const summaries = records.map(summarise);

test('districts with reports stand in the order of their codes, each with all of its own', () => {
  const districts = districtsOf([...summaries].reverse(), new Map());
  expect(districts.map(({ code }) => code)).toEqual(districts.map(({ code }) => code).toSorted());
  expect(districts.reduce((sum, { reports }) => sum + reports.length, 0)).toBe(records.length);
});

test('a district has the names and readings of the gazetteer, and its own name where that does not know it', () => {
  const { report } = recordOf(['甲。']);
  const known = {
    code: report.district.code,
    name: '衢江区',
    pinyin: 'qu jiang',
    reading: 'Qújiāng',
    aliases: ['衢县'],
    until: 2030,
  } as District;
  const summary = summarise(recordOf(['甲。']));
  expect(districtsOf([summary], new Map([[known.code, known]]))[0]).toMatchObject({ pinyin: 'qu jiang', aliases: ['衢县'], until: 2030 });
  expect(districtsOf([summary], new Map())[0]).toMatchObject({ name: '衢江区', pinyin: '', aliases: [], until: null });
});

test('provinces hold their districts; one that the gazetteer lacks is named after the path', () => {
  const districts = districtsOf([summarise(recordOf(['甲。']))], new Map());
  const [province] = provincesOf(districts, []);
  expect([province?.code, province?.name, province && reportCount(province)]).toEqual(['330000', '浙江省', 1]);
});

test('a barcode has a hollow tick where a figure is planned or required', () => {
  const all = records.flatMap((record) => record.mentions.map(({ status }) => status === 'planned' || status === 'target'));
  const ticks = summaries.flatMap((summary) => summary.ticks.map(({ style }) => style === 'hollow'));
  expect(ticks).toEqual(all);
});

test('names above a district do not repeat each other', () => {
  expect(above(['北京市', '北京市', '海淀区'])).toEqual(['北京市']);
});
