import { dictionary } from '../i18n/dictionary.ts';

/** Words of feeds. */
export const feedWords = dictionary({
  follow: { zh: '订阅', en: 'Follow' },
  all: { zh: '全部报告的更新', en: 'Changes of all reports' },
  of: { zh: (name: string) => `${name}报告的更新`, en: (name: string) => `Changes of the reports of ${name}` },
  description: {
    zh: '新收的报告，以及换了新文本、有了新审读的报告；最近变更的在前。',
    en: 'Reports taken in, and reports whose text was replaced or whose reading was reviewed; last changed first.',
  },
});
