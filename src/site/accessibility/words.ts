import { dictionary } from '../i18n/dictionary.ts';

/** Words of the accessibility statement, 无障碍声明. */
export const accessibilityWords = dictionary({
  title: { zh: '无障碍声明', en: 'Accessibility' },
  lead: {
    zh: '这里写明本站按什么标准做，怎样检查，哪些地方还做不到，遇到障碍找谁。',
    en: 'What this site aims at, how that is tested, where it falls short, and whom to tell of a barrier.',
  },
  standard: { zh: '标准', en: 'Standard' },
  standardText: {
    zh: '目标是万维网联盟《Web 内容无障碍指南》2.2 版 AA 级（WCAG 2.2 AA）。这是自我评估，没有经第三方认证。',
    en: 'The aim is level AA of the Web Content Accessibility Guidelines 2.2 (WCAG 2.2 AA) of the World Wide Web Consortium. This is an assessment of our own; no third party has certified it.',
  },
  tested: { zh: '怎样检查', en: 'What is tested' },
  tests: {
    zh: [
      '每种页面（中英文）都在 1440 像素和 360 像素两种宽度、亮暗两种配色下用 axe 检查，有一项不合就不通过。',
      '每种页面在 320 像素宽、以及 360 像素加大字号时，不需要左右滚动。',
      '比较页有从头到尾只用键盘完成的测试，检索、并排段落、校阅台的按键也有测试；每页的第一个焦点是“跳到正文”。',
      '英文页面上的每一处中文都标明语言，读屏软件据此换读音。',
      '不开脚本也能读报告、看图表和清单。',
    ],
    en: [
      'Every kind of page, in both languages, is tested with axe at 1440 and at 360 pixels, in the light and the dark theme; one finding fails the test.',
      'Every kind of page is read without sideways scrolling at 320 pixels, and at 360 with large type.',
      'The comparison is walked through with the keyboard alone; search, passages side by side and the review desk have tests of their keys. The first stop of each page is “Skip to content”.',
      'Every Chinese word on an English page says that it is Chinese, so that screen readers change their voice.',
      'Reports, charts and lists can be read without scripts.',
    ],
  },
  limits: { zh: '已知的不足', en: 'Known limits' },
  limit: {
    zh: [
      '自动检查只能发现一部分障碍；还没有请读屏软件的使用者逐页试用。',
      '报告正文照录原文：原文的表格可能没有表头，图片里的文字没有替代文本，长句没有分段。',
      '报告页的界面是中文，另有一段英文说明；英文页面上，图表标签和悬停提示里的报告原文只有中文。',
      '一份报告里可聚焦的数字很多，用键盘逐个走过要很久；可以用目录和“跳到正文”。',
      '数据文件（CSV、Parquet、ZIP）没有单独的无障碍版本。',
    ],
    en: [
      'Automatic tests find only some barriers; no user of a screen reader has gone through the pages for us yet.',
      'Reports are kept as published: their tables may lack heads, words in pictures have no alternative text, long sentences are not divided.',
      'The interface of report pages is Chinese, with a note in English; on English pages, words of reports in labels of charts are Chinese only.',
      'A report has many figures that take the focus, and going through them by keyboard takes long; the contents and “Skip to content” help.',
      'The data files (CSV, Parquet, ZIP) have no accessible version of their own.',
    ],
  },
  settings: { zh: '可以调整的', en: 'What you can set' },
  settingsText: {
    zh: '右上角“显示设置”里有字号（小、中、大）、明暗和对比；选择留在本浏览器里。操作系统要求减少动画、提高对比或强制配色时，页面照办。',
    en: 'Under “Display settings” at the top there are text size, theme and contrast; the choice stays in this browser. Pages follow the system where it asks for less motion, more contrast or forced colours.',
  },
  contact: { zh: '遇到障碍', en: 'Tell us of a barrier' },
  contactMail: {
    zh: '请写信，写明页面地址、用的浏览器和辅助技术：',
    en: 'Please write, with the address of the page, your browser and your assistive technology: ',
  },
  contactIssue: { zh: '或打开问题单', en: 'Or open an issue' },
  contactNone: {
    zh: '本站没有登记联系邮箱。请把页面地址、浏览器和辅助技术写给本站的维护者；报告页末尾的“报告错误”可以复制一段写好的文字。',
    en: 'This site has given no address for mail. Please tell whoever runs it the address of the page, your browser and your assistive technology; “报告错误” at the end of each report has a text to copy.',
  },
  edition: {
    zh: (edition: string, date: string) => `本声明随 ${edition} 版发布，${date}。`,
    en: (edition: string, date: string) => `This statement is that of edition ${edition}, ${date}.`,
  },
  version: {
    zh: (version: string) => `本声明属于版本 ${version}。`,
    en: (version: string) => `This statement is that of version ${version}.`,
  },
});
