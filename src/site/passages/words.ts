import { dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/text.ts';

/** Words of pins, their tray, and the page that puts them side by side. */
export const passageWords = dictionary({
  title: { zh: '并排读', en: 'Side by side' },
  lead: {
    zh: '几段原文，或两份报告，并排着读；共有的词加亮，每一段在全文的什么位置也看得见。在报告、检索、主题、指标页上，把指针移到一段上，按“＋并排”，就钉到这里。',
    en: 'Passages, or two whole reports, read side by side, with the words they share lit and the place of each in its report. On a report, in search, on a theme or an indicator, point at a passage and press “＋ pin” to bring it here.',
  },
  scriptNote: {
    zh: '并排读要用脚本，因为选哪几段由你定。不用脚本，可以',
    en: 'Reading side by side needs scripts, as the choice is yours. Without them you can',
  },
  toReports: { zh: '读报告', en: 'read the reports' },
  toThemes: { zh: '按主题对着读', en: 'read them by theme' },
  toData: { zh: '下载全部段落', en: 'download all passages' },
  pin: { zh: '钉住这一段，放到并排读里', en: 'Pin this passage to read it side by side' },
  unpin: { zh: '取下这一段', en: 'Take this passage down' },
  tray: { zh: '钉住的段落', en: 'Pinned passages' },
  pinned: { zh: (n: number) => `钉住 ${n} 段`, en: (n: number) => plural(n, 'passage pinned', 'passages pinned') },
  open: { zh: '并排读', en: 'Side by side' },
  clear: { zh: '都取下', en: 'Take all down' },
  add: { zh: '加一份报告，或粘一段的地址', en: 'Add a report, or paste the address of a passage' },
  nothingFound: { zh: '没有找到', en: 'nothing found' },
  wholeReport: { zh: '整份报告', en: 'whole report' },
  remove: { zh: (name: string) => `取下${name}`, en: (name: string) => `Take ${name} down` },
  shared: { zh: '共有的词', en: 'Words they share' },
  sharedNone: { zh: '没有三个字以上共有的词。', en: 'They share no word of three characters or more.' },
  sharedOne: { zh: '再钉一段，共有的词才看得出来。', en: 'Pin another to see what they share.' },
  sharedIn: { zh: (n: number) => `${n} 段都有`, en: (n: number) => `in ${n}` },
  none: {
    zh: '还没有钉住的段落。可以在上面加两份报告，也可以到报告、检索、主题页上钉。',
    en: 'Nothing is pinned yet. Add two reports above, or pin passages on a report, in search or on a theme.',
  },
  loading: { zh: '正在取原文…', en: 'Fetching the text…' },
  missing: {
    zh: (name: string) => `没有取到 ${name}：报告或段落不在这一版里，或网络不通。`,
    en: (name: string) => `${name} did not come: it is not in this edition, or the network failed.`,
  },
  where: { zh: '这一段在全文中的位置，和共有的词', en: 'Place of the passage in its report, and the words shared' },
  readOn: { zh: '在报告里读下去', en: 'Read on in the report' },
  take: { zh: '取走', en: 'Take away' },
  csv: { zh: 'CSV', en: 'CSV' },
  markdown: { zh: '复制 Markdown', en: 'Copy Markdown' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  copied: { zh: '已复制', en: 'Copied' },
});
