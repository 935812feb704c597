import type { PdfLine } from './pdf-lines.ts';

/** How many lines at the top and the bottom of a page may be heads and feet. */
const EDGE = 2;
/** Share of the pages on which a line must stand to be a running head, and the least number of them. */
const SHARE = 0.5;
const LEAST = 2;

const PAGE_NUMBER = /^[-—–·\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})\s*(?:页)?(?:\s*[/／共,，]+\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–·\s]*$/i;

/** What the lines at the edges of pages are: page numbers, and heads and feet that stand on most pages. */
export function runningLines(pages: PdfLine[][]): Map<PdfLine, 'running-head' | 'page-number'> {
  const found = new Map<PdfLine, 'running-head' | 'page-number'>();
  const seen = new Map<string, PdfLine[]>();
  for (const lines of pages)
    for (const line of edges(lines)) {
      if (PAGE_NUMBER.test(line.text) && (line === lines[0] || line === lines.at(-1))) found.set(line, 'page-number');
      else {
        const key = line.text.replace(/\d+/g, '0').replace(/\s+/g, '');
        seen.set(key, [...(seen.get(key) ?? []), line]);
      }
    }
  for (const same of seen.values()) {
    const onPages = new Set(same.map((line) => line.page)).size;
    if (onPages >= LEAST && onPages >= pages.length * SHARE) for (const line of same) found.set(line, 'running-head');
  }
  return found;
}

function edges(lines: PdfLine[]): PdfLine[] {
  return lines.length <= EDGE * 2 ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
}
