import type { Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import { speaksOfProblem } from './section-kinds.ts';

/** A way to admit a problem in passing: the problem itself is the group `what`. Only texts with its `word` are searched. */
const ADMISSIONS: { id: string; word: RegExp; pattern: RegExp; examples: string[] }[] = [
  {
    id: 'deduction',
    word: /扣\d/,
    pattern:
      /(?:[^，,；;。（(：:\s]{0,12})扣\d+(?:\.\d+)?分[，,]?(?:扣分)?(?:主要)?(?:原因(?:是|为|：|:)?|是因为|因为|由于|因)(?<what>[^；;。()（）]{4,80})/g,
    examples: ['指标3扣1.5分，原因是2所学校班额超标'],
  },
  {
    id: 'circumstance',
    word: /针对/,
    pattern: /针对(?<what>[^。；;“”《》]{4,50}?)(?:的|这一|等){0,2}(?:现状|问题|难题|短板|实际|困境)/g,
    examples: ['针对乡镇幼儿园师资力量薄弱的现状'],
  },
  {
    id: 'concession',
    word: /但|然而|不过/,
    pattern:
      /(?:但|然而|不过)[^。；;，,]{0,24}?(?<what>[^。；;，,但]{2,40}(?:仍|还|依然|尚)[^。；;]{0,30}(?:不足|不够|差距|短板|薄弱|短缺|紧缺|不高|不强|较大|突出|存在)[^。；;，,]{0,12})/g,
    examples: ['但学前教育师资仍然不足'],
  },
];

/** A problem admitted in passing: the words that admit it, and the problem named in them. */
export type Admission = Span & { what: Span };

/** Problems that the words between `start` and `end` of `text` admit in passing, in order and without overlap. */
export function admissionsIn(text: string, start: number, end: number): Admission[] {
  const words = text.slice(start, end);
  const found: Admission[] = [];
  for (const { word, pattern } of ADMISSIONS) {
    if (!word.test(words)) continue;
    for (const match of matchesOf(pattern, words)) {
      const what = (match.groups?.['what'] ?? '').replace(/^有(?=\d)/, '');
      if (!speaksOfProblem(what)) continue;
      const at = start + match.index + match[0].lastIndexOf(what);
      found.push({ start: start + match.index, end: start + match.index + match[0].length, what: { start: at, end: at + what.length } });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((admission, index) => index === 0 || admission.start >= (found[index - 1] as Admission).end);
}
