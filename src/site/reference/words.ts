import type { Refusal, YearMatch } from '../../compare/reference.ts';
import type { ReferenceConfirmation } from '../../model/codes.ts';
import { dictionary, type Labels, labelOf } from '../i18n/dictionary.ts';
import type { Lang } from '../i18n/routes.ts';
import { plural } from '../i18n/text.ts';

/** Words of what values are held against: figures of the country and the provinces. */
export const referenceWords = dictionary({
  country: { zh: '全国', en: 'China' },
  province: { zh: '本省', en: 'Province' },
  title: { zh: '全国和本省', en: 'The country and the provinces' },
  lead: {
    zh: '同年、同学段、同口径的全国数，作为背景；高低由读者看，不排名。',
    en: 'Figures of the country of the same year, stage and definition, as background. Above or below is for the reader to see; nothing is ranked.',
  },
  reportNote: {
    zh: '与报告里的数同年、同学段、同口径（数的是同一样东西，算法相同），只作背景，不排名',
    en: 'of the same year, stage and definition, as background; nothing is ranked',
  },
  claims: { zh: '报告写到的全国、全省、全市的数', en: 'What the report says of the country, the province and the prefecture' },
  published: {
    zh: (year: string, value: string) => `公布的 ${year} 年数是 ${value}`,
    en: (year: string, value: string) => `published for ${year}: ${value}`,
  },
  agrees: { zh: '相符', en: 'the same' },
  differs: { zh: '不同', en: 'different' },
  rowNote: { zh: '同年、同学段、同口径', en: 'same year, stage and definition' },
  otherYear: { zh: '另一年', en: 'another year' },
  notBeside: { zh: '不并列', en: 'none beside it' },
  known: {
    zh: (from: string, to: string, low: string, high: string) =>
      `这一口径${from === to ? ` ${from} 年` : ` ${from}—${to} 年`}为 ${low}${low === high ? '' : `—${high}`}`,
    en: (from: string, to: string, low: string, high: string) =>
      `by this measure ${low}${low === high ? '' : `–${high}`} in ${from === to ? from : `${from}–${to}`}`,
  },
  measures: { zh: '量的是什么', en: 'What is measured' },
  counted: { zh: '统计时点', en: 'Counted' },
  source: { zh: '出处', en: 'Source' },
  year: { zh: '年份', en: 'Year' },
  stage: { zh: '学段', en: 'Stage' },
  area: { zh: '地区', en: 'Area' },
  value: { zh: '数值', en: 'Value' },
  confirmation: { zh: '核对', en: 'Confirmed' },
  caution: { zh: '对照时注意', en: 'Keep in mind' },
  superseded: { zh: '此前的数', en: 'Earlier' },
  numbers: { zh: (n: number) => `全部 ${n} 个参照数和出处`, en: (n: number) => `All ${plural(n, 'figure')} with their sources` },
  chart: {
    zh: (name: string, from: number, to: number, low: string, high: string) => `${name}：全国 ${from}—${to} 年从 ${low} 到 ${high}`,
    en: (name: string, from: number, to: number, low: string, high: string) => `${name}: China from ${low} in ${from} to ${high} in ${to}`,
  },
  dots: { zh: (n: number) => `圆点为 ${n} 个区县写的数`, en: (n: number) => `dots: ${plural(n, 'value')} that counties state` },
  refused: { zh: '报告里的数，为何不与全国并列', en: 'Values of the reports that have no counterpart, and why' },
  shares: { zh: '与全国统计的口径', en: 'National definition' },
  places: { zh: (n: number) => `${n} 处`, en: (n: number) => plural(n, 'value') },
  folded: {
    zh: (n: number) => `没有区县数的 ${n} 条全国数`,
    en: (n: number) => `${plural(n, 'series', 'series')} of the country without values of counties`,
  },
  gapKey: { zh: '中间年份没有数', en: 'no figure in between' },
  dotKey: { zh: '区县在报告中写的数', en: 'what counties state' },
});

const REFUSALS: Labels<Refusal> = {
  scale: { zh: '总数随区县大小而变，不与全国数并列', en: 'a total grows with the size of the county' },
  local: { zh: '含义由地方自定，没有全国数', en: 'its meaning is set locally' },
  unpublished: { zh: '没有见到全国公布', en: 'no national figure is published that we know of' },
  untold: { zh: '报告的说法分不清是全国的哪一种口径', en: 'reports do not tell which national definition is meant' },
  unconfirmed: { zh: '全国有数，未能核对', en: 'national figures exist, none was confirmed' },
  'no-figure': { zh: '没有核对过的数', en: 'no confirmed figure' },
  'not-actual': { zh: '是计划、要求、原值或增减', en: 'it is a plan, a target, an earlier value or a change' },
  part: { zh: '只是全区的一部分', en: 'it covers a part of the county' },
  unit: { zh: '单位不同', en: 'another unit' },
  'variant-untold': { zh: '原文没有说是哪一种口径', en: 'the text does not tell which definition is meant' },
  variant: { zh: '全国公布的是另一种口径', en: 'what is published nationally is another measure' },
  funds: { zh: '经费口径不同', en: 'another kind of funds' },
  'stage-untold': { zh: '原文没有写学段', en: 'the text names no stage' },
  stage: { zh: '没有这一学段的全国数', en: 'no national figure for this stage' },
  impossible: { zh: '超出全国口径可能的范围，是另一种算法', en: 'outside what the national definition allows, so it is counted otherwise' },
  direction: { zh: '一升一降', en: 'one rose, one fell' },
  'no-year': { zh: '原文没有年份', en: 'the text states no year' },
  'several-years': { zh: '跨几年的数', en: 'it covers several years' },
  'far-year': { zh: '相近年份没有数', en: 'no figure of a near year' },
};
export const refusalName = (code: Refusal, lang: Lang) => labelOf(REFUSALS, code, lang);

const CONFIRMATIONS: Labels<ReferenceConfirmation> = {
  official: { zh: '见于官方网页', en: 'on an official page' },
  'two-pages': { zh: '两处网页互证', en: 'on two unrelated pages' },
  'one-page': { zh: '只见于一处网页', en: 'on one page only' },
};
export const referenceConfirmation = (code: ReferenceConfirmation, lang: Lang) => labelOf(CONFIRMATIONS, code, lang);

const YEARS: Labels<YearMatch> = {
  same: { zh: '', en: '' },
  'school-count': { zh: '学年初', en: 'beginning of the school year' },
  'calendar-year': { zh: '日历年', en: 'calendar year' },
};
export const yearMatchName = (code: YearMatch, lang: Lang) => labelOf(YEARS, code, lang);
