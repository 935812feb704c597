import type { OutlineNode, Passage, Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import { constant, relation } from './finding.ts';
import type { CheckRule, Found } from './types.ts';

const VALUES: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
/** A quoted slogan that counts what it stands for: `“三个坚持”`, `“四个课堂”`. */
const SLOGAN = /“([两二三四五六七八九十])个([\p{Script=Han}]{2,4})”/gu;
const QUOTED = /“([^“”\n]{2,16})”/g;

/**
 * Slogans and what they count, 口号与内容: sections whose titles begin with its word, or quoted names of the passage that end with it.
 * Only agreement is told: a slogan may be explained elsewhere.
 */
export const sloganCount: CheckRule = ({ text, passages, outline }) =>
  passages.flatMap((passage) =>
    matchesOf(SLOGAN, text.slice(passage.start, passage.end)).flatMap((match) => {
      const [written, numeral = '', word = ''] = match;
      const value = VALUES[numeral];
      const what = [
        ['以此开头的部分', sectionsOn(outline, word)],
        ['以此结尾的名称', namesOn(text, passage, word)],
      ].find(([, met]) => met === value)?.[0];
      if (typeof what !== 'string') return [];
      const start = passage.start + match.index;
      return value === undefined ? [] : [told({ start, end: start + written.length }, { value, word, label: what })];
    }),
  );

function told(span: Span, { value, word, label }: { value: number; word: string; label: string }): Found {
  const equation = { terms: [constant(value, '个', label)], relation: '=' as const, result: constant(value, '个', word), computed: value };
  return relation({ what: '口号中的数目与内容', span, equation, holds: 'yes' });
}

/** The most sections of one parent whose titles begin with the word. */
function sectionsOn(nodes: readonly OutlineNode[], word: string): number {
  const own = nodes.filter(({ title }) => title.startsWith(word)).length;
  return Math.max(own, ...nodes.map(({ children }) => sectionsOn(children, word)), 0);
}

/** Different quoted names of a passage that end with the word. */
function namesOn(text: string, passage: Passage, word: string): number {
  const quoted = matchesOf(QUOTED, text.slice(passage.start, passage.end)).map(([, name = '']) => name);
  return new Set(quoted.filter((name) => name.endsWith(word) && !/^[两二三四五六七八九十]个/.test(name))).size;
}
