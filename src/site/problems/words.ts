import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words of the page of problems. */
export const problemsWords = dictionary({
  title: { zh: '问题', en: 'Problems' },
  heading: { zh: '指出的问题，怎么回应', en: 'Problems named, and what was answered' },
  lead: {
    zh: '把各报告反馈或承认的问题逐条列出：对应的措施、措施里的数字、下一步的承诺。只收报告自己写下的；没有写措施的，也照写“没有写措施”。',
    en: 'Every problem that a report was given or admits, with the measures said to answer it, the figures in them, and what is promised next. Only what the reports write themselves; where no measure is named, that is said.',
  },
  count: {
    zh: (problems: number, measures: number, reports: number) => `${reports} 份报告写了 ${problems} 个问题、${measures} 条措施`,
    en: (problems: number, measures: number, reports: number) =>
      `${plural(reports, 'report')} name ${plural(problems, 'problem')} and ${plural(measures, 'measure')}`,
  },
  find: { zh: '在问题与措施中查找', en: 'Find in problems and measures' },
  findPlaceholder: { zh: '如 师资、均衡、崆峒', en: 'Chinese words' },
  none: { zh: '没有符合的问题。', en: 'No problem fits.' },
  noneStated: { zh: '报告都没有写到问题。', en: 'No report names a problem.' },
  origin: { zh: '来源', en: 'Origin' },
  promises: { zh: '有关的承诺', en: 'Related promises' },
  inReport: { zh: '看这份报告', en: 'Read the report' },
  promiseNote: {
    zh: '“有关的承诺”按共同主题对上，不是报告自己的对应。',
    en: 'Related promises are matched by common themes, not by the report itself.',
  },
  noMeasure: { zh: '没有写措施', en: 'no measure stated' },
  deadline: { zh: '期限', en: 'Deadline' },
  responsible: { zh: '责任单位', en: 'Responsible' },
  silent: { zh: '没有写到问题的报告', en: 'Reports that name no problem' },
  profile: { zh: '各报告的写法', en: 'How the reports are written' },
  profileNote: {
    zh: '只作描述，不是打分：长不等于好，数字多不等于做得多',
    en: 'descriptive, not a score: long is not good, and many figures are not much done',
  },
  columns: {
    report: { zh: '报告', en: 'Report' },
    characters: { zh: '正文字数', en: 'Characters' },
    figures: { zh: '每千字数字', en: 'Figures per 1,000' },
    withFigure: { zh: '有数字的段落', en: 'Passages with a figure' },
    problems: { zh: '问题', en: 'Problems' },
    unanswered: { zh: '没有写措施', en: 'Without a measure' },
    promises: { zh: '承诺', en: 'Promises' },
    dated: { zh: '写了时间的承诺', en: 'Promises with a date' },
  },
});
