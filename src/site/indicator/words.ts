import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words of the pages of indicators. */
export const indicatorWords = dictionary({
  title: { zh: '指标', en: 'Indicators' },
  heading: { zh: (n: number) => `${n} 项指标，谁写了数`, en: (n: number) => `${plural(n, 'indicator')}: who gives a number` },
  lead: {
    zh: '报告里的数字按编码手册归入指标。这里列出每项指标在多少份报告里有数字、多少份只是提到；写的人多不等于做得好。',
    en: 'Figures of the reports are read into indicators by a codebook. Listed here is how many reports give a number for each and how many only mention it; being stated by many does not mean being done well.',
  },
  find: { zh: '在指标中查找', en: 'Find an indicator' },
  findPlaceholder: { zh: '如 大班额、经费、teacher', en: 'e.g. teacher, funds, 大班额' },
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
  sayNone: {
    zh: (of: number, stated: number, values: number) =>
      stated === 0
        ? `${of} 份报告都没有写数字。`
        : stated === 1
          ? `${of} 份报告中只有 1 份写了数字，共 ${values} 个值，没有可以相比的。`
          : `${of} 份报告中 ${stated} 份写了数字，共 ${values} 个值；口径各不相同，没有两个可以直接相比。`,
    en: (of: number, stated: number, values: number) =>
      stated === 0
        ? `None of ${plural(of, 'report')} gives a number.`
        : stated === 1
          ? `Only 1 of ${plural(of, 'report')} gives a number (${plural(values, 'value')}), so nothing can be compared.`
          : `${stated} of ${plural(of, 'report')} give ${plural(values, 'value')}; all differ in kind, and no two can be compared directly.`,
  },
  tableTitle: { zh: '每个值和它的句子', en: 'Every value and its sentence' },
  tableNote: { zh: '灰底的不能与别处相比', en: 'values on grey cannot be compared with another county' },
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
  reason: { zh: '口径与理由', en: 'Scope and reason' },
  quote: { zh: '原句', en: 'Sentence' },
  comparableWith: { zh: '可并排', en: 'comparable' },
  key: {
    stated: { zh: '写出的值', en: 'stated value' },
    hollow: { zh: '计划、要求或原值', en: 'planned, required or earlier' },
    limit: { zh: '国家门槛（实线：已核对原文）', en: 'national limit (solid: checked against the document)' },
  },
  moreValues: { zh: (n: number) => `其余 ${n} 个值`, en: (n: number) => plural(n, 'more value', 'more values') },
  notExpected: { zh: '没有报告写到这项指标。', en: 'No report speaks of this indicator.' },
});
