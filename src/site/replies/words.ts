import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words of what a county says of a check, a figure or its report. */
export const replyWords = dictionary({
  title: { zh: '区县的回应', en: 'Replies of the county' },
  note: { zh: '照原话登载，不代表本站', en: 'in their own words, not ours' },
  from: { zh: (by: string, on: string) => `${by}回应（${on}）`, en: (by: string, on: string) => `${by} replied on ${on}` },
  source: { zh: '出处', en: 'source' },
  toCheck: { zh: '关于一项核对', en: 'on a check' },
  toFigure: { zh: '关于一个数字', en: 'on a figure' },
  toReport: { zh: '关于整份报告', en: 'on the report' },
  toGone: { zh: '所说的核对现在不再作出', en: 'on a check that is not made any more' },
  some: { zh: (n: number) => `有 ${n} 条回应`, en: (n: number) => plural(n, 'reply', 'replies') },
});
