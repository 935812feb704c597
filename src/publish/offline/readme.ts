/** What the README of a copy tells. */
export type OfflineEdition = {
  version: string;
  /** Day of the copy, ISO date. */
  date: string;
  /** Address of the hosted site; null where it is not known. */
  site: string | null;
  reports: number;
  districts: number;
};

/** README.txt of an offline copy, in Chinese and English; Windows line ends, so that every editor shows it well. */
export function offlineReadme({ version, date, site, reports, districts }: OfflineEdition): string {
  const lines = [
    '县域教育履职对照 · 离线版',
    '',
    `版本 ${version}，${date}。${districts} 个区县的 ${reports} 份报告。`,
    '双击 index.html 打开，不需要网络，也不需要安装任何东西。检索、比较、下载、英文界面、明暗和字号都可以用。',
    '',
    'index.html      从这里开始',
    'reports/        每份报告一页；页末可以取出原文、数字、记录，或整页存成一个文件，便于邮件和聊天转发',
    'data/           全部数据（ZIP 里的 CSV 用 Excel 打开不会乱码）',
    'SHA256SUMS      每个文件的校验值，可用 sha256sum -c SHA256SUMS 核对这份拷贝是否完整',
    '',
    ...(site ? [`在线版：${site}`] : []),
    '报告原文属于各发布机关；程序与数据按 MIT 许可发布。',
    '',
    '',
    'County Education Reports, Compared: offline copy',
    '',
    `Version ${version} of ${date}: ${reports} reports of ${districts} districts.`,
    'Double-click index.html. No network and no installation is needed; search, comparison, downloads, the English interface, dark mode and text size all work.',
    '',
    'index.html      start here',
    'reports/        a page a report; its end hands over text, figures, record, or the page as one file, for e-mail and chat',
    'data/           all data (the CSV files in the ZIPs open in Excel as they are)',
    'SHA256SUMS      checksum of every file: sha256sum -c SHA256SUMS tells whether this copy is whole',
    '',
    ...(site ? [`Online: ${site}`] : []),
    'The texts of the reports belong to the bodies that issued them; program and data are published under the MIT licence.',
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
