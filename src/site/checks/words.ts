import { dictionary } from '../i18n/dictionary.ts';
import { num, plural } from '../i18n/text.ts';

/** Words of the pages of checks. */
export const checksWords = dictionary({
  title: { zh: '核对', en: 'Checks' },
  heading: { zh: '报告里的账，逐项算过', en: 'The sums of the reports, worked out' },
  lead: {
    zh: '合计对不对得上分项，比率对不对得上人数，前后两处是不是一个数。对得上的也列出来。不相符不等于造假，多半是口径（数的范围、年份、算法）、录入或网页转换造成的；这里只说算出了什么、该问什么。提示不是算错，是请读者自己看一眼的地方。',
    en: 'Do parts add up to the total, rates fit the counts, two places give one number? What holds is listed too. A failure is not a fraud; it mostly comes from scope, typing or web conversion. This page only says what was computed and what to ask. A remark is no failed sum, but a place to look at.',
  },
  remark: { zh: '提示', en: 'remark' },
  total: {
    zh: (checks: number, remarks: number, reports: number) =>
      `${num(reports)} 份报告，${num(checks)} 项核对${remarks > 0 ? `，另有 ${num(remarks)} 处提示` : ''}`,
    en: (checks: number, remarks: number, reports: number) =>
      `${plural(checks, 'check')} in ${plural(reports, 'report')}${remarks > 0 ? `; ${plural(remarks, 'remark')} besides` : ''}`,
  },
  failing: { zh: '不相符', en: 'Does not hold' },
  failingNote: { zh: (n: number) => `${num(n)} 项`, en: (n: number) => plural(n, 'item') },
  noneFailing: { zh: '没有不相符的。', en: 'Nothing fails.' },
  holding: { zh: '对得上的', en: 'Holds' },
  holdingNote: {
    zh: (all: number, shown: number) => (shown < all ? `${num(all)} 项，先看 ${shown} 项` : `${num(all)} 项`),
    en: (all: number, shown: number) => (shown < all ? `${shown} of ${num(all)}` : num(all)),
  },
  all: {
    zh: (checks: number, remarks: number) => `全部 ${num(checks)} 项核对${remarks > 0 ? `，${num(remarks)} 处提示` : ''}`,
    en: (checks: number, remarks: number) => `All ${plural(checks, 'check')}${remarks > 0 ? ` and ${plural(remarks, 'remark')}` : ''}`,
  },
  byResult: { zh: '先看不相符的，各按种类', en: 'what does not hold first, each by kind' },
  allFailing: { zh: (n: number) => `不相符的 ${num(n)} 项，按种类列在下面`, en: (n: number) => `All ${num(n)}, by kind, below` },
  aboutKind: { zh: (name: string) => `“${name}”怎么核对、全部结果`, en: (name: string) => `“${name}”: how it is checked, all results` },
  place: { zh: '报告', en: 'Report' },
  filterVerdict: { zh: '结果', en: 'Result' },
  filterKind: { zh: '种类', en: 'Kind' },
  equation: { zh: '算式与原文', en: 'Equation and text' },
  result: { zh: '结果', en: 'Result' },
  find: { zh: '在核对中查找', en: 'Find in checks' },
  findPlaceholder: { zh: '如 合计、入学率、衢江', en: 'Chinese words' },
  noMatch: { zh: '没有符合的核对。', en: 'No check fits.' },
  none: { zh: '报告里没有可以核对的数字。', en: 'The reports hold no figures that could be checked.' },
  what: { zh: '查什么', en: 'What is checked' },
  why: { zh: '为什么查', en: 'Why' },
  examples: { zh: '例句', en: 'Examples' },
  counterexamples: { zh: '不应触发的句子', en: 'Sentences that must not trigger it' },
  found: { zh: '在报告中查到的', en: 'Found in the reports' },
  foundNote: { zh: (n: number) => `${num(n)} 项`, en: (n: number) => plural(n, 'item') },
  nothingFound: { zh: '这类核对在现有报告里没有查到。', en: 'No report at hand gives rise to this check.' },
  computed: { zh: '算得', en: 'gives' },
});
