import { bracketAt } from '../../text/segments.ts';
import type { Findings, Found } from '../quantities/find.ts';

/** Most values of a list that are looked back over. */
export const LONGEST_LIST = 8;

/** Units of an amount and of the people it went to, which stand side by side: 资助学生3.07万人次，金额4717.7万元. */
function isPair(a: string, b: string): boolean {
  const people = (unit: string) => unit === '人' || unit === '人次';
  return (a === '元' && people(b)) || (b === '元' && people(a));
}

/**
 * The first value of the 其中 list that a mention stands in: right after the word, or after other values of its unit, or of an amount for
 * people, that do. Null outside such lists.
 */
export function amongFrom({ folded, segments, found }: Findings, index: number): number | null {
  const at = (found[index] as Found).start;
  const own = bracketAt(segments, at);
  const start = own?.start ?? segments.statement(at).start;
  let first = index;
  for (let i = index - 1; i >= Math.max(-1, index - LONGEST_LIST); i--) {
    const last = found[i];
    const inner = last && bracketAt(segments, last.start);
    if (inner && inner.start !== own?.start) continue;
    const { start: here, unit } = found[first] as Found;
    const gap = folded.slice(Math.max(start, last?.end ?? 0), here);
    if (gap.replace(/\([^()]*\)/g, '').includes('其中')) return first;
    if (!last || last.start < start || (last.unit !== unit && !isPair(last.unit, unit))) return null;
    first = i;
  }
  return null;
}

/** Index of the total whose 其中 list a mention stands in, if it counts the same; null outside such lists. */
export function totalAbove(findings: Findings, index: number): number | null {
  const from = amongFrom(findings, index);
  const { found, segments } = findings;
  if (from === null) return null;
  const own = bracketAt(segments, (found[index] as Found).start);
  let at = from - 1;
  while (at >= Math.max(0, from - LONGEST_LIST)) {
    const inner = bracketAt(segments, (found[at] as Found).start);
    if (!inner || inner.start === own?.start) break;
    at--;
  }
  const total = found[at];
  const mention = found[index] as Found;
  return total?.unit === mention.unit && total.start >= segments.sentence(mention.start).start ? at : null;
}
