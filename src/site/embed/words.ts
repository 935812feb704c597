import { dictionary } from '../i18n/dictionary.ts';

/** Words around a chart that stands on another site. */
export const embedWords = dictionary({
  from: { zh: '图自', en: 'From' },
  all: { zh: '全部数值、原句与不能并排的原因', en: 'All values, their sentences, and why some may not stand side by side' },
});
