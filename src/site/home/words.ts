import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words of the home page. */
export const homeWords = dictionary({
  title: { zh: '首页', en: 'Home' },
  claim: {
    zh: ['各县的教育报告，', '放在一起，逐句对照'],
    en: ['What counties report on education,', 'side by side, sentence by sentence'],
  },
  lead: {
    zh: '各区县为教育做了什么，写在自评、整改和工作报告里，散落在不同的网页上。这里把每份报告整理成可以安心读的一页，标出每个数字的原句、年份和口径，只把能比的放在一起比。没有写到的，就写“未提及”，不当作零。',
    en: 'What each county has done for its schools is written in self-assessments, rectification reports and work reports, scattered over many web sites. Here each report becomes one quiet page, with the sentence, year and scope of every figure, and only what can be compared is compared. What is not written is called “not mentioned”, never zero.',
  },
  tiles: { zh: '省级示意格', en: 'Diagram of provinces' },
  tilesNote: {
    zh: '示意格，不是地图：每个省级行政区一格，没有边界，大小和位置都不代表面积与方位。深色格有报告，点开即到区县；浅色格暂无。',
    en: 'A diagram, not a map: one tile for each province-level division, without borders; size and place say nothing of area or position. Dark tiles have reports and lead to their counties; pale tiles have none yet.',
  },
  tileDistricts: { zh: (n: number) => `${n} 区县`, en: (n: number) => plural(n, 'county', 'counties') },
  reports: { zh: '报告', en: 'Reports' },
  reportsOrder: { zh: '按所写年份，新的在前', en: 'by the year they are about, newest first' },
  allReports: { zh: (n: number) => `全部 ${n} 份报告`, en: (n: number) => `All ${plural(n, 'report')}` },
  barcodeNote: {
    zh: '横线是全文从头到尾，每一竖是一处数字；虚竖是计划或要求。',
    en: 'The line is the text from beginning to end, each tick a figure; dashed ticks are planned or required.',
  },
  anatomy: { zh: '一个数字怎样读出来', en: 'How a figure is read' },
  anatomyNote: { zh: '每一处都能回到原句', en: 'each leads back to its sentence' },
  written: { zh: '原文写作', en: 'As written' },
  read: { zh: '读作', en: 'Read as' },
  indicator: { zh: '指标', en: 'Indicator' },
  stage: { zh: '学段', en: 'Stage' },
  period: { zh: '年份', en: 'Period' },
  status: { zh: '状态', en: 'Status' },
  scope: { zh: '范围', en: 'Scope' },
  notAPlan: { zh: '（不是计划）', en: ' (not a plan)' },
  notGuessed: { zh: '（原文没有写，不替它补）', en: ' (the text does not say, and we do not guess)' },
  notWhole: { zh: '（不是全域）', en: ' (not the whole district)' },
  ways: { zh: '三种读法', en: 'Three ways to read' },
  sameIndicator: { zh: '同一指标，谁写了', en: 'One indicator: who states it' },
  sameTheme: { zh: '同一主题，写了多少', en: 'One theme: how much is said' },
  sums: { zh: '报告里的账，对得上吗', en: 'Do the sums add up' },
  coverage: {
    zh: (name: string, stated: number, all: number) => `${name}。${all} 份报告中 ${stated} 份写了数字。`,
    en: (name: string, stated: number, all: number) => `${name}. ${stated} of ${plural(all, 'report')} give a number.`,
  },
  themeShare: {
    zh: (name: string) => `“${name}”段落占正文字数的比重。`,
    en: (name: string) => `Share of each report’s text that is about “${name}”.`,
  },
  goCompare: { zh: '比较区县与指标', en: 'Compare counties and indicators' },
  goThemes: { zh: '主题与段落', en: 'Themes and passages' },
  goChecks: { zh: (n: number) => `全部 ${n} 项核对`, en: (n: number) => `All ${plural(n, 'check')}` },
  empty: { zh: '还没有报告。用 npm run add 加入第一份。', en: 'There are no reports yet. Add the first with npm run add.' },
});
