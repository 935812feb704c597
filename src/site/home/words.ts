import { dictionary } from '../i18n/dictionary.ts';
import { num, plural } from '../i18n/text.ts';

/** Words of the home page. */
export const homeWords = dictionary({
  title: { zh: '首页', en: 'Home' },
  claim: {
    zh: (items: number) => `国家要求县里做到的 ${items} 项，`,
    en: (items: number) => `The state asks counties for ${items} things.`,
  },
  question: { zh: '报告写了哪几项？', en: 'Which do their reports answer?' },
  here: { zh: '这里有多少个县', en: 'How many counties are here' },
  findCounty: { zh: '按名称或拼音找一个县', en: 'Find a county by name or pinyin' },
  tiles: { zh: '省级示意格', en: 'Diagram of provinces' },
  tilesNote: {
    zh: '示意格，不是地图：每个省级行政区一格，没有边界，大小和位置都不代表面积与方位。深色格有报告，点开即到区县；浅色格暂无。',
    en: 'A diagram, not a map: one tile for each province-level division, without borders; size and place say nothing of area or position. Dark tiles have reports and lead to their counties; pale tiles have none yet.',
  },
  tileDistricts: { zh: (n: number) => `${n} 区县`, en: (n: number) => String(n) },
  reports: { zh: '报告', en: 'Reports' },
  reportsOrder: { zh: '按所写年份，新的在前', en: 'by the year they are about, newest first' },
  allReports: { zh: (n: number) => `全部 ${num(n)} 份报告`, en: (n: number) => `All ${plural(n, 'report')}` },
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
  notWhole: { zh: '（不是全域）', en: ' (not the whole county)' },
  sums: { zh: '账，可以自己算一遍', en: 'Sums you can check yourself' },
  goChecks: { zh: (n: number) => `全部 ${num(n)} 项核对`, en: (n: number) => `All ${plural(n, 'check')}` },
  empty: { zh: '还没有报告。用 npm run add 加入第一份。', en: 'There are no reports yet. Add the first with npm run add.' },
});
