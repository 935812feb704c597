import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** What may be learnt, counted. */
type LearntCounts = { districts: number; stated: number; shared: number; comparable: number };

/** Words of the comparison, at build time and in the browser. */
export const compareWords = dictionary({
  title: { zh: '比较', en: 'Compare' },
  heading: {
    zh: (districts: number, rows: number) => `${districts} 个区县，${rows} 项对照`,
    en: (districts: number, rows: number) => `${plural(districts, 'county', 'counties')}, ${plural(rows, 'row')} side by side`,
  },
  lead: {
    zh: '同一行里，蓝底带圆点的值，单位、学段、状态、范围都一致，可以并排，这叫口径一致；其余照列，并写明为什么不能。',
    en: 'Within a row, values on blue with a dot agree in unit, stage, status and scope and may stand side by side; the others are listed with the reason why they may not.',
  },
  leadAct: { zh: '点任何一个数，看它的原句。', en: 'Choose any number to see its sentence.' },
  problems: { zh: '承认的问题', en: 'Problems admitted' },
  plans: { zh: '下步打算', en: 'Promises' },
  claims: { zh: '承认了什么，答应了什么', en: 'What is admitted, what is promised' },
  claimsNote: { zh: '照录标题，点开到原文', en: 'titles as written, each leads to the text' },
  noClaims: {
    problems: { zh: '没有写问题', en: 'names no problem' },
    plans: { zh: '没有写打算', en: 'makes no promise' },
  },
  moreClaims: { zh: (n: number) => `另 ${n} 条`, en: (n: number) => `${n} more` },
  learntComparable: { zh: '可以并排', en: 'may stand side by side' },
  learntOne: { zh: '只有一个区县写了数', en: 'one county alone gives a number' },
  learntMore: { zh: (n: number) => `另 ${n} 项`, en: (n: number) => `${n} more` },
  learntAll: {
    zh: ({ districts, stated, shared, comparable }: LearntCounts) =>
      `这 ${districts} 个区县的报告共写了 ${stated} 项指标的数字：${stated - shared} 项只有一个区县写；${shared} 项有两个以上写，其中 ${comparable} 项可以并排。${comparable < shared ? '其余照列，写明为什么不能；' : ''}承认了什么、答应了什么，都可以对着读。`,
    en: ({ districts, stated, shared, comparable }: LearntCounts) =>
      `The reports of these ${plural(districts, 'county', 'counties')} give numbers for ${plural(stated, 'indicator')}: ${stated - shared} are given by one county alone; ${shared} by two or more, of which ${comparable} may stand side by side. ${comparable < shared ? 'The others are listed with the reason why not; ' : ''}what was admitted and what was promised can all be read side by side.`,
  },
  learntRows: {
    zh: ({ stated, shared, comparable }: LearntCounts) =>
      `表中 ${stated} 项指标写了数字：${stated - shared} 项只有一个区县写；${shared} 项有两个以上写，其中 ${comparable} 项可以并排。`,
    en: ({ stated, shared, comparable }: LearntCounts) =>
      `${plural(stated, 'indicator')} in the table ${stated === 1 ? 'has' : 'have'} numbers: ${stated - shared} from one county alone, ${shared} from two or more, of which ${comparable} may stand side by side.`,
  },
  learnt: { zh: '能比什么', en: 'What can be compared' },
  edition: {
    zh: (edition: string, districts: number, reports: number) => `版本 ${edition}（${districts} 个区县，${reports} 份报告）`,
    en: (edition: string, districts: number, reports: number) =>
      `edition ${edition} (${plural(districts, 'county', 'counties')}, ${plural(reports, 'report')})`,
  },
  references: { zh: '全国和本省', en: 'The country and the province' },
  rowsShared: { zh: '两份以上谈到的', en: 'Spoken of by two or more' },
  rowsAll: { zh: (n: number) => `全部 ${n} 项`, en: (n: number) => `All ${n}` },
  failed: {
    zh: (names: string) => `没有取到：${names}。这些行没有列出；请重试。`,
    en: (names: string) => `These did not load and are left out: ${names}. Please try again.`,
  },
  failedClaims: { zh: '问题与打算', en: 'problems and promises' },
  xlsx: { zh: 'XLSX', en: 'XLSX' },
  markdown: { zh: '复制 Markdown', en: 'Copy Markdown' },
  cite: { zh: '引用…', en: 'Cite …' },
  print: { zh: '打印', en: 'Print' },
  keep: { zh: '存作一组…', en: 'Keep this set…' },
  sheetView: { zh: '比较表', en: 'Comparison' },
  sheetAbout: { zh: '说明', en: 'About' },
  about: {
    title: { zh: '题名', en: 'Title' },
    edition: { zh: '版本', en: 'Edition' },
    address: { zh: '地址', en: 'Address' },
    taken: { zh: '取得日期', en: 'Taken on' },
    note: { zh: '说明', en: 'Note' },
  },
  sets: {
    title: { zh: '存在这个浏览器里的组', en: 'Sets kept in this browser' },
    name: { zh: '给这一组起个名', en: 'Name of this set' },
    save: { zh: '存下', en: 'Keep' },
    none: { zh: '还没有存过。', en: 'None yet.' },
    drop: { zh: (name: string) => `删去“${name}”`, en: (name: string) => `Delete “${name}”` },
    exportAll: { zh: '导出全部', en: 'Export all' },
    importAll: { zh: '导入…', en: 'Import…' },
    close: { zh: '关闭', en: 'Close' },
    closed: {
      zh: '这个浏览器不许存东西；可以复制链接留着。',
      en: 'This browser keeps nothing; copy the link instead.',
    },
    unreadable: { zh: '这个文件读不出组来。', en: 'No sets could be read from this file.' },
    imported: { zh: (n: number) => `导入了 ${n} 组。`, en: (n: number) => `${plural(n, 'set')} imported.` },
    note: {
      zh: '只存在这个浏览器里，不上传。清除浏览数据会丢，可先导出。',
      en: 'Kept in this browser alone, never uploaded. Export them before you clear its data.',
    },
  },
  districts: { zh: '区县', en: 'Counties' },
  rows: { zh: '行', en: 'Rows' },
  indicators: { zh: '指标', en: 'Indicators' },
  themes: { zh: '主题', en: 'Themes' },
  address: { zh: '地址', en: 'Address' },
  take: { zh: '取走', en: 'Take away' },
  csv: { zh: 'CSV', en: 'CSV' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  copied: { zh: '已复制', en: 'Copied' },
  reset: { zh: '恢复默认', en: 'Back to default' },
  sort: { zh: '排列', en: 'Order' },
  sortChosen: { zh: '按选择的先后', en: 'as chosen' },
  sortName: { zh: '按名称', en: 'by name' },
  sortYear: { zh: '按年份，新的在前', en: 'by year, newest first' },
  sortBy: { zh: (indicator: string) => `按“${indicator}”的数值`, en: (indicator: string) => `by ${indicator}` },
  onlyReviewed: { zh: '只看有经人核对的', en: 'Rows reviewed by people' },
  onlyComparable: { zh: '只看可并排的', en: 'Comparable rows only' },
  none: { zh: '清空', en: 'Clear' },
  addDistrict: { zh: '加区县', en: 'Add a county' },
  addRow: { zh: '加指标或主题', en: 'Add an indicator or theme' },
  findDistrict: { zh: '区县名、拼音或代码', en: 'County, pinyin or code' },
  findRow: { zh: '指标或主题', en: 'Indicator or theme' },
  remove: { zh: (name: string) => `去掉${name}`, en: (name: string) => `Remove ${name}` },
  nothingFound: { zh: '没有找到', en: 'nothing found' },
  rowNote: { zh: (n: number) => `${n} 份写了数字`, en: (n: number) => `${plural(n, 'report')} with a number` },
  notComparable: { zh: '口径各异，不并排', en: 'differ in kind, not comparable' },
  more: { zh: (n: number) => `另 ${n} 个值`, en: (n: number) => plural(n, 'more value', 'more values') },
  passages: { zh: (n: number) => `${n} 段`, en: (n: number) => plural(n, 'passage') },
  shareOfText: { zh: '占正文', en: 'of the text' },
  tableLabel: { zh: '比较表', en: 'Comparison' },
  caption: {
    zh: (reports: number) =>
      `分母：${reports} 份报告。“未提及”是全文没有说到，不等于零，也不等于没有做；“提及无数字”是说到了，没有写数；“不适用”是报告只谈别的学段。约数：原文带“余”“多”“近”。虚线是计划或要求。`,
    en: (reports: number) =>
      `Denominator: ${plural(reports, 'report')}. “Not mentioned”: the text says nothing of it, which is neither zero nor a failure to act. “Mentioned without a number”: it speaks of it and gives none. “Not applicable”: the report is about other stages. “Approximate”: the text has 余, 多 or 近. Dashed: planned or required.`,
  },
  truncated: {
    zh: (shown: number, all: number) => `默认只列最近的 ${shown} 个区县（共 ${all} 个），其余可以加进来。`,
    en: (shown: number, all: number) => `The default lists the ${shown} most recent of ${all} counties; the others can be added.`,
  },
  empty: {
    zh: '没有可以比较的：先选至少一个区县和一项指标。',
    en: 'There is nothing to compare: choose at least one county and one indicator.',
  },
  emptyCorpus: { zh: '还没有报告。', en: 'There are no reports yet.' },
  asWritten: { zh: '原文写作', en: 'As written' },
  readAs: { zh: '读作', en: 'Read as' },
  period: { zh: '年份', en: 'Year' },
  beside: { zh: '可并排', en: 'Comparable with' },
  besideNothing: { zh: '没有可以并排的值', en: 'nothing to stand beside' },
  apartBecause: { zh: '不并排', en: 'Not comparable' },
  mind: { zh: '须注明', en: 'Mind' },
  inReport: { zh: '在报告中看', en: 'See it in the report' },
  citation: {
    zh: (quote: string, title: string, year: string, address: string) => `“${quote}”（${title}，${year}，${address}）`,
    en: (quote: string, title: string, year: string, address: string) => `“${quote}” (${title}, ${year}, ${address})`,
  },
  copyCitation: { zh: '复制引用', en: 'Copy citation' },
  loading: { zh: '正在取原句…', en: 'Fetching the sentence…' },
  noSentence: { zh: '原句没有取到，请到报告中看。', en: 'The sentence could not be fetched; see the report.' },
  charts: { zh: '可并排的指标', en: 'Comparable indicators' },
  moreCharts: { zh: (n: number) => `另 ${n} 张图`, en: (n: number) => plural(n, 'more chart') },
  chartsNote: { zh: '同一口径的数画在一条轴上', en: 'values of one kind on one axis' },
  scriptNote: {
    zh: '选区县、选指标、看原句要用脚本；不用脚本，点数字到报告原句，点指标名看全部报告。',
    en: 'Choosing counties and indicators and reading sentences in place needs scripts; without them, a number leads to its sentence in the report and a name to all reports.',
  },
  toPassages: { zh: '并排读几段原文，或两份报告', en: 'Read passages, or two reports, side by side' },
  toData: { zh: '全部数据', en: 'All data' },
  troubles: {
    'unknown-district': {
      zh: (v: string) => `没有代码为 ${v} 的区县，略去。`,
      en: (v: string) => `There is no county with code ${v}; left out.`,
    },
    'unknown-indicator': {
      zh: (v: string) => `没有编号为 ${v} 的指标，略去。`,
      en: (v: string) => `There is no indicator ${v}; left out.`,
    },
    'unknown-claims': {
      zh: (v: string) => `不认识行 ${v}，略去。`,
      en: (v: string) => `There are no rows ${v}; left out.`,
    },
    edition: {
      zh: (v: string) => `这个链接作于数据 ${v}，如今的数据已不同：同样的区县和指标，数字可能有增减。`,
      en: (v: string) =>
        `This link was made from the data ${v}, which have changed since: the same counties and indicators may show other numbers.`,
    },
    'unknown-theme': { zh: (v: string) => `没有编号为 ${v} 的主题，略去。`, en: (v: string) => `There is no theme ${v}; left out.` },
    'unknown-sort': {
      zh: (v: string) => `不能按 ${v} 排列，略去。`,
      en: (v: string) => `The columns cannot be ordered by ${v}; left out.`,
    },
    'unknown-parameter': { zh: (v: string) => `不认识参数 ${v}，略去。`, en: (v: string) => `Parameter ${v} is not known; left out.` },
    renamed: {
      zh: (v: string, now: string) => `${v} 已改为 ${now}，按新的显示。`,
      en: (v: string, now: string) => `${v} is now ${now}; shown under its new name.`,
    },
  },
});
