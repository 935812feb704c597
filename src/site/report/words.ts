import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';
import type { Reached } from './shared.ts';

/** What a citation names of a report and of this site. */
type Source = { author: string; title: string; year: number | null; site: string; version: string };

/** Words of the pages of reports and of their list. */
export const reportWords = dictionary({
  citation: {
    source: {
      zh: ({ author, title, year, site, version }: Source) =>
        `${author}：《${title}》${year === null ? '' : `，${year} 年`}（${site} ${version}）`,
      en: ({ author, title, year, site, version }: Source) => `${author}: ${title}${year === null ? '' : `, ${year}`} (${site} ${version})`,
    },
  },
  description: {
    figures: { zh: (n: number) => `${n} 处数字`, en: (n: number) => plural(n, 'figure') },
    problems: { zh: (n: number) => `${n} 个问题`, en: (n: number) => plural(n, 'problem') },
    checks: {
      zh: (n: number, failing: number) => `核对 ${n} 处${failing > 0 ? `，${failing} 处不相符` : ''}`,
      en: (n: number, failing: number) => `${plural(n, 'check')}${failing > 0 ? `, ${failing} of which fail` : ''}`,
    },
    sentence: {
      zh: (what: string, parts: string) => `${what}全文${parts ? `：${parts}` : ''}。`,
      en: (what: string, parts: string) => `${what}, full text${parts ? `: ${parts}` : ''}. Every figure is marked with how it was read.`,
    },
  },
  reports: {
    title: { zh: '报告', en: 'Reports' },
    lead: {
      zh: (n: number, districts: number) => `${districts} 个区县的 ${n} 份报告，按所写年份排列，新的在前；没有写明年份的在最后。`,
      en: (n: number, districts: number) =>
        `${plural(n, 'report')} of ${plural(districts, 'county', 'counties')}, by the year they are about, newest first; those that state no year come last. The texts are in Chinese.`,
    },
    byProvince: {
      zh: (listed: number) => `下面是最新的 ${listed} 份；全部报告按省级行政区列出：`,
      en: (listed: number) => `Below are the newest ${listed}; all reports are listed by province:`,
    },
    find: { zh: '在标题、区县中查找', en: 'Find in titles and names' },
    findPlaceholder: { zh: '区县、拼音或标题中的词', en: 'county, pinyin or words of the title' },
    kind: { zh: '类型', en: 'Kind' },
    none: { zh: '没有符合的报告。', en: 'No report fits.' },
    feedback: { zh: (n: number) => `反馈问题 ${n} 项`, en: (n: number) => `${plural(n, 'problem')} raised` },
    admitted: { zh: (n: number) => `承认问题 ${n} 项`, en: (n: number) => `${plural(n, 'problem')} admitted` },
    noProblems: { zh: '未设问题部分', en: 'no section on problems' },
    barcode: {
      zh: (place: string, n: number) => `${place}：${n} 处数字在文中的位置`,
      en: (place: string, n: number) => `${place}: where its ${plural(n, 'figure')} stand in the text`,
    },
  },
  shared: {
    title: { zh: '与其他县相同的文字', en: 'Words that other counties have too' },
    share: {
      zh: (percent: string) => `${percent} 的文字与其他县相同`,
      en: (percent: string) => `${percent} of the words are those of other counties`,
    },
    note: {
      zh: '整段相比，数字、标点和本县地名不计，约七分之六相同即算。通用写法、照抄与互抄分不出来。',
      en: 'Whole passages are compared, without figures, signs and the county’s own names; from about six sevenths on they count as the same.',
    },
    dim: { zh: '在正文中淡化这些文字', en: 'Dim them in the text' },
    count: { zh: (n: number) => `${n} 段`, en: (n: number) => plural(n, 'passage') },
    districts: {
      zh: ({ counties, exact }: Reached) => `另见 ${counties} ${exact ? '' : '多'}个区县`,
      en: ({ counties, exact }: Reached) => `In ${exact ? '' : 'over '}${plural(counties, 'other county', 'other counties')}`,
    },
    passage: { zh: '段落', en: 'passages' },
    and: { zh: '、', en: ', ' },
    asIn: { zh: '，如', en: ', as in ' },
    more: { zh: '检索', en: 'find them' },
    twin: {
      zh: (name: string, year: string) => `${name}${/^\d/.test(year) ? ` ${year}` : ''}`,
      en: (name: string, year: string) => `${name}${/^\d/.test(year) ? ` ${year}` : ''}`,
    },
  },
  /** Shown in English alone, on pages that have no English version. */
  english: {
    /** What stands before the name of the county, and after it. */
    before: { zh: (kind: string) => `${kind} · `, en: (kind: string) => `${kind} of ` },
    after: { zh: (year: string) => ` · ${year}`, en: (year: string) => `, ${year}, in Chinese.` },
    headings: { zh: '报告页小标题的英文', en: 'Its headings' },
  },
  report: {
    title: { zh: '标题', en: 'Title' },
    issuer: { zh: '发文机关', en: 'Issued by' },
    addressee: { zh: '主送', en: 'Addressed to' },
    signed: { zh: '成文日期', en: 'Signed' },
    published: { zh: '发布日期', en: 'Published' },
    posted: { zh: '转载日期', en: 'Reposted' },
    yearOnly: { zh: '（只写到年）', en: ' (year only)' },
    monthOnly: { zh: '（只写到月）', en: ' (month only)' },
    year: { zh: '所写年份', en: 'About' },
    number: { zh: '文号', en: 'Number' },
    basis: { zh: '依据', en: 'Basis' },
    source: { zh: '来源', en: 'Source' },
    noUrl: { zh: '网址未记录', en: 'address not recorded' },
    publisher: { zh: '取自', en: 'Taken from' },
    remark: { zh: '收录说明', en: 'Remark' },
    retrieved: { zh: '抓取', en: 'Captured' },
    noDate: { zh: '日期未记录', en: 'date not recorded' },
    addressState: {
      available: {
        zh: (on: string, _last: string | null) => `${on}查：地址有效`,
        en: (on: string, _last: string | null) => `checked ${on}: still there`,
      },
      changed: {
        zh: (on: string, _last: string | null) => `${on}查：内容有变，本页仍据原先收录的版本`,
        en: (on: string, _last: string | null) => `checked ${on}: its content has changed; this page is of the version taken in before`,
      },
      moved: {
        zh: (on: string, _last: string | null) => `${on}查：已迁至 `,
        en: (on: string, _last: string | null) => `checked ${on}: moved to `,
      },
      gone: {
        zh: (on: string, last: string | null) => `地址已失效（${on}查），最后一次可用 ${last ?? '未记录'}`,
        en: (on: string, last: string | null) => `no longer there (checked ${on}); last available ${last ?? 'not recorded'}`,
      },
      unreachable: {
        zh: (on: string, last: string | null) => `${on}查：未能连接，最后一次可用 ${last ?? '未记录'}`,
        en: (on: string, last: string | null) => `checked ${on}: no answer; last available ${last ?? 'not recorded'}`,
      },
    },
    earlier: { zh: '旧版', en: 'Earlier versions' },
    earlierNote: { zh: '旧版读出的文字（纯文本）', en: 'The words of this version, as plain text' },
    earlierUnread: { zh: '文件未能读出', en: 'the file cannot be read' },
    changedSince: {
      zh: (added: number, removed: number) => (added + removed === 0 ? '文字未变' : `此后增 ${added} 段、删 ${removed} 段`),
      en: (added: number, removed: number) =>
        added + removed === 0 ? 'same words' : `since then ${plural(added, 'passage')} added, ${plural(removed, 'passage')} removed`,
    },
    capturedOn: { zh: (on: string) => `${on}抓取`, en: (on: string) => `captured ${on}` },
    ocr: { zh: '文字识别', en: 'Text recognition' },
    ocrTold: {
      zh: (lines: number) => `由图片识别（OCR），${lines} 行；数字存疑，待核对`,
      en: (lines: number) => `from pictures (OCR), ${plural(lines, 'line')}; figures are doubtful until reviewed`,
    },
    ocrMethod: { zh: '差错率', en: 'error rate' },
    scanLines: { zh: '原图', en: 'Pictures of the lines' },
    scanLine: { zh: (words: string) => `原图：${words}`, en: (words: string) => `Picture: ${words}` },
    scanPlace: {
      zh: (page: number, confidence: number) => `原图第 ${page} 页 · 识别把握 ${Math.round(confidence * 100)}%`,
      en: (page: number, confidence: number) => `picture, page ${page} · recognised with ${Math.round(confidence * 100)}%`,
    },
    setAside: { zh: '去掉的部分', en: 'Set aside' },
    setAsideNone: { zh: '没有', en: 'nothing' },
    setAsideCount: {
      zh: (n: number, characters: number) => `${n} 处，${characters} 字，不是报告正文`,
      en: (n: number, characters: number) => `${plural(n, 'place')}, ${plural(characters, 'character')}, not part of the report`,
    },
    oddities: { zh: '原文瑕疵', en: 'Oddities' },
    odditiesCount: { zh: (n: number) => `${n} 处，照录不改`, en: (n: number) => `${plural(n, 'place')}, left as published` },
    odditiesNone: { zh: '没有发现', en: 'none found' },
    given: { zh: '（编者填写）', en: ' (given by the editors)' },
    mark: { zh: '标出数字', en: 'Mark figures' },
    whereFigures: { zh: '数字在全文中的位置', en: 'Where the figures stand in the text' },
    contents: { zh: '目录', en: 'Contents' },
    note: { zh: '数字的读法', en: 'How the figures are read' },
    table: { zh: '原文表格', en: 'Table of the report' },
    statedIn: { zh: (n: number) => `另有 ${n} 项核对`, en: (n: number) => plural(n, 'more check') },
    total: { zh: '合计', en: 'total' },
    figure: { zh: '数字', en: 'figure' },
    sumOf: {
      zh: (terms: number, relation: string) => `${relation} ${terms} 项算得`,
      en: (terms: number, relation: string) => `${relation} ${terms} terms`,
    },
    literal: {
      zh: (n: number, others: boolean) => `${others ? '另 ' : ''}${n} 处照字面读`,
      en: (n: number, others: boolean) => `${n} ${others ? 'more ' : ''}read as written`,
    },
    signs: {
      yes: { zh: '相符', en: 'adds up' },
      near: { zh: '四舍五入内相符', en: 'within rounding' },
      no: { zh: '不相符', en: 'does not hold' },
      met: { zh: '达到标准线', en: 'meets the line of a framework' },
      under: { zh: '未到标准线', en: 'misses the line of a framework' },
      ask: { zh: '读法存疑', en: 'doubtful reading' },
      seal: { zh: '经人核对', en: 'reviewed by a person' },
      else: { zh: '别处的数', en: 'of another place' },
    },
    noSigns: { zh: '没有可核对的算式', en: 'nothing to be checked' },
    definitions: { zh: '这些指标数什么', en: 'What these indicators count' },
    toContents: { zh: '目录', en: 'Contents' },
    backToMark: { zh: '回到正文', en: 'back to the text' },
    checks: { zh: '核对', en: 'Checks' },
    checksNote: { zh: (n: number) => `${n} 项；同类核对见`, en: (n: number) => `${n}; others of the kind:` },
    problems: { zh: '问题与措施', en: 'Problems and measures' },
    problemsNone: { zh: '报告没有写问题。', en: 'The report states no problem.' },
    ledger: { zh: '连同数字逐项对照', en: 'side by side with the figures' },
    noMeasures: { zh: '没有为它写措施', en: 'no measure stated for it' },
    plans: { zh: '下步打算', en: 'Plans' },
    oddTitle: { zh: '原文瑕疵与提示', en: 'Oddities and remarks' },
    oddNote: {
      zh: '正文照录；提示不是算错，是请读者留意的地方',
      en: 'the text is left as published; a remark is no failed sum, but a place to look at',
    },
    asideTitle: { zh: '去掉的部分', en: 'Set aside' },
    asideNote: { zh: '不是报告正文，逐字保留在这里', en: 'not part of the report, kept here word for word' },
    reason: { zh: '原因', en: 'Reason' },
    cite: { zh: '引用与下载', en: 'Cite and download' },
    copy: { zh: '复制', en: 'Copy' },
    print: { zh: '打印', en: 'Print' },
    citeFigure: { zh: '引用', en: 'Cite' },
    notCopied: { zh: '未能复制', en: 'Not copied' },
    sourceFile: { zh: '读自', en: 'Read from' },
    changedOn: { zh: (day: string) => `读数最近变动于${day}`, en: (day: string) => `Readings last changed on ${day}` },
    inEdition: { zh: (id: string) => `收于数据 ${id} 版`, en: (id: string) => `in data edition ${id}` },
    permanent: { zh: '固定编号', en: 'Permanent id' },
    figuresCsv: { zh: (n: number) => `数字 CSV（${n} 行）`, en: (n: number) => `Figures, CSV (${plural(n, 'row')})` },
    oneFile: { zh: '单页 HTML', en: 'One HTML file' },
    checksTold: {
      zh: (all: number, failing: number) =>
        failing > 0 ? `核对过 ${all} 项关系，${failing} 项不相符，列在下面。` : `核对过 ${all} 项关系，没有不相符的。`,
      en: (all: number, failing: number) =>
        failing > 0
          ? `${all} relations checked; ${failing} that do not hold are listed below.`
          : `${all} relations checked; none fails to hold.`,
    },
    online: { zh: '在线页面', en: 'Page on the site' },
    record: { zh: 'JSON 记录', en: 'JSON record' },
    text: { zh: '原文 TXT', en: 'Source text' },
    noText: { zh: '正文没有可显示的内容。', en: 'There is no text to show.' },
    encoding: { zh: '编码', en: 'encoding' },
  },
});
