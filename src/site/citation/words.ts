import { dictionary } from '../i18n/dictionary.ts';

/** Words of references. */
export const citationWords = dictionary({
  file: {
    zh: (form: string) => `${form} 文件`,
    en: (form: string) => `${form} file`,
  },
  fileNote: {
    zh: 'RIS、CSL-JSON 可导入 Zotero、NoteExpress、EndNote 等',
    en: 'RIS and CSL-JSON are for Zotero, NoteExpress, EndNote and the like',
  },
  inForce: {
    zh: '著录格式依据 GB/T 7714—2025（2026年7月1日起实施）',
    en: 'After GB/T 7714—2025, in force since 1 July 2026',
  },
  others: { zh: '其他格式：APA、BibTeX、RIS、CSL-JSON', en: 'Other forms: APA, BibTeX, RIS, CSL-JSON' },
  titles: {
    report: { zh: '引用这份报告', en: 'Cite this report' },
    figure: { zh: '引用这处数字', en: 'Cite this figure' },
    check: { zh: '引用这项核对', en: 'Cite this check' },
    view: { zh: '引用这个比较', en: 'Cite this comparison' },
  },
  byReport: {
    zh: '年份是报告公布的日期，不是数字所说的年份；报告没有写明日期的不写。',
    en: 'The date is that of the report, not the year the figure is about; a report without date has none.',
  },
  bySite: {
    zh: '核对与比较由本站作出，随数据更新，所以写明版本与阅读日期。',
    en: 'Checks and comparisons are made by this site and follow its data, so version and day of reading are told.',
  },
  check: {
    zh: (name: string, equation: string, report: string) => `核对“${name}”：${equation}（${report}）`,
    en: (name: string, equation: string, report: string) => `Check “${name}”: ${equation} (${report})`,
  },
  /** What the site says, in which version; or where it stands. */
  made: { zh: (title: string, of: string) => `${title}（${of}）`, en: (title: string, of: string) => `${title} (${of})` },
  maker: { zh: (site: string) => `${site}项目`, en: (site: string) => `${site} project` },
  close: { zh: '关闭', en: 'Close' },
  copy: { zh: (form: string) => `复制 ${form}`, en: (form: string) => `Copy ${form}` },
  forms: { zh: '引用格式', en: 'References' },
});
