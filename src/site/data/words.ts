import { dictionary } from '../i18n/dictionary.ts';
import { num, plural } from '../i18n/text.ts';

/** Words of the data page. */
export const dataWords = dictionary({
  title: { zh: '数据', en: 'Data' },
  lead: {
    zh: '站上的每一个数都在这里，带着原句、区划代码和固定网址。每张表一个文件，地址不变；Excel、pandas、R、DuckDB 都能用。',
    en: 'Every number on this site, with its sentence, county code and permanent address. One file a table, at an address that stays; Excel, pandas, R and DuckDB read them.',
  },
  /** Of descriptions for programs; keywords are separated by commas. */
  dataset: {
    description: {
      zh: '从各区县公开发布的教育履职报告中逐句读出的数字、问题、措施、打算与核对；每个值都带原句、时间、学段、状态与口径，没有写到的记作未提及。',
      en: 'Quantities, problems, measures, plans and checks read sentence by sentence from reports in which Chinese counties state how they fulfil their education duties. Every value carries its sentence, period, stage, status and scope; silence is recorded as silence.',
    },
    creator: { zh: (site: string) => `${site}项目`, en: (site: string) => `${site} project` },
    technique: {
      zh: '按规则从报告原文读出，规则与准确率见方法页；部分经人审读。',
      en: 'Read from the texts by rules whose accuracy is measured on annotated reports (see the page on method); partly reviewed by people.',
    },
    keywords: {
      zh: '县域教育,教育督导,履行教育职责,自评报告,整改报告,教育统计,中国',
      en: 'education,counties,China,education supervision,self-assessment,rectification reports,education statistics',
    },
  },
  workbook: { zh: '下载工作簿（Excel）', en: 'Download the workbook (Excel)' },
  workbookNote: {
    zh: '观测值、报告，以及解释各列的全部代码表，第一张工作表是说明',
    en: 'Observations, reports, and everything that decodes their columns; the first sheet says what it is',
  },
  described: { zh: '机器可读的说明：', en: 'Described for programs:' },
  list: { zh: '代码表', en: 'code list' },
  api: { zh: '固定地址的 JSON（v1）', en: 'JSON at fixed addresses (v1)' },
  apiLead: {
    zh: '不设服务器的接口：一个指标一个文件（全部数值），一省一个文件（区县与报告），从索引开始：',
    en: 'An interface without a server: one file an indicator (all its values), one a province (counties and reports). Begin with the index:',
  },
  tables: { zh: '表格', en: 'Tables' },
  tablesNote: {
    zh: (rows: number) => `共 ${num(rows)} 行；空格子表示原文没有写明，从不是 0`,
    en: (rows: number) => `${plural(rows, 'row')} in all; an empty cell means that the text does not say, never 0`,
  },
  jsonNote: {
    zh: 'JSON 由浏览器从 CSV 转成，不用脚本时得到的是 CSV',
    en: 'JSON is made from the CSV in your browser; without scripts the link gives the CSV',
  },
  table: { zh: '表格', en: 'Table' },
  rows: { zh: '行数', en: 'Rows' },
  key: { zh: '主键', en: 'Key' },
  formats: { zh: '格式', en: 'Formats' },
  columns: { zh: '各列说明', en: 'Columns' },
  columnsLead: {
    zh: '每张表的一行是什么、怎样得来、不能说明什么，各列的含义，以及代码的名称。datapackage.json 与此同出一处。',
    en: 'What a row of each table is, how it was made and what it cannot tell; what the columns mean, and the names of codes. datapackage.json is made from the same words.',
  },
  lists: { zh: '代码表', en: 'Code lists' },
  column: { zh: '列', en: 'Column' },
  meaning: { zh: '含义', en: 'Meaning' },
  required: { zh: '必有值', en: 'never empty' },
  perIndicator: { zh: '按指标', en: 'By indicator' },
  perIndicatorNote: {
    zh: '一个指标一份 CSV，只列有观测值的；不用脚本时得到的是装有各份的 ZIP',
    en: 'One CSV an indicator, only those with observations; without scripts the link gives a ZIP of all',
  },
  perProvince: { zh: '按省', en: 'By province' },
  perProvinceNote: {
    zh: '一省一个 ZIP：每份报告的记录（JSON，含原文）；数字在表 mentions 和 observations',
    en: 'One ZIP a province: the record of each report (JSON, with its text); figures are in the tables mentions and observations',
  },
  perDistrict: { zh: '按区县', en: 'By county' },
  perDistrictNote: {
    zh: '一个区县一份 CSV；不用脚本时得到的是全部观测值',
    en: 'One CSV a county; without scripts the link gives all observations',
  },
  perDistrictOfProvince: {
    zh: '一个区县一份 CSV，在它自己的页上；这里是各省的区县数',
    en: 'One CSV a county, on its own page; beside each province the number of its counties',
  },
  use: { zh: '怎样用', en: 'How to use it' },
  useNote: {
    zh: '各例都读 observations，看小学阶段写了哪些学校数；最后一例只比可比的：series 相同的数',
    en: 'Each example reads observations and lists the numbers of primary schools; the last compares what may be compared, values of equal series',
  },
  excel: {
    zh: '打开工作簿的 observations，筛选 indicator 为 school-count、stage 为 primary。数是数，文字是文字，没有公式。段落等其余各表在 CSV 里：解开 ZIP，双击即可打开，不会乱码；区划代码是文字，不要转成数字；以 = + - @ 开头的文字前加了撇号，不会被当作公式。',
    en: 'Open observations in the workbook and filter indicator by school-count and stage by primary. Numbers are numbers, words are words, there is no formula. Passages and the other tables are in CSV: unpack the ZIP and double-click, the characters are right. County codes are text; do not turn them into numbers. Text beginning with = + - @ is preceded by an apostrophe, so that nothing runs.',
  },
  offline: { zh: '离线版', en: 'Offline copy' },
  offlineNote: { zh: '没有网络、没有服务器，也能读、查、比', en: 'to read, search and compare without network or server' },
  offlineThis: { zh: '你正在看的就是离线版。', en: 'This is the offline copy.' },
  offlineGet: { zh: '下载离线版 ZIP', en: 'Download the offline copy as a ZIP' },
  offlineMake: {
    zh: '整站可以写成一个文件夹和一个 ZIP，打开 index.html 就能用。这个网站没有放现成的 ZIP（它和整站一样大）；在本项目的代码里运行：',
    en: 'The whole site can be written as a folder and a ZIP; open index.html in it. This site offers no ready ZIP (it is as large as the site); in the code of this project, run:',
  },
  offlineOne: {
    zh: '只要一份报告：它的页面末尾可以下载一个不要网络、不要脚本的文件。',
    en: 'For one report alone: at the end of its page there is a single file that needs neither network nor scripts.',
  },
  offlineReports: { zh: '全部报告', en: 'All reports' },
  cite: { zh: '怎样引用', en: 'How to cite' },
  citeNote: { zh: '引用数据时，请同时引用数字所在的报告', en: 'Please cite the report a figure comes from as well' },
  notices: { zh: '第三方软件的许可', en: 'Licences of third-party software' },
  licence: {
    zh: (licence: string) =>
      `我们整理的数据（数值、分类、核对与说明）按 ${licence} 发布，程序代码按 MIT 许可发布；报告原文和引文属于各发布机关，不在许可之内。`,
    en: (licence: string) =>
      `What we compiled (values, codes, checks and notes) is published under the ${licence}, the code of the program under the MIT licence. The texts of the reports, and the sentences quoted from them, belong to the bodies that issued them; we cannot license them.`,
  },
  codebook: { zh: '指标的定义见', en: 'Indicators are defined under' },
  codebookLink: { zh: '指标', en: 'Indicators' },
  codebookEnd: { zh: '；', en: '. ' },
  method: { zh: '怎样读出来、有多准，见', en: 'How they are read, and how accurately, is told under' },
  methodLink: { zh: '方法', en: 'Method' },
  methodEnd: { zh: '。', en: '.' },
});
