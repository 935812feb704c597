import { dictionary } from '../i18n/dictionary.ts';
import { num, plural } from '../i18n/text.ts';

/** Words of the pages of districts and provinces. */
export const districtWords = dictionary({
  districts: {
    allOf: { zh: (name: string) => `${name}的全部报告`, en: (name: string) => `All reports of ${name}` },
    title: { zh: '区县', en: 'Counties' },
    lead: {
      zh: (reports: number, districts: number, provinces: number) =>
        `${provinces} 个省级行政区的 ${districts} 个区县有报告，共 ${reports} 份。没有报告的区县不列出；没有报告不等于没有做。`,
      en: (reports: number, districts: number, provinces: number) =>
        `${plural(districts, 'county has', 'counties have')} reports, in ${plural(provinces, 'province')}: ${plural(reports, 'report')} in all. Counties without reports are not listed; having no report here does not mean that nothing was done.`,
    },
    find: { zh: '按名称或拼音查找', en: 'Find by name or pinyin' },
    findPlaceholder: { zh: '如 衢江、qujiang、qj', en: 'e.g. qujiang, qj' },
    found: { zh: (n: number) => `${n} 个区县`, en: (n: number) => plural(n, 'county', 'counties') },
    none: { zh: '没有这个名称的区县，或者它还没有报告。', en: 'No county of this name, or it has no report yet.' },
    former: { zh: (year: number) => `${year} 年撤销或更名`, en: (year: number) => `dissolved or renamed in ${year}` },
  },
  district: {
    named: {
      zh: (name: string, upper: string) => (upper ? `${name}（${upper}）` : name),
      en: (name: string, upper: string) => (upper ? `${name}, ${upper}` : name),
    },
    describe: {
      zh: (place: string, parts: string) => `${place}的教育履职报告：${parts}。每处数字都可回到原句。`,
      en: (place: string, parts: string) =>
        `What ${place} reports on its education duties: ${parts}. Every figure leads back to its sentence.`,
    },
    problemsOf: { zh: (n: number) => `${n} 个问题`, en: (n: number) => plural(n, 'problem') },
    plansOf: { zh: (n: number) => `${n} 项打算`, en: (n: number) => plural(n, 'plan') },
    noChecks: { zh: '没有可以核对的数字', en: 'no figures that could be checked' },
    onThisPage: { zh: '本页', en: 'On this page' },
    ledger: { zh: '问题、措施、数字', en: 'Problems, measures, figures' },
    readFull: { zh: '读全文', en: 'full text' },
    ledgerKey: { zh: '没有年份的，是原文没有写明', en: 'no year where the text states none' },
    noMeasure: { zh: '没有写措施', en: 'no measure stated' },
    noDeadline: { zh: '没有写期限和责任单位', en: 'no deadline or responsible body stated' },
    deadline: { zh: '完成时限', en: 'Deadline' },
    responsible: { zh: '责任单位', en: 'Responsible' },
    noProblems: { zh: '没有设问题部分，也没有写到问题。', en: 'The report has no section on problems and mentions none.' },
    keyFigures: { zh: '主要数字', en: 'Main figures' },
    keyFiguresNote: { zh: '按指标排列；点数字回到原句', en: 'by indicator; each figure leads to its sentence' },
    value: { zh: '数字与口径', en: 'Figure and scope' },
    sentence: { zh: '原句', en: 'Sentence' },
    themes: { zh: '写得最多的主题', en: 'Themes written about most' },
    themesSay: {
      zh: (others: number, where: 'province' | 'all') =>
        others > 0
          ? `占正文字数的比重，与${where === 'province' ? '本省' : ''}另外 ${others} 个区县的报告比。篇幅不代表成效。`
          : '占正文字数的比重。篇幅不代表成效。',
      en: (others: number, where: 'province' | 'all') =>
        others > 0
          ? `Share of the text, beside the reports of ${plural(others, 'other county', 'other counties')}${where === 'province' ? ' of the province' : ''}. Length says nothing of success.`
          : 'Share of the text. Length says nothing of success.',
    },
    band: {
      zh: (low: string, middle: string, high: string) => `中间一半 ${low}–${high}，中位 ${middle}`,
      en: (low: string, middle: string, high: string) => `middle half ${low}–${high}, median ${middle}`,
    },
    middle: { zh: '其他报告的中间一半和中位（写到的）', en: 'middle half of the others and their median (where mentioned)' },
    themesNote: {
      zh: (n: number) => `占正文字数。分母：正文 ${n} 字。一段可属几个主题。`,
      en: (n: number) => `Share of characters. Denominator: ${plural(n, 'character')} of text. A passage may have several themes.`,
    },
    others: {
      zh: '同省其他区县：中间一半与中位数（写到的）',
      en: 'others of the province: the middle half and the median (where mentioned)',
    },
    checks: { zh: '核对', en: 'Checks' },
    checksSay: {
      zh: (all: number, hold: number) => `${all} 项，${hold} 项相符。`,
      en: (all: number, hold: number) => `${plural(all, 'check')}, ${hold} of them hold.`,
    },
    allReports: { zh: '这个区县的报告', en: 'Reports of this county' },
    downloads: { zh: '下载', en: 'Downloads' },
    moreFigures: { zh: (n: number) => `其余 ${n} 处`, en: (n: number) => `${n} more` },
    more: { zh: (n: number) => `其余 ${n} 项`, en: (n: number) => `${n} more` },
  },
  promises: {
    title: { zh: '承诺，什么时候', en: 'Promised, and by when' },
    note: { zh: '写了年份的在前；虚线是还没有发生的', en: 'those with a year first; dashed is not yet done' },
    none: { zh: '没有写下一步打算，也没有写计划中的数字。', en: 'The reports state neither plans nor planned figures.' },
    undated: { zh: '没有写期限', en: 'no date stated' },
    inMeasures: { zh: '写在别的段落里的计划。', en: 'Planned in another part of the report. ' },
    later: { zh: (year: string) => `后来怎样说：${year}`, en: (year: string) => `Said later: ${year}` },
    noLater: { zh: '后来的报告还没有收到，不知道做到没有。', en: 'No later report has come in, so what became of it is not known.' },
    promisedIn: { zh: (year: number) => `${year} 年的报告写的。`, en: (year: number) => `In the report on ${year}. ` },
    notYet: {
      zh: (newest: number) => `写明的时间在最新一份报告（${newest} 年）之后，还不知道。`,
      en: (newest: number) => `Due after the newest report (on ${newest}), so not known yet.`,
    },
    notTold: {
      zh: '后来的报告里没有找到同一项数字或相近的话。',
      en: 'Later reports give neither a figure for the same thing nor words close to it.',
    },
    speaksOfIt: {
      zh: '后来的报告里相近的话（按用词找出，做到没有由读者判断）：',
      en: 'Words close to it in later reports, found by the words they share; whether it was done is for the reader to judge:',
    },
  },
  years: {
    title: { zh: '历年', en: 'Over the years' },
    note: {
      zh: (reports: number) => `${reports} 份报告里口径相同的数字，按年份；点数字回到原句`,
      en: (reports: number) => `figures of ${plural(reports, 'report')} that count the same thing, by year; each leads to its sentence`,
    },
    silent: { zh: '这一年的报告没有写', en: 'not in the report on this year' },
    several: { zh: '说法不一，不连线', en: 'not one value: not joined' },
    statedIn: { zh: (year: number) => `${year} 年的报告写的`, en: (year: number) => `as the report on ${year} states it` },
    key: {
      zh: '只连口径相同的数字（单位、学段、范围、数的是什么都一样）。空心的是计划或要求；虚线跨过的年份没有收到报告；浅色竖条是有报告而没有写的年份，那里断开。竖轴不都从 0 起。',
      en: 'Only figures that count the same thing are joined (unit, stage, scope, what is counted). Hollow: planned or required. Dashed: no report of the years between has come in. Pale bar: a year whose report does not say; there the line breaks. Not all axes start at zero.',
    },
    planned: { zh: '计划', en: 'planned' },
    further: {
      zh: (n: number) => `另有 ${n} 项写了不止一年`,
      en: (n: number) => `${plural(n, 'more indicator', 'more indicators')} told of several years`,
    },
  },
  standard: {
    title: { zh: (n: number) => `国家 ${n} 项`, en: (n: number) => `The ${n} national items` },
    say: {
      zh: (numbers: number, said: number, silent: number, not: number) =>
        [`${numbers} 项有数字`, `${said} 项只有话`, silent > 0 && `${silent} 项没有写到`, not > 0 && `${not} 项不适用`]
          .filter(Boolean)
          .join(' · '),
      en: (numbers: number, said: number, silent: number, not: number) =>
        [`${numbers} with a number`, `${said} words only`, silent > 0 && `${silent} not written`, not > 0 && `${not} not applicable`]
          .filter(Boolean)
          .join(' · '),
    },
    told: { zh: (n: number) => `写到的 ${n} 项`, en: (n: number) => `${plural(n, 'item')} written about` },
    silent: { zh: (n: number) => `没有写的 ${n} 项`, en: (n: number) => `${plural(n, 'item')} not written about` },
    wordsOnly: { zh: '只有话', en: 'words only' },
    sentence: { zh: '原句', en: 'the sentence:' },
    sought: {
      zh: (characters: number) => `点名字看查过哪些词；全文 ${num(characters)} 字里都没有。`,
      en: (characters: number) =>
        `Each name leads to the words that were looked for; none stands in the ${num(characters)} characters of the text.`,
    },
    near: { zh: '只有相近的话：', en: 'only close words: ' },
    others: { zh: '另外的报告：', en: 'Other reports:' },
    note: {
      zh: '没有写到，不等于没有做到。整改报告答的是被指出的问题，不是逐项答这张表。',
      en: 'Not written does not mean not done. A rectification report answers what was raised, not the list item by item.',
    },
  },
  peers: {
    title: { zh: '写了同样指标的区县', en: 'Counties that report the same indicators' },
    note: { zh: '只看写了哪些数字，不看高低', en: 'by what is stated, not by how high it is' },
    district: { zh: '区县', en: 'County' },
    shared: { zh: '都写了数字的指标', en: 'Indicators both give a number for' },
    comparable: { zh: '其中口径一致', en: 'Comparable among them' },
    compare: { zh: '放在一起看', en: 'Side by side' },
  },
});
