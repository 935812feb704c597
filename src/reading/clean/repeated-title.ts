import type { ChromeReason } from '../../model/index.ts';

/** Shortest title; shorter lines may repeat for other reasons. */
const SHORTEST = 6;
/** Most lines before the body that are compared with each other. */
const MOST_LINES = 40;
/** A date stands under the title and in the signature. */
const DATE = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月/;
/** Names of public bodies stand in the title, under it and in the signature: none of them repeats the title. */
const BODY_NAME = /(?:政府|委员会|办公室|局|厅|委|室|中心|学校|[中小]学)$/;

/**
 * Indices of lines that say the title again: the page title above the article, the forum's thread title with its tag, the title with the
 * site's name behind it. Of equal lines the last before the body stays.
 *
 * @param words lines of the document
 * @param reasons reasons found so far; lines set aside count as neither copy
 * @param body index of the first and last line that is certainly body
 */
export function repeatedTitles(words: string[], reasons: (ChromeReason | undefined)[], body: { first: number; last: number }): number[] {
  const head = words
    .flatMap((line, i) => (i < body.first && !reasons[i] ? [{ i, line: bare(line) }] : []))
    .filter(({ line }) => line.length >= SHORTEST && !BODY_NAME.test(line) && !DATE.test(line))
    .slice(0, MOST_LINES);
  const repeated = head.filter(({ line }, at) => head.slice(at + 1).some((later, j) => repeats(line, later.line, head[at + 2 + j]?.line)));
  const titles = new Set(head.map(({ line }) => line));
  const after = words.flatMap((line, i) => (i > body.last && !reasons[i] && titles.has(bare(line)) ? [i] : []));
  return [...repeated.map(({ i }) => i), ...after];
}

/** A title without white space, thread tag, dash of a subtitle, and 标题： before it. */
function bare(line: string): string {
  return line
    .replace(/\s+/g, '')
    .replace(/^[[【［][^\]】］]{1,8}[\]】］]/, '')
    .replace(/^(?:标题|题目|文章标题|名称)[：:]/, '')
    .replace(/^[—–-]{1,2}/, '');
}

/** True where a line equals a later one, that one with a site name behind it, or the two after it together. */
function repeats(line: string, later: string, next: string | undefined): boolean {
  if (line === later || (next !== undefined && line === later + next)) return true;
  return line.startsWith(later) && /^[-_|—–]{1,2}[^-_|—–。]{2,30}$/.test(line.slice(later.length));
}
