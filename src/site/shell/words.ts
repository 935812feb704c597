import { dictionary } from '../i18n/dictionary.ts';

/** Words around every page: name of the site, header, footer. */
export const shellWords = dictionary({
  site: {
    name: { zh: '县域教育履职对照', en: 'County Education Reports, Compared' },
    skip: { zh: '跳到正文', en: 'Skip to content' },
    mainNav: { zh: '主导航', en: 'Main' },
    footNav: { zh: '页脚', en: 'Footer' },
    menu: { zh: '菜单', en: 'Menu' },
    display: { zh: '显示设置', en: 'Display settings' },
    otherLanguage: { zh: 'EN', en: '中' },
    about: {
      zh: '公开的报告原文照录；数字、核对与比较由程序读出，都可回到它的句子。没有写到的从不记作 0。不打分，不排名。',
      en: 'The reports were published by the counties; their words are never corrected. Figures, checks and comparisons are read from them by a program, and each leads back to its sentence. What is not mentioned is never 0. No scores, no rankings.',
    },
    changes: { zh: '各版变更', en: 'Changes' },
    accuracy: { zh: '方法与准确率', en: 'Method and accuracy' },
    accessibility: { zh: '无障碍声明', en: 'Accessibility' },
    citing: { zh: '怎样引用', en: 'How to cite' },
    offline: { zh: '离线版', en: 'Offline copy' },
    otherLanguageLong: { zh: 'English', en: '中文' },
    version: { zh: (version: string) => `版本 ${version}`, en: (version: string) => `version ${version}` },
    printed: { zh: '打印于', en: 'printed' },
    copyOf: {
      zh: (version: string, date: string) => `离线副本 ${version}，${date}。`,
      en: (version: string, date: string) => `Offline copy ${version} of ${date}.`,
    },
    description: {
      zh: '把各区县公开发布的教育履职报告整理成可读、可查、可比的网页：每个数字都连着原句。',
      en: 'Education reports of Chinese counties, made readable, searchable and comparable: every figure leads back to its sentence.',
    },
  },
  nav: {
    home: { zh: '首页', en: 'Home' },
    reports: { zh: '报告', en: 'Reports' },
    districts: { zh: '区县', en: 'Counties' },
    map: { zh: '有无图', en: 'Silence' },
    indicators: { zh: '指标', en: 'Indicators' },
    themes: { zh: '主题', en: 'Themes' },
    compare: { zh: '比较', en: 'Compare' },
    problems: { zh: '问题', en: 'Problems' },
    checks: { zh: '核对', en: 'Checks' },
    search: { zh: '检索', en: 'Search' },
    data: { zh: '数据', en: 'Data' },
    method: { zh: '方法', en: 'Method' },
  },
  notFound: {
    title: { zh: '没有这一页', en: 'No such page' },
    lead: { zh: '地址可能写错了，或者这一页已经不在。', en: 'The address may be mistyped, or the page is no longer there.' },
    home: { zh: '回首页', en: 'Go to the home page' },
    search: { zh: '去检索', en: 'Search' },
  },
});
