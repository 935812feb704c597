import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words of the pages of themes. */
export const themeWords = dictionary({
  title: { zh: '主题', en: 'Themes' },
  heading: { zh: '每份报告写什么，写多少', en: 'What each report writes about, and how much' },
  lead: {
    zh: (n: number) =>
      `把每份报告按段读成 ${n} 个主题，看各占多少篇幅。一段可以属于几个主题，所以一份报告的各个主题加起来会超过 100。篇幅大不等于做得多，只说明报告谈得多。`,
    en: (n: number) =>
      `Each report is read passage by passage into ${n} themes. A passage may have several, so those of a report add up to more than 100. Much space does not mean much done; it only says what the report talks about.`,
  },
  caption: { zh: '各主题占各报告正文字数的百分比', en: 'Share of each report’s text per theme, in per cent' },
  theme: { zh: '主题', en: 'Theme' },
  reports: { zh: (n: number) => `${n} 份`, en: (n: number) => String(n) },
  howMany: { zh: '几份写到', en: 'reports that write about it' },
  key: { zh: '占正文字数', en: 'Share of text' },
  steps: { zh: ['不到 4%', '4–8%', '8–13%', '13–19%', '19% 以上'], en: ['under 4%', '4–8%', '8–13%', '13–19%', '19% and more'] },
  noteDenominator: {
    zh: '分母：各报告正文字数（去掉网页杂项和空白）。',
    en: 'Denominator: the report’s own text, page chrome and white space left out. ',
  },
  noteOrder: { zh: '先排写到的报告多的主题。', en: 'Themes of many reports come first.' },
  unmentioned: {
    zh: (names: string) => `没有一份报告写到的主题：${names}。`,
    en: (names: string) => `Themes that no report writes about: ${names}.`,
  },
  byAll: {
    zh: (n: number, names: string) => `全部报告都写到的主题有 ${n} 个${names ? `：${names}` : ''}。`,
    en: (n: number, names: string) => `${plural(n, 'theme')} in every report${names ? `: ${names}` : ''}.`,
  },
  byOne: {
    zh: (n: number, names: string) => `只有一份写到的有 ${n} 个${names ? `：${names}` : ''}。`,
    en: (n: number, names: string) => `${plural(n, 'theme')} in one report only${names ? `: ${names}` : ''}.`,
  },
  most: {
    zh: (theme: string, n: number, of: number) => `没有哪个主题每份报告都写到；写到的报告最多的是“${theme}”，${of} 份中 ${n} 份。`,
    en: (theme: string, n: number, of: number) => `No theme is in every report; “${theme}” is in most, ${n} of ${of}.`,
  },
  least: {
    zh: (theme: string, n: number, of: number) => `写到的报告最少的是“${theme}”，${of} 份中 ${n} 份。`,
    en: (theme: string, n: number, of: number) => `“${theme}” is in the fewest, ${n} of ${of}.`,
  },
  provinceCaption: {
    zh: '各省：每个主题平均占报告正文字数的百分比，没有写到的报告按 0 计',
    en: 'By province: mean share of each report’s text per theme, in per cent; reports that do not mention it count as 0',
  },
  cell: {
    zh: (mean: string, n: number, of: number) => `平均 ${mean}，${of} 份中 ${n} 份写到`,
    en: (mean: string, n: number, of: number) => `mean ${mean}, ${n} of ${of} write about it`,
  },
  cue: { zh: (n: number) => `左右滑动，共 ${n} 个主题`, en: (n: number) => `Scroll sideways: ${n} themes` },
  counties: { zh: '各省的每份报告', en: 'Every report, by province' },
  report: { zh: '报告', en: 'Report' },
  allOf: { zh: (name: string) => `${name}的全部报告`, en: (name: string) => `All reports of ${name}` },
  largest: {
    zh: (place: string, theme: string, share: string) => `篇幅最大的一格：${place}的“${theme}”，占 ${share}。`,
    en: (place: string, theme: string, share: string) => `The largest share: “${theme}” in ${place}, ${share}.`,
  },
  sideBySide: { zh: '并排读', en: 'Side by side' },
  sideNote: {
    zh: (stated: number, of: number) => `${of} 份报告中 ${stated} 份写到；按所写年份，新的在前`,
    en: (stated: number, of: number) => `${stated} of ${plural(of, 'report')} write about it; by the year they are about, newest first`,
  },
  articleNote: {
    zh: (kind: string, n: number, share: string) => `${kind} · ${n} 段 · 占 ${share}`,
    en: (kind: string, n: number, share: string) => `${kind} · ${plural(n, 'passage')} · ${share}`,
  },
  morePassages: { zh: (n: number) => `另 ${n} 段`, en: (n: number) => plural(n, 'more passage', 'more passages') },
  passages: { zh: (n: number) => `看这 ${n} 段`, en: (n: number) => `Read ${plural(n, 'passage')}` },
  inReport: { zh: '在报告中看', en: 'See them in the report' },
  silent: { zh: '没有写到的报告', en: 'Reports that do not mention it' },
  silentNote: { zh: '没有写到不等于没有做', en: 'not mentioned does not mean not done' },
  nobodySilent: { zh: '每份报告都写到了。', en: 'Every report mentions it.' },
  sharesTitle: { zh: '占正文的比重', en: 'Share of text' },
  shareSay: {
    zh: (low: string, lowName: string, high: string, highName: string) =>
      `写得最多的是${highName}（${high}），最少的是${lowName}（${low}）。`,
    en: (low: string, lowName: string, high: string, highName: string) =>
      `${highName} writes most about it (${high}), ${lowName} least (${low}).`,
  },
  shareSayOne: {
    zh: (name: string, share: string) => `只有${name}写到，占 ${share}。`,
    en: (name: string, share: string) => `Only ${name} writes about it: ${share}.`,
  },
  cues: { zh: '凭哪些词认出', en: 'Words it is recognised by' },
  strong: { zh: '单凭即可', en: 'alone' },
  weak: { zh: '要有别的词同在', en: 'with others' },
  chart: { zh: '篇幅', en: 'Share' },
  toCompare: { zh: '放进比较', en: 'Put into the comparison' },
});
