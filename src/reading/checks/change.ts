import { sameSentence } from './figures.ts';
import type { Figure } from './types.ts';

/** Words that compare with an earlier time, at the head of a clause: they speak of the level just stated. */
const THAN_BEFORE =
  /^\s*(?:且|并|均|又)?(?:[比较][^，,。；;]{0,8}?(?:上年|去年|上一年|上学年|前年|同期|(?:19|20)\d\d年|[初底末])|同比|环比)/;
const UP = /增加|增长|提高|提升|上升|多|扩大|新增/;
const DOWN = /减少|下降|降低|压减|缩减|下滑/;

/** Direction that words give to a change; null where they give none. */
export function direction(words: string): 1 | -1 | null {
  if (DOWN.test(words)) return -1;
  return UP.test(words) ? 1 : null;
}

/** Direction of a change: as it was read, a minus sign included; else as the words before it give it. */
export function signOf({ mention, before }: Figure): 1 | -1 | null {
  if (mention.direction) return mention.direction === 'down' ? -1 : 1;
  return direction(before);
}

/** Figures in a bracket may stand between a level and its change. */
const NEAR = 6;

/** A level, what it changed by, and the rate of change, as far as they are stated side by side. */
export type Change = { level: Figure; by: Figure | null; rate: Figure | null; sign: 1 | -1 };

const isPercent = ({ mention }: Figure): boolean => mention.unit === '%';
const isPoints = ({ mention }: Figure): boolean => mention.unit === '百分点';

/** Changes against an earlier time in one passage: `1260人,比上年增加86人,增长7.3%`. */
export function changes(figures: readonly Figure[]): Change[] {
  return figures.flatMap((figure, index): Change[] => {
    const sign = signOf(figure);
    const level = figures.slice(Math.max(0, index - NEAR), index).findLast(({ depth }) => depth === figure.depth);
    if (!sign || !level || !sameSentence(level, figure) || !THAN_BEFORE.test(figure.before) || level.mention.status === 'change') return [];
    if (isPercent(figure) && !isPercent(level)) {
      const by = figures[index + 1];
      const given =
        by &&
        sameSentence(figure, by) &&
        by.mention.unit === level.mention.unit &&
        signOf(by) === sign &&
        /^[净共]?[增减下提上][^，,]{0,4}$|^.?绝对/.test(by.before.trim());
      return [{ level, by: given ? by : null, rate: figure, sign }];
    }
    if (figure.mention.unit !== level.mention.unit && !(isPoints(figure) && isPercent(level))) return [];
    const next = figures[index + 1];
    const rated =
      next && isPercent(next) && !isPercent(level) && sameSentence(figure, next) && signOf(next) === sign && next.before.length <= 8;
    return [{ level, by: figure, rate: rated ? next : null, sign }];
  });
}
