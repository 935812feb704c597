import { html } from '../../text/html.ts';

/** What stands at the former address of a report as one file whose id was corrected: says so and leads to its page, from a disk, too. */
export function movedFile(from: string, to: string): string {
  const file = `${to}/index.html`;
  const page = html`<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${file}">
<link rel="canonical" href="${file}">
<title>${from} → ${to}</title>
</head>
<body>
<p>编号 ${from} 已更正，报告现在是 <a href="${file}">${to}</a>。</p>
<p lang="en">${from} was corrected; the report is now <a href="${file}">${to}</a>.</p>
</body>
</html>
`;
  return `<!doctype html>\n${page}`;
}
