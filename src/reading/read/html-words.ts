import type { HtmlNode } from './html-tree.ts';

/** Parts of a page that show no words of their own. */
const UNSHOWN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT CANVAS SELECT DATALIST AUDIO VIDEO MAP RT RP RTC DESC METADATA ANNOTATION TITLE'.split(
    ' ',
  ),
);

/** All words that a browser has of a page, counted apart from the reading: what `proven` holds the text against. */
export function pageWords(root: HtmlNode): string {
  const words: string[] = [];
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (UNSHOWN.has(node.nodeName.toUpperCase())) continue;
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value);
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child);
  }
  return words.join('\n');
}
