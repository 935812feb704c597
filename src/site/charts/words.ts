import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words in and around charts, at build time and in the browser. */
export const chartWords = dictionary({
  title: {
    zh: (name: string, facets: string) => `${name}${facets ? ` · ${facets}` : ''}`,
    en: (name: string, facets: string) => `${name}${facets ? ` · ${facets}` : ''}`,
  },
  embed: { zh: '嵌入代码', en: 'Embed code' },
  embedCopied: { zh: '已复制', en: 'Copied' },
  series: {
    zh: (districts: number, low: string, lowName: string, high: string, highName: string) =>
      `${districts} 个区县口径一致，最小 ${low}（${lowName}），最大 ${high}（${highName}）。`,
    en: (districts: number, low: string, lowName: string, high: string, highName: string) =>
      `${plural(districts, 'county agrees', 'counties agree')} in kind: from ${low} (${lowName}) to ${high} (${highName}).`,
  },
  equal: {
    zh: (districts: number, value: string) => `${districts} 个区县口径一致，都是 ${value}。`,
    en: (districts: number, value: string) => `${plural(districts, 'county agrees', 'counties agree')} in kind, all at ${value}.`,
  },
  mind: { zh: (reasons: string) => `并排时须注明：${reasons}。`, en: (reasons: string) => ` Mind: ${reasons}.` },
  limit: {
    zh: '只与国家门槛对照；口径不同的值彼此不相比。',
    en: 'Held against the national limit only; values of different kinds are not compared with each other.',
  },
  pair: { zh: '各与自己的原值对照，区县之间不相比。', en: 'Each against its own earlier value; counties are not compared.' },
  source: { zh: (names: string) => `来源：${names}。`, en: (names: string) => `Source: ${names}. ` },
  sourceMany: {
    zh: (names: string, all: number) => `来源：${names} 等 ${all} 份报告。`,
    en: (names: string, all: number) => `Source: ${names} and others, ${plural(all, 'report')} in all. `,
  },
  drawn: {
    zh: (shown: number, all: number) => `图中 ${shown} 个值，共 ${all} 个；其余在表和下载的数据里。`,
    en: (shown: number, all: number) => `${shown} of ${all} values are drawn; the others are in the table and in the downloads. `,
  },
  denominator: {
    zh: (stated: number, of: number) => `${of} 份报告中 ${stated} 份写了数字`,
    en: (stated: number, of: number) => `${stated} of ${plural(of, 'report')} give a number`,
  },
  numbers: { zh: '图中的数', en: 'Numbers of the chart' },
  numbersBelow: { zh: '图中的数和原句见下表', en: 'The numbers and their sentences are in the table below' },
  place: { zh: '区县', en: 'County' },
  value: { zh: '数值', en: 'Value' },
  details: { zh: '说明', en: 'Details' },
  sort: { zh: '排序', en: 'Order' },
  take: { zh: '下载', en: 'Take' },
  byValue: { zh: '数值', en: 'Value' },
  byName: { zh: '名称', en: 'Name' },
  byYear: { zh: '年份', en: 'Year' },
  svg: { zh: '图 SVG', en: 'Chart as SVG' },
  png: { zh: '图 PNG', en: 'Chart as PNG' },
});
