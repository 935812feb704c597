import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words of the county card. */
export const cardWords = dictionary({
  raised: { zh: '指出的问题', en: 'problems raised' },
  raisedBy: { zh: '督导反馈', en: 'by inspectors' },
  admitted: { zh: '承认的问题', en: 'problems admitted' },
  admittedBy: { zh: '自己写的', en: 'in its own words' },
  noProblems: { zh: '没有写问题', en: 'No problems stated' },
  noSection: { zh: '没有“存在问题”这一部分。', en: 'The report has no such section.' },
  inPassing: { zh: '句中提到：', en: 'In passing:' },
  measures: { zh: '整改措施', en: 'measures' },
  noMeasuresBut: { zh: '问题下面没有写措施。已发生的：', en: 'None stated beneath the problems. What happened: ' },
  happened: { zh: '处已发生的数字', en: 'figures of what happened' },
  toNoProblem: { zh: '没有对应到问题', en: 'tied to no problem' },
  noDone: { zh: '没有能归入指标的已发生的数字', en: 'no figure of what happened answers an indicator' },
  plans: { zh: '下一步打算', en: 'plans' },
  dated: {
    zh: (n: number) => (n > 0 ? `${n} 项写了期限` : '没有一项写了期限'),
    en: (n: number) => (n > 0 ? `${n} with a date` : 'none with a date'),
  },
  noPlans: { zh: '没有写下一步打算', en: 'No plans stated' },
  noPlanned: { zh: '有数字的计划也没有。', en: 'No planned figures either.' },
  andPlanned: { zh: (n: number) => `另有 ${n} 处写在别处的计划`, en: (n: number) => `${n} planned elsewhere` },
  undated: { zh: '未写年份', en: 'no year' },
  failing: {
    zh: (_: number) => '个数字对不上',
    en: (n: number) => (n === 1 ? 'figure that does not add up' : 'figures that do not add up'),
  },
  checked: { zh: (all: number) => `核对 ${all} 项`, en: (all: number) => plural(all, 'check') },
  holding: {
    zh: (hold: number, unknown: number) => `${hold} 项相符${unknown > 0 ? `；${unknown} 项无法判断` : ''}`,
    en: (hold: number, unknown: number) => `${hold} hold${unknown > 0 ? `; ${unknown} cannot be told` : ''}`,
  },
  seeSentence: { zh: '看原句', en: 'See its sentence' },
  noChecks: { zh: '没有可以核对的数字', en: 'No figures that could be checked' },
  marks: {
    zh: (hold: number, fail: number, unknown: number) => `${hold} 项相符，${fail} 项不相符，${unknown} 项无法判断`,
    en: (hold: number, fail: number, unknown: number) => `${hold} hold, ${fail} do not, ${unknown} cannot be told`,
  },
  comparable: {
    zh: (_: number) => '个数能与国家标准相比',
    en: (n: number) => `${n === 1 ? 'figure' : 'figures'} comparable to the national standard`,
  },
  asked: { zh: (line: string) => `国家要求 ${line}`, en: (line: string) => `asked for: ${line}` },
  otherMeasure: { zh: '口径（算法、范围）与国家要求不同：', en: 'In another measure: ' },
  noNumbers: {
    zh: (items: number) => `${items} 项里没有一项写了数字。`,
    en: (items: number) => `None of the ${items} items has a number.`,
  },
  silent: { zh: '项国家要求没有写', en: 'national items not written about' },
  notApplicable: { zh: '项国家要求不适用', en: 'national items not applicable' },
  told: {
    zh: (numbers: number, said: number) => `${numbers} 项有数字，${said} 项只有话。`,
    en: (numbers: number, said: number) => `${numbers} with a number, ${said} words only. `,
  },
  notWritten: { zh: '没写：', en: 'Silent: ' },
  andSo: { zh: ' 等', en: ' …' },
  foot: { zh: '点任一行，到它的原句', en: 'Each line opens its sentence' },
  others: { zh: (n: number) => `另有 ${n} 份更早的报告`, en: (n: number) => `${plural(n, 'earlier report')} besides` },
  share: { zh: '分享图', en: 'Share image' },
  card: { zh: (name: string) => `${name}县卡`, en: (name: string) => `Card of ${name}` },
});
