import type { Presence } from '../../compare/types.ts';
import { dictionary } from '../i18n/dictionary.ts';
import { num, plural } from '../i18n/text.ts';

/** What scripts say of an address that they cannot read: apart from the words that only pages use, which then are not sent along. */
export const addressWords = dictionary({
  newerAddress: {
    zh: (form: string) => `这个地址是第 ${form.slice(0, 9)} 版格式，比这个网站新，没有读它；请刷新页面，或向发来的人要一个新地址。`,
    en: (form: string) =>
      `This address is of form ${form.slice(0, 9)}, newer than this site, and was not read. Reload the page, or ask its sender for another.`,
  },
});

/** Words that several features share. */
export const uiWords = /* @__PURE__ */ dictionary({
  notStated: { zh: '未写明', en: 'not stated' },
  unknown: { zh: '未记录', en: 'not recorded' },
  absent: { zh: '未提及', en: 'not mentioned' },
  saidWithoutNumber: { zh: '提及无数字', en: 'mentioned without a number' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  stated: { zh: '写了数字', en: 'with a number' },
  noIndicator: { zh: '未归入指标', en: 'no indicator' },
  all: { zh: '全部', en: 'All' },
  close: { zh: '关闭', en: 'Close' },
  asOf: { zh: (day: string) => `数据截至 ${day}`, en: (day: string) => `Data as of ${day}` },
  readAs: { zh: '读作', en: 'read as' },
  figures: { zh: (n: number) => `${num(n)} 处数字`, en: (n: number) => plural(n, 'figure') },
  reports: { zh: (n: number) => `${num(n)} 份报告`, en: (n: number) => plural(n, 'report') },
  districts: { zh: (n: number) => `${n} 个区县`, en: (n: number) => plural(n, 'county', 'counties') },
  checks: { zh: (n: number) => `${num(n)} 项核对`, en: (n: number) => plural(n, 'check') },
  measures: { zh: (n: number) => `${n} 条措施`, en: (n: number) => plural(n, 'measure') },
  items: { zh: (n: number) => `${n} 项`, en: (n: number) => plural(n, 'item') },
  places: { zh: (n: number) => `${n} 处`, en: (n: number) => plural(n, 'place') },
  noFigures: { zh: '没有写数字', en: 'no figures' },
  happened: { zh: '已发生', en: 'happened' },
  plannedOrRequired: { zh: '计划或要求', en: 'planned or required' },
  earlierOrChange: { zh: '原值、增减', en: 'earlier value, change' },
  atLeast: { zh: '至少', en: 'at least' },
  approximate: { zh: '约数', en: 'approximate' },
  denominatorLong: {
    zh: (c: Readonly<Record<Presence, number>>, of: number) =>
      [
        `${of} 份报告中 ${c.value} 份写了数字`,
        c.said > 0 && `${c.said} 份提及无数字`,
        c.absent > 0 && `${c.absent} 份未提及`,
        c['not-applicable'] > 0 && `${c['not-applicable']} 份不适用`,
      ]
        .filter(Boolean)
        .join('，'),
    en: (c: Readonly<Record<Presence, number>>, of: number) =>
      [
        `${c.value} of ${plural(of, 'report')} give a number`,
        c.said > 0 && `${c.said} mention it without one`,
        c.absent > 0 && `${c.absent} do not mention it`,
        c['not-applicable'] > 0 && `to ${c['not-applicable']} it does not apply`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  values: { zh: (n: number) => `${n} 个数值`, en: (n: number) => plural(n, 'value') },
  found: { zh: '找到', en: 'Found:' },
  more: { zh: (n: number) => `再看其余 ${num(n)} 项`, en: (n: number) => `Show ${num(n)} more` },
  province: { zh: '省', en: 'Province' },
  year: { zh: '年份', en: 'Year' },
  kind: { zh: '报告种类', en: 'Kind of report' },
  themeOf: { zh: '主题', en: 'Theme' },
  limited: {
    zh: (shown: number, all: number) => `这里列出 ${shown} 项，共 ${all} 项；其余见各报告页和下载的数据。`,
    en: (shown: number, all: number) =>
      `${shown} of ${all} are listed here; the others are on the pages of their reports and in the downloads.`,
  },
});
