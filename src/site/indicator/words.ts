import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** How many values may stand side by side. */
type Together = { reports: number; all: number; together: number; kinds: number };

/** Words of the pages of indicators. */
export const indicatorWords = dictionary({
  withNumbers: { zh: (n: number) => `${n} 项有数字`, en: (n: number) => `${n} with numbers` },
  withoutNumbers: { zh: (n: number) => `没有数字的 ${n} 项`, en: (n: number) => `${n} without a number` },
  title: { zh: '指标', en: 'Indicators' },
  heading: { zh: (n: number) => `${n} 项指标，谁写了数`, en: (n: number) => `${plural(n, 'indicator')}: who gives a number` },
  lead: {
    zh: '报告里的数字按编码手册归入指标。这里列出每项指标在多少份报告里有数字、多少份只是提到；写的人多不等于做得好。',
    en: 'Figures of the reports are read into indicators by a codebook. Listed here is how many reports give a number for each and how many only mention it; being stated by many does not mean being done well.',
  },
  find: { zh: '在指标中查找', en: 'Find an indicator' },
  findPlaceholder: { zh: '如 大班额、经费、teacher', en: 'e.g. teacher, funds' },
  onlyStated: { zh: '有数字的', en: 'With numbers' },
  allIndicators: { zh: '全部指标', en: 'All indicators' },
  none: { zh: '没有符合的指标。', en: 'No indicator fits.' },
  name: { zh: '指标', en: 'Indicator' },
  unit: { zh: '单位', en: 'Unit' },
  coverage: { zh: '覆盖', en: 'Coverage' },
  values: { zh: '数值', en: 'Values' },
  comparable: { zh: '可并排', en: 'Comparable' },
  series: { zh: (districts: number) => `${districts} 个区县`, en: (districts: number) => plural(districts, 'county', 'counties') },
  id: { zh: '编号', en: 'Id' },
  kind: { zh: '性质', en: 'Kind' },
  group: { zh: '组别', en: 'Group' },
  thresholds: { zh: '国家门槛', en: 'National limits' },
  noThresholds: { zh: '编码手册没有为它登记门槛', en: 'the codebook has none for it' },
  thresholdNote: {
    zh: '门槛据所列文件转述，不是法条原文。',
    en: 'Limits are reported according to the documents named, not quoted from law.',
  },
  blocks: { zh: '不能并排', en: 'Never side by side' },
  flags: { zh: '并排须注明', en: 'Side by side with a remark' },
  accuracy: { zh: '读得准不准', en: 'How well it is read' },
  accuracyWords: {
    zh: (p: string, r: string, n: number) => `查准 ${p}，查全 ${r}（标注集 ${n} 处）`,
    en: (p: string, r: string, n: number) => `precision ${p}, recall ${r} (${plural(n, 'annotated place')})`,
  },
  noAccuracy: { zh: '标注集里没有这项指标', en: 'not in the annotated set' },
  csv: { zh: (n: number) => `这 ${n} 行 CSV`, en: (n: number) => `CSV of ${plural(n, 'row')}` },
  toCompare: { zh: '放进比较', en: 'Put into the comparison' },
  saidOnly: { zh: (n: number) => `${n} 份提及无数字`, en: (n: number) => `mentioned by ${n} without a number` },
  noValues: { zh: (of: number) => `${of} 份报告都没有写数字。`, en: (of: number) => `None of ${plural(of, 'report')} gives a number.` },
  noneTogether: {
    zh: (reports: number, all: number) => `${reports} 份报告写了 ${all} 个数，没有两个可以直接相比。`,
    en: (reports: number, all: number) =>
      `${plural(reports, 'report gives', 'reports give')} ${plural(all, 'value')}; no two can be compared directly.`,
  },
  someTogether: {
    zh: ({ reports, all, together, kinds }: Together) =>
      `${reports} 份报告写了 ${all} 个数，其中 ${together} 个可以并排${kinds > 1 ? `，分 ${kinds} 组` : ''}。`,
    en: ({ reports, all, together, kinds }: Together) =>
      `${plural(reports, 'report gives', 'reports give')} ${plural(all, 'value')}; ${together} of them may stand side by side${kinds > 1 ? `, in ${kinds} groups` : ''}. `,
  },
  ends: {
    zh: (low: string, high: string) => (low === high ? `都是 ${low}。` : `最大的一组在 ${low} 与 ${high} 之间。`),
    en: (low: string, high: string) => (low === high ? `All are ${low}.` : `The largest group lies between ${low} and ${high}.`),
  },
  states: {
    value: { zh: '写了数字', en: 'with a number' },
    said: { zh: '提到，没有写数字', en: 'mentioned without a number' },
    absent: { zh: '没有写', en: 'not mentioned' },
    'not-applicable': { zh: '不适用', en: 'not applicable' },
  },
  stripTitle: { zh: '所有的值', en: 'All values' },
  stripSay: {
    zh: '每点一个值；同一行的可以并排。虚线以下另画，行名是分开的理由。',
    en: 'A dot is a value; those of one row may stand side by side. Below the dotted line stands what is set apart, with the reason.',
  },
  stripApart: {
    zh: '每点一个值，都不能并排；行名是为什么。',
    en: 'A dot is a value; none may stand beside another, for the reason that its row names.',
  },
  stripTogether: {
    zh: '每点一个值；同一行的可以并排。',
    en: 'A dot is a value; those of one row may stand side by side.',
  },
  stripNote: {
    zh: '上下位置没有含义，只为不重叠；空心是计划、要求或分开画的值。每个点连着它的句子。',
    en: 'Height has no meaning; hollow dots are planned, required or set apart. A dot leads to its sentence.',
  },
  stripLabel: { zh: (n: number) => `${n} 个值在数轴上`, en: (n: number) => `${plural(n, 'value')} on an axis` },
  otherUnits: {
    zh: (n: number) => `另有 ${n} 个值用别的单位，不在图上。`,
    en: (n: number) => `${plural(n, 'value')} in other units ${n === 1 ? 'is' : 'are'} not drawn.`,
  },
  whole: { zh: '可以并排', en: 'comparable' },
  apart: { zh: (reason: string) => `分开：${reason}`, en: (reason: string) => `apart: ${reason}` },
  onlyOne: { zh: '只有一个区县写了', en: 'stated by one county only' },
  otherKinds: { zh: '其余各组', en: 'further groups' },
  otherReasons: { zh: '分开：其他理由', en: 'apart: other reasons' },
  peersTitle: { zh: (name: string) => `${name}和它的同伴`, en: (name: string) => `${name} and its peers` },
  noPeers: { zh: '这项指标上没有可以和它并排的值。', en: 'For this indicator no other value may stand beside it.' },
  sameProvince: { zh: '同省', en: 'same province' },
  sameKind: { zh: '同种报告', en: 'same kind of report' },
  yearUnknown: { zh: '年份未写明', en: 'year not stated' },
  yearsApart: {
    zh: (n: number) => (n === 0 ? '同一年' : `相差 ${n} 年`),
    en: (n: number) => (n === 0 ? 'same year' : `${plural(n, 'year')} apart`),
  },
  peersWhy: {
    zh: '为什么是这几个：口径（单位、学段、范围、算法）一致的值里，先取同省，再取同种报告，再取年份最近。按区划代码排列，不按数值。',
    en: 'Why these: among values of the same kind, the same province comes first, then the same kind of report, then the nearest year. Listed by place, not by value.',
  },
  placesTitle: { zh: '按地方', en: 'By place' },
  placesNote: {
    zh: '每省一格，按区划代码排列，不按数值。灰的不能与别处相比。',
    en: 'One panel a province, in the order of codes, not of values. Grey values cannot be compared.',
  },
  provinceCount: {
    zh: (n: number, of: number) => `${n} 份写了，共 ${of} 份`,
    en: (n: number, of: number) => `${n} of ${plural(of, 'report')}`,
  },
  unnamed: {
    zh: (said: number, absent: number) => `另 ${said} 份提到没有写数字，${absent} 份没有写`,
    en: (said: number, absent: number) => `${said} more mention it without a number, ${absent} do not`,
  },
  furtherOfProvince: {
    zh: (n: number) => `另 ${n} 份有数字：在上面选这个省，或下载全部`,
    en: (n: number) => `${n} more with a number: choose the province above, or download all`,
  },
  filters: {
    title: { zh: '只看', en: 'Only' },
    all: { zh: '全部', en: 'all' },
    province: { zh: '省份', en: 'Province' },
    year: { zh: '年份', en: 'Year' },
    kind: { zh: '报告类型', en: 'Kind of report' },
    stage: { zh: '学段', en: 'Stage' },
    variant: { zh: '数的是什么', en: 'What is counted' },
    status: { zh: '性质', en: 'Status' },
    me: { zh: '我的区县', en: 'My county' },
    mePlaceholder: { zh: '输入区县名', en: 'e.g. Qujiang' },
    reset: { zh: '看全部', en: 'Show all' },
    failed: { zh: '数据没有载入，下面是全部。', en: 'The data did not load; all values are shown.' },
  },
  partsTitle: { zh: '一句话里的总数和各部分', en: 'A total and its parts in one sentence' },
  partsNote: { zh: '长短按最大的总数；部分相加等于总数的才画', en: 'on one scale; drawn where the parts add up to the total' },
  slopesTitle: { zh: '由多少到多少', en: 'From how much to how much' },
  slopesNote: {
    zh: (n: number) => `${n} 处在同一份报告或同一口径里写了前后两个数`,
    en: (n: number) => `${plural(n, 'pair')} of an earlier and a later value`,
  },
  quotesTitle: { zh: '原文', en: 'Sentences' },
  quotesNote: { zh: '一句一格；句中每个数都连到它的报告', en: 'one sentence each; every number leads to its report' },
  moreSentences: { zh: (n: number) => `其余 ${n} 句`, en: (n: number) => plural(n, 'more sentence', 'more sentences') },
  inQuote: { zh: (n: number) => `${n} 个数`, en: (n: number) => plural(n, 'value') },
  saidTitle: { zh: '提到了，没有写数字', en: 'Mentioned without a number' },
  rulesTitle: { zh: '规则怎样认出它', en: 'How it is recognised' },
  rulesNote: { zh: '来自编码手册；每一条都是测试', en: 'from the codebook; each line is a test' },
  shouldRead: { zh: '应当读出', en: 'Must be read' },
  shouldNotRead: { zh: '不应读出', en: 'Must not be read' },
  noExamples: { zh: '编码手册还没有为它写例句。', en: 'The codebook has no examples for it yet.' },
  district: { zh: '区县', en: 'County' },
  value: { zh: '数值', en: 'Value' },
  stage: { zh: '学段', en: 'Stage' },
  period: { zh: '年份', en: 'Year' },
  moreValues: { zh: (n: number) => `其余 ${n} 个值`, en: (n: number) => plural(n, 'more value', 'more values') },
  notExpected: { zh: '没有报告写到这项指标。', en: 'No report speaks of this indicator.' },
});
