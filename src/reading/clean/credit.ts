import { chromeLine } from './chrome-line.ts';

/** Openings of a credit that may follow the last sentence of a paragraph. */
const OPENING = /[。！!”」』）)]\s*(?=[（(【[]?\s*(?:(?:责任|值班|网络)?编辑|责编|审核|校对|供稿|撰稿|作者|通讯员)[^。]{0,80}$)/;

/**
 * An editor credit glued to the end of a paragraph (…再上新台阶。(责任编辑：…)): where it starts and where the body before it ends,
 * as offsets within the line; null where there is none.
 */
export function creditAtEnd(line: string): { bodyEnd: number; start: number } | null {
  const tailStart = Math.max(0, line.length - 120);
  const match = OPENING.exec(line.slice(tailStart));
  if (!match) return null;
  const start = tailStart + match.index + match[0].length;
  const credit = chromeLine(line.slice(start));
  return credit?.reason === 'editor-credit' ? { bodyEnd: tailStart + match.index + 1, start } : null;
}
