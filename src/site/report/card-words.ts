import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words of the card of a figure; apart from those of the page, because they travel to the browser. */
export const cardWords = dictionary({
  title: { zh: '数字的读法', en: 'How the figure is read' },
  close: { zh: '关闭', en: 'Close' },
  cite: { zh: '引用', en: 'Cite' },
  forms: { zh: '引用格式', en: 'References' },
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: { zh: '未能复制', en: 'Not copied' },
  meaning: { zh: '这个指标数什么', en: 'What the indicator counts' },
  evidence: { zh: '读法的依据', en: 'What the reading rests on' },
  others: { zh: '各地怎么写', en: 'What others write' },
  othersCounted: {
    zh: (n: number) => `各地怎么写（${n} 份报告有数字）`,
    en: (n: number) => `What others write (${plural(n, 'report')} with a number)`,
  },
  field: {
    indicator: { zh: '指标', en: 'indicator' },
    stage: { zh: '学段', en: 'stage' },
    period: { zh: '年份', en: 'year' },
    status: { zh: '性质', en: 'status' },
    scope: { zh: '范围', en: 'scope' },
    place: { zh: '属于谁', en: 'whose' },
    direction: { zh: '增减', en: 'rise or fall' },
    unit: { zh: '单位', en: 'unit' },
  },
  from: {
    clause: { zh: '同一分句', en: 'the same clause' },
    sentence: { zh: '同一句', en: 'the same sentence' },
    list: { zh: '同一串数', en: 'the same list' },
    passage: { zh: '同一段', en: 'the same paragraph' },
    heading: { zh: '小标题', en: 'the heading' },
    chapter: { zh: '所在部分', en: 'the chapter' },
    title: { zh: '标题', en: 'the title' },
    document: { zh: '全文', en: 'the document' },
    report: { zh: '报告所写年份', en: 'the year of the report' },
    review: { zh: '经人核对', en: 'a review by a person' },
  },
  untold: { zh: '没有写明', en: 'not told' },
  rule: { zh: (rule: string) => `规则 ${rule}`, en: (rule: string) => `rule ${rule}` },
});
