import { dictionary } from '../i18n/dictionary.ts';
import { num, plural } from '../i18n/text.ts';

/** Words of search, on its page and in the browser. */
export const searchWords = dictionary({
  form: {
    label: { zh: '检索', en: 'Search' },
    placeholder: { zh: '区县、拼音或任意词语', en: 'County, pinyin or any Chinese words' },
    button: { zh: '检索', en: 'Search' },
    try: { zh: '试试', en: 'Try' },
  },
  title: { zh: '检索', en: 'Search' },
  lead: {
    zh: '任何两个字以上的词都找得到，逐字核对原文；几个词之间空格，全部都要有；“引号”里的词连在一起；前面加 - 或“不含”的不要。数字写作 23 或二十三都可以。',
    en: 'Any two characters or more are found and checked against the text. Words with spaces between must all occur; words in quotes stay together; a leading - or 不含 excludes. Figures may be written 23 or 二十三.',
  },
  example: { zh: '试试', en: 'Try' },
  noScript: {
    zh: '检索需要 JavaScript。没有它也可以按区县、指标、主题一路读下去。',
    en: 'Search needs JavaScript. Without it you can still read by county, indicator and theme.',
  },
  loading: { zh: '正在找…', en: 'Searching…' },
  loadingText: { zh: '正在读原文…', en: 'Reading the texts…' },
  nothingAsked: { zh: '写下要找的词。', en: 'Type what to look for.' },
  tooShort: {
    zh: '单个字只找名称；全文请写两个字以上。',
    en: 'A single character is looked up in names only; type two or more to search the texts.',
  },
  found: {
    zh: (query: string, reports: string, places: number) => `“${query}”：${reports} 份报告里，已核对的有 ${places} 处。`,
    en: (query: string, reports: string, places: number) =>
      `“${query}” is in ${reports === '1' ? '1 report' : `${reports} reports`}; ${plural(places, 'place')} checked so far.`,
  },
  foundAll: {
    zh: (query: string, reports: number, places: number, silent: number) =>
      `“${query}”在 ${reports} 份报告里出现 ${places} 处${silent > 0 ? `；另外 ${silent} 份没有这个词` : ''}。`,
    en: (query: string, reports: number, places: number, silent: number) =>
      `“${query}” occurs ${places === 1 ? 'once' : `${num(places)} times`} in ${plural(reports, 'report')}${silent > 0 ? `; ${silent === 1 ? '1 other does' : `${num(silent)} others do`} not have it` : ''}.`,
  },
  about: { zh: (n: number) => `约 ${num(n)}`, en: (n: number) => `about ${num(n)}` },
  inReports: { zh: (n: number) => `约 ${n} 份`, en: (n: number) => `about ${plural(n, 'report')}` },
  notTogether: {
    zh: (words: string) => `${words} 各有报告写到，但没有一份同时符合。`,
    en: (words: string) => `Each of ${words} occurs, but no report fits all of the query.`,
  },
  separately: { zh: '分开找', en: 'Search separately' },
  butNot: {
    zh: (query: string, without: string) => `${query}”而没有“${without}`,
    en: (query: string, without: string) => `${query}” without “${without}`,
  },
  notHere: { zh: '所选的筛选里没有。', en: 'Nothing within the chosen filters.' },
  tips: {
    zh: '可以少写几个字，换一个说法，或从这里进去：',
    en: 'The reports are in Chinese. Try Chinese words or fewer characters, or go by:',
  },
  notFound: { zh: (query: string) => `没有报告写到“${query}”。`, en: (query: string) => `No report has “${query}”.` },
  notYet: {
    zh: (query: string, read: number) => `读过 ${read} 份可能的报告，还没有逐字写到“${query}”的。`,
    en: (query: string, read: number) => `Of ${plural(read, 'likely report')} read so far, none has “${query}”.`,
  },
  simplified: {
    zh: (words: string) => `按简体“${words}”检索。`,
    en: (words: string) => `Searched as “${words}” in simplified characters.`,
  },
  near: { zh: '相近的写法', en: 'Nearly the same' },
  nearNote: {
    zh: '原文里没有这个词；下面的差一两个字，不计入处数。',
    en: 'The texts do not have these words. What follows differs in a character or two and is not counted.',
  },
  nearTo: { zh: (words: string) => `写作“${words}”`, en: (words: string) => `Has “${words}”` },
  didYouMean: { zh: '是不是要找', en: 'Did you mean' },
  names: { zh: '名目', en: 'Names' },
  types: {
    province: { zh: '省', en: 'Province' },
    prefecture: { zh: '市（州、盟）', en: 'Prefecture' },
    district: { zh: '区县', en: 'County' },
    indicator: { zh: '指标', en: 'Indicator' },
    theme: { zh: '主题', en: 'Theme' },
  },
  answer: {
    reports: { zh: (n: number) => `有 ${n} 份报告 →`, en: (n: number) => `${n} ${n === 1 ? 'report' : 'reports'} →` },
    none: { zh: '还没有报告', en: 'no report yet' },
    noneNote: {
      zh: '没有报告，只是这里还没有收到，不等于没有做、没有写。',
      en: 'No report has reached this site yet; that says nothing about the county.',
    },
    contribute: { zh: '手上有它的报告？怎样加进来', en: 'You have one? How to add it' },
    inProvince: {
      zh: (province: string, n: number, all: number) => `${province} ${all} 个区县，有报告的 ${n} 个`,
      en: (province: string, n: number, all: number) => `${province}: ${n} of ${all} counties have reports`,
    },
    districtsWithReports: {
      zh: (n: number, all: number) => (n === 0 ? `${all} 个区县，都还没有报告` : `${all} 个区县，${n} 个有报告`),
      en: (n: number, all: number) => `${n} of ${all} counties have reports`,
    },
    otherDistricts: {
      zh: (n: number) => `其余 ${n} 个还没有报告或未列出`,
      en: (n: number) => `${n} others have none yet or are not listed`,
    },
    morePlaces: {
      zh: (n: number) => `同名的地方还有 ${n} 个；加上省、市的名字再找。`,
      en: (n: number) => `${plural(n, 'more place bears', 'more places bear')} this name; add that of the province.`,
    },
    former: {
      zh: (name: string, until: number, now: string) => `${name}是 ${until} 年以前的名称或建制，今属${now}。`,
      en: (name: string, until: number, now: string) => `${name} was the name until ${until}; its ground is part of ${now} today.`,
    },
    by: { zh: (word: string) => `由“${word}”找到`, en: (word: string) => `found by “${word}”` },
    also: { zh: '也可以找：', en: 'Also:' },
    stated: {
      zh: (n: number, all: number) => `${all} 份报告中 ${n} 份写了数字`,
      en: (n: number, all: number) => `${n} of ${all} reports give a number`,
    },
    others: {
      zh: (said: number, silent: number) => `${said} 份提到没有写数字，${silent} 份没有提到或不适用。`,
      en: (said: number, silent: number) => `${said} mention it without one, ${silent} do not or need not.`,
    },
    range: {
      zh: (districts: number, range: string, facets: string) =>
        `口径一致最多的一组：${districts} 个区县，${range}${facets ? `（${facets}）` : ''}；其余不在此列。`,
      en: (districts: number, range: string, facets: string) =>
        `The largest comparable set: ${plural(districts, 'county', 'counties')}, ${range}${facets ? ` (${facets})` : ''}; the others are not in it.`,
    },
    notComparable: {
      zh: (values: number) => `${values} 个值口径各异，不能并排，不给范围。`,
      en: (values: number) => `Its ${values} values differ in kind, so no range is given.`,
    },
    theme: {
      zh: (n: number, all: number) => `${all} 份报告中 ${n} 份写到`,
      en: (n: number, all: number) => `${n} of ${all} reports write about it`,
    },
    table: { zh: '全部数值与原句 →', en: 'All values and sentences →' },
    compare: { zh: '放进比较表', en: 'Compare' },
    csv: { zh: 'CSV', en: 'CSV' },
  },
  landing: {
    label: { zh: '检索到的地方', en: 'Places found' },
    at: { zh: (n: number, all: number) => `第 ${n} / ${all} 处`, en: (n: number, all: number) => `${n} of ${all}` },
    before: { zh: '上一处', en: 'Previous place' },
    next: { zh: '下一处', en: 'Next place' },
    back: { zh: '回到结果', en: 'Back to the results' },
    clear: { zh: '去掉标记', en: 'Clear the marks' },
  },
  asked: {
    both: { zh: (words: string) => `全部都要有：${words}`, en: (words: string) => `all of: ${words}` },
    without: { zh: (words: string) => `不要有：${words}`, en: (words: string) => `none of: ${words}` },
    literal: { zh: (words: string) => `照字面找“${words}”`, en: (words: string) => `search “${words}” as written` },
  },
  rest: {
    zh: (n: number) => `还有约 ${n} 份报告可能写到，按省列名`,
    en: (n: number) => `About ${plural(n, 'more report', 'more reports')} may have it, by province`,
  },
  takeCsv: { zh: '这些段落 CSV', en: 'These passages as CSV' },
  taking: {
    zh: (read: number, all: number) => `正在读 ${read} / ${all} 份…`,
    en: (read: number, all: number) => `Reading ${read} of ${all}…`,
  },
  values: { zh: '写了这个数的', en: 'Reports that state this value' },
  valueOnly: { zh: '这个数用别的写法写在下面这些地方。', en: ' The value stands below, written in another way.' },
  morePassages: { zh: (n: number) => `这份报告里还有 ${n} 段`, en: (n: number) => `${plural(n, 'more passage')} in this report` },
  moreReports: { zh: '再看几份', en: 'More reports' },
  beginning: { zh: '开头', en: 'Beginning' },
  places: { zh: (n: number) => `${n} 处`, en: (n: number) => plural(n, 'place') },
  where: {
    zh: (n: number) => `${n} 处在全文中的位置`,
    en: (n: number) => (n === 1 ? 'Where it stands in the text' : `Where the ${n} places stand in the text`),
  },
  undated: { zh: '年份未写明', en: 'year not stated' },
  facets: { zh: '筛选', en: 'Filter' },
  facetProvince: { zh: '省份', en: 'Province' },
  facetDistrict: { zh: '区县', en: 'County' },
  facetYear: { zh: '年份', en: 'Year' },
  facetKind: { zh: '类型', en: 'Kind' },
  facetTheme: { zh: '段落主题', en: 'Theme of the passage' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  failed: {
    zh: (n: number) => `有 ${n} 份报告的原文没有读到，其余照常。`,
    en: (n: number) => `The ${n === 1 ? 'text' : 'texts'} of ${plural(n, 'report')} could not be loaded; the others are shown.`,
  },
  failedIndex: { zh: '检索数据没有读到，可能是网络断了。', en: 'The search data could not be loaded. The connection may be down.' },
  retry: { zh: '再试一次', en: 'Try again' },
});

export type SearchWords = ReturnType<typeof searchWords>;
