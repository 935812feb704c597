/**
 * What a reader tells of a mistake, 报告此处有误: a text of labelled lines that people can read, send and edit, and that the desk takes in (`reader-reports.ts`).
 * Runs in the browser too.
 */
export type ReaderReport = {
  /** Id of the report. */
  report: string;
  /** Id of what is wrong there: a mention (`m-…`), a problem (`pr-…`), a passage; the rule of a check; empty for the report as a whole. */
  place: string;
  /** The words it is about; empty where there are none. */
  quote: string;
  /** How the page says that they are read. */
  reading: string;
  /** Permanent link to the place; empty where the address of the site is not known. */
  link: string;
  /** Version of the site and its data. */
  version: string;
  /** What the reader says it should be; empty in a text that is not filled in yet. */
  says: string;
};

/** Parts of the text in order, with their labels in both languages. */
export const LABELS = [
  ['report', { zh: '报告', en: 'Report' }],
  ['place', { zh: '位置', en: 'Place' }],
  ['quote', { zh: '原文', en: 'Words' }],
  ['reading', { zh: '读作', en: 'Read as' }],
  ['link', { zh: '地址', en: 'Link' }],
  ['version', { zh: '版本', en: 'Version' }],
  ['says', { zh: '我认为应当是', en: 'I think it should be' }],
] as const satisfies readonly (readonly [keyof ReaderReport, { zh: string; en: string }])[];

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** Write a reader's report as text; parts that are empty are left out, but for the last, which the reader fills in. */
export function readerReportText(report: ReaderReport, lang: 'zh' | 'en'): string {
  const lines = LABELS.filter(([part]) => part === 'says' || report[part] !== '').map(
    ([part, label]) => `${label[lang]}${lang === 'zh' ? '：' : ': '}${oneLine(report[part])}`,
  );
  return `${lines.join('\n').trimEnd()}${report.says === '' && lang === 'en' ? ' ' : ''}\n`;
}
