import { dictionary } from '../i18n/dictionary.ts';

/** Words around a chart that stands on another site. */
export const embedWords = dictionary({
  from: { zh: '图自', en: 'From' },
  all: { zh: '全部数值、原句与不能并排的原因', en: 'All values, their sentences, and why some may not stand side by side' },
  none: {
    zh: (of: number, stated: number) => `${of} 份报告中 ${stated} 份写了数字，没有两个区县的可以并排。`,
    en: (of: number, stated: number) => `${stated} of ${of} reports give a number; no two counties may be compared.`,
  },
});
