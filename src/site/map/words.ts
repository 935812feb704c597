import type { AnswerState, StateCounts, WhyNotApplicable } from '../../compare/silence.ts';
import { dictionary, type Labels } from '../i18n/dictionary.ts';
import { num, plural } from '../i18n/text.ts';

/** What a state is called. */
export const STATES: Labels<AnswerState> = {
  own: { zh: '写了数字，与国家口径相同', en: 'a number, in the measure asked for' },
  other: { zh: '写了数字，口径不同', en: 'a number, in another measure' },
  said: { zh: '写到，没有数字', en: 'words, no number' },
  silent: { zh: '没有写到', en: 'not written' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

/** Why silence means nothing. */
export const WHY: Labels<WhyNotApplicable> = {
  kind: { zh: '这类报告不是对这张表的答复，不记作没有写到', en: 'reports of this kind do not answer the list, so this is no silence' },
  before: { zh: '报告所写的年份，这些要求还没有施行', en: 'the list was not yet in force in the year of the report' },
  undated: {
    zh: '报告没有写明年份，说不准要求是否已经施行',
    en: 'the report states no year, so it cannot be told whether the list was in force',
  },
};

/** Words of the silence map. */
export const mapWords = dictionary({
  title: { zh: '有无图', en: 'Silence map' },
  heading: {
    zh: (items: number) => `国家的 ${items} 项要求，写了什么，没有写什么`,
    en: (items: number) => `${items} things the state asks for: what is written, what is not`,
  },
  lead: {
    zh: (cells: number, numbers: number, own: number, nobody: number) =>
      `${num(cells)} 格里 ${num(numbers)} 格写了数字，与国家口径相同的有 ${num(own)} 格；${nobody} 项没有一份报告写到。点任何一格，到它的原句；没有写到的，到查过的词。`,
    en: (cells: number, numbers: number, own: number, nobody: number) =>
      `Of ${plural(cells, 'cell')} ${num(numbers)} hold a number, ${num(own)} in the measure asked for; ${plural(nobody, 'item')} appear in no report. Each cell leads to its sentence, each silence to the words that were looked for.`,
  },
  provinceLead: {
    zh: (here: number, all: number) => `${all} 个县级区划，这里有 ${here} 个的报告。按报告种类和区划代码排，不按多少排。`,
    en: (here: number, all: number) =>
      `Reports of ${here} of its ${plural(all, 'county', 'counties')}, by kind of report and code, never by count.`,
  },
  axes: {
    zh: '一列一项要求，一行一个县。竖得越高，说得越实；空心圆是没有写到。没有写到，不等于没有做到。',
    en: 'A column is an item, a row a county. The taller the mark, the more is said; a ring is silence. Not written does not mean not done.',
  },
  caption: { zh: (items: number) => `各区县与国家 ${items} 项要求`, en: (items: number) => `Counties and ${items} national requirements` },
  numbers: {
    zh: (own: number) => `项，有人写了数字，其中 ${own} 项与国家口径相同`,
    en: (own: number) => `items somebody gives a number for, ${own} in the measure asked for`,
  },
  said: { zh: '项，有人写到，谁也没有数字', en: 'items mentioned, never with a number' },
  nobody: { zh: '项，谁也没写', en: 'items nobody writes about' },
  nobodyTitle: { zh: '谁也没有写的', en: 'What nobody writes about' },
  nobodyNote: { zh: (n: number, of: number) => `${of} 项里的 ${n} 项`, en: (n: number, of: number) => `${n} of ${of} items` },
  asked: { zh: '国家要求', en: 'Asked for' },
  item: { zh: (n: number) => `国家的 ${n} 项要求`, en: (n: number) => plural(n, 'national item') },
  wroteIt: { zh: '几个县写到', en: 'Counties' },
  silentAll: { zh: '谁也没写', en: 'nobody' },
  rowNumbers: { zh: (n: number) => `${n} 有数字`, en: (n: number) => plural(n, 'number') },
  rowWords: { zh: (n: number) => `${n} 只有话`, en: (n: number) => `${n} words` },
  rowSum: {
    zh: (numbers: number, said: number) => `${numbers} 有数字 · ${said} 只有话`,
    en: (numbers: number, said: number) => `${plural(numbers, 'number')} · ${said} words`,
  },
  stripLabel: {
    zh: (name: string, c: StateCounts) =>
      `${name}：${c.own + c.other} 项写了数字，${c.said} 项写到没有数字，${c.silent} 项没有写到，${c['not-applicable']} 项不适用`,
    en: (name: string, c: StateCounts) =>
      `${name}: ${c.own + c.other} with a number, ${c.said} words only, ${c.silent} not written, ${c['not-applicable']} not applicable`,
  },
  county: { zh: '区县', en: 'County' },
  kindAndYear: { zh: '种类 年份', en: 'Kind, year' },
  sum: { zh: '小计，不是分数', en: 'Sum, not a score' },
  several: { zh: (n: number) => `共 ${n} 份`, en: (n: number) => plural(n, 'report') },
  basis: {
    zh: (title: string, docNo: string, from: number) =>
      `要求依《${title}》（${docNo}），${from} 年起施行。小计不是分数：各报告的用途不同。`,
    en: (title: string, docNo: string, from: number) =>
      `Requirements of ${docNo} (${title}), in force since ${from}. Sums are no scores: reports serve different ends.`,
  },
  open: { zh: '点开每一格，看它的原句', en: 'Open each cell, read its sentence' },
  openMap: { zh: '看全部省和县', en: 'All provinces and counties' },
  bars: { zh: (n: number) => `${n} 项，写了什么`, en: (n: number) => `${n} items, what is written` },
  barsNote: {
    zh: '高条是写了数字的县，矮条是写到没有数字的，细线是没有写到的；右边依次是三者的县数，只算答得上这张表的。',
    en: 'Tall: counties with a number; low: with words only; line: silent. On the right, how many of each, of those whose reports answer the list.',
  },
  bar: {
    zh: (name: string, n: number, m: number, s: number) => `${name}：${n} 个县写了数字，${m} 个写到没有数字，${s} 个没有写到`,
    en: (name: string, n: number, m: number, s: number) =>
      `${name}: ${plural(n, 'county', 'counties')} with a number, ${m} with words only, ${s} silent`,
  },
  tiles: { zh: '省级示意格', en: 'Diagram of provinces' },
  tilesNote: {
    zh: '示意格，不是地图。数字：这里有的县 / 全省的县级区划。条：这些县答得上的格里，写了数字（高）、写到没有数字（矮）、没有写到（线）各占多少。各省收来的报告多少不同，不作高低比较。',
    en: 'A diagram, not a map. Figures: counties here / counties of the province. Bars: of what these could answer, number (tall), words (low), not written (line). Provinces have unlike numbers of reports and are not compared.',
  },
  tile: {
    zh: (name: string, here: number, all: number) => `${name}：${all} 个县级区划，这里有 ${here} 个`,
    en: (name: string, here: number, all: number) => `${name}: ${here} of ${plural(all, 'county', 'counties')}`,
  },
  provinces: { zh: '各省有几个县在这里', en: 'How many counties of each province are here' },
  sought: { zh: '每一项要求什么，查过哪些词', en: 'What each item asks for, and the words looked for' },
  soughtNote: { zh: '这些词一个也没有，才算没有写到', en: 'an item is silent only where none of them stands in the text' },
  noWords: { zh: '只查数字', en: 'figures alone' },
  reading: { zh: '怎样读这张图', en: 'How to read this' },
  rules: {
    zh: [
      ['只谈到相关的，不算写到', '“校际之间差距较大”不是差异系数：记作没有写到，并把这句话列在旁边。'],
      ['写了数字，口径不同', '交流轮岗写人次，国家问比例：竖条上半空心，不与标准相比。'],
      [
        '答得上的才算没有写',
        '自评报告和整改报告本来就要答复督导，没写才记作没有写到；工作汇报、经验做法等没写的，记作不适用。整改报告只答被指出的问题，它的没有写到也不等于没有做到。',
      ],
      ['一个县有几份报告', '看所写年份最新、答得上的那一份；同一年的取说得最实的一句，更早的列在区县页上。'],
    ] as readonly (readonly [name: string, what: string])[],
    en: [
      [
        'What only touches a topic is not written',
        '“Wide gaps between schools” is no coefficient of variation: it counts as silence, and the sentence is listed beside it.',
      ],
      [
        'A number in another measure',
        'Rotation given in persons where the state asks for a share: the upper half of the bar is hollow, and nothing is compared.',
      ],
      [
        'Silence needs a question',
        'Self-assessments and rectification reports answer the inspectors, so what they leave out is silence; for work reports and articles it is not applicable. A rectification report answers only what was raised.',
      ],
      [
        'Several reports of a county',
        'The latest year that can answer counts, in it what says most; earlier ones stand on the page of the county.',
      ],
    ],
  },
  accuracy: { zh: '读得有多准', en: 'How accurate this is' },
  csv: { zh: '这张图 CSV', en: 'This map as CSV' },
  countiesHere: {
    zh: (all: number, here: number, provinces: number) =>
      `全国现有 ${num(all)} 个县级区划，这里有 ${num(here)} 个，在 ${provinces} 个省级行政区。`,
    en: (all: number, here: number, provinces: number) =>
      `China has ${plural(all, 'county-level division')}; ${num(here)} of them are here, in ${plural(provinces, 'province')}.`,
  },
  cameHere: {
    zh: '报告是整理者从公开网页上取得、或由使用者加入的，不是抽样，不能代表全国，也不能代表所在的省。区划数依 2023 年名录，含港澳台，不含开发区等统计用区。',
    en: 'The reports were collected from public web sites or added by users: no sample, and they stand neither for the country nor for their provinces. Divisions as of 2023, with Hong Kong, Macao and Taiwan, without statistical zones.',
  },
  withoutReport: {
    zh: (n: number) => `还没有报告的 ${n} 个区县`,
    en: (n: number) => `${plural(n, 'county', 'counties')} without a report`,
  },
  allHave: { zh: '每个区县都有报告。', en: 'Every county has a report.' },
  none: { zh: '还没有报告，图是空的。', en: 'There are no reports yet, so the map is empty.' },
});
