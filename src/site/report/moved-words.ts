import { dictionary } from '../i18n/dictionary.ts';

/** Words of pages that lead on from an id that a report had before, and of places of a text that are no more. */
export const movedWords = dictionary({
  title: { zh: '报告编号已更正', en: 'This report has another id now' },
  lead: {
    zh: (from: string, to: string) => `编号 ${from} 的年份、区县或类型更正过，报告现在的编号是 ${to}。`,
    en: (from: string, to: string) => `Year, district or kind of ${from} were corrected; the report is now ${to}.`,
  },
  go: { zh: '打开报告', en: 'Open the report' },
  placeGone: {
    zh: '链接所指的这一处，文本或读法已有变动。',
    en: 'The place that the link names has changed, in the text or in how it is read.',
  },
  nearest: { zh: '转到最接近的一处', en: 'Go to the nearest place' },
  start: { zh: '从头看报告', en: 'Read the report from its beginning' },
});
