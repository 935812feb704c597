import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words of what was taken down: at the address of a report, on the page of its district, in the text, in editions. */
export const withdrawnWords = dictionary({
  title: { zh: '这份报告已撤下', en: 'This report was withdrawn' },
  lead: {
    zh: '这里曾有一份报告。它的原文、读数、检索和数据都已撤下，已发布的各版数据里也不再有它。',
    en: 'There was a report here. Its text, its figures, search and data have been taken down, and editions of the data released before do not hold it any more.',
  },
  report: { zh: '报告', en: 'Report' },
  district: { zh: '区县', en: 'County' },
  on: { zh: '撤下日期', en: 'Withdrawn on' },
  by: { zh: '撤下者', en: 'Withdrawn by' },
  reason: { zh: '理由', en: 'Reason' },
  toDistrict: { zh: '看', en: 'See ' },
  toAll: { zh: '全部报告', en: 'All reports' },
  section: { zh: '撤下的报告', en: 'Withdrawn reports' },
  noneLeft: {
    zh: '这个区县现在没有报告。曾有的报告已撤下。',
    en: 'There is no report of this county now. What there was has been withdrawn.',
  },
  line: { zh: (on: string, by: string) => `${on}由${by}撤下`, en: (on: string, by: string) => `withdrawn on ${on} by ${by}` },
  figureHere: { zh: '此处一个数字已撤下', en: 'A figure was withdrawn here' },
  passageHere: { zh: '此处一段文字已撤下', en: 'A passage was withdrawn here' },
  fact: { zh: '撤下', en: 'Withdrawn' },
  count: { zh: (n: number) => `${n} 处，见文中说明`, en: (n: number) => `${plural(n, 'place')}, told in the text` },
  masked: { zh: '遮盖', en: 'Masked' },
  maskedBy: {
    zh: (names: string) => `${names}，按规则遮盖；来源文件照原样保存`,
    en: (names: string) => `${names}, by rule; the source file is kept as it was`,
  },
  maskedOne: { zh: (name: string, n: number) => `${name} ${n} 处`, en: (name: string, n: number) => `${n} × ${name}` },
  edition: { zh: '发布后撤下', en: 'Withdrawn since' },
  editionNote: {
    zh: '数据包和数值里已没有它们；发布时的校验和在下面，供核对旧副本。',
    en: 'Package and values do not hold them any more; the checksums of what was released stand below, so that earlier copies can be told.',
  },
  releasedAs: { zh: '发布时的校验和', en: 'Checksums as released' },
  of: {
    report: { zh: '整份', en: 'whole' },
    figure: { zh: '一个数字', en: 'one figure' },
    passage: { zh: '一段文字', en: 'one passage' },
  },
});
