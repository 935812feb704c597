import type { Lang } from '../routes.ts';

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

const zh = {
  title: (name: string, facets: string) => `${name}${facets ? ` · ${facets}` : ''}`,
  series: (districts: number, low: string, lowName: string, high: string, highName: string) =>
    `${districts} 个区县口径一致，最小 ${low}（${lowName}），最大 ${high}（${highName}）。`,
  equal: (districts: number, value: string) => `${districts} 个区县口径一致，都是 ${value}。`,
  mind: (reasons: string) => `并排时须注明：${reasons}。`,
  limit: '只与国家门槛对照；口径不同的值彼此不相比。',
  pair: '各与自己的原值对照，区县之间不相比。',
  source: (names: string) => `来源：${names}。`,
  sourceMany: (names: string, all: number) => `来源：${names} 等 ${all} 份报告。`,
  drawn: (shown: number, all: number) => `图中 ${shown} 个值，共 ${all} 个；其余在表和下载的数据里。`,
  denominator: (stated: number, of: number) => `${of} 份报告中 ${stated} 份写了数字`,
  numbers: '图中的数',
  numbersBelow: '图中的数和原句见下表',
  place: '区县',
  value: '数值',
  details: '说明',
  sort: '排列',
  byValue: '数值',
  byName: '名称',
  byYear: '年份',
  svg: '图 SVG',
  png: '图 PNG',
};

export type ChartWords = typeof zh;

const en: ChartWords = {
  title: zh.title,
  series: (districts, low, lowName, high, highName) =>
    `${count(districts, 'county agrees', 'counties agree')} in kind: from ${low} (${lowName}) to ${high} (${highName}).`,
  equal: (districts, value) => `${count(districts, 'county agrees', 'counties agree')} in kind, all at ${value}.`,
  mind: (reasons) => ` Mind: ${reasons}.`,
  limit: 'Held against the national limit only; values of different kinds are not compared with each other.',
  pair: 'Each against its own earlier value; counties are not compared.',
  source: (names) => `Source: ${names}. `,
  sourceMany: (names, all) => `Source: ${names} and others, ${all} reports in all. `,
  drawn: (shown, all) => `${shown} of ${all} values are drawn; the others are in the table and in the downloads. `,
  denominator: (stated, of) => `${stated} of ${count(of, 'report')} give a number`,
  numbers: 'Numbers of the chart',
  numbersBelow: 'The numbers and their sentences are in the table below',
  place: 'County',
  value: 'Value',
  details: 'Details',
  sort: 'Order',
  byValue: 'Value',
  byName: 'Name',
  byYear: 'Year',
  svg: 'Chart as SVG',
  png: 'Chart as PNG',
};

/** Words in and around charts: all that the browser needs where charts are drawn anew. */
export function chartWords(lang: Lang): ChartWords {
  return lang === 'zh' ? zh : en;
}
