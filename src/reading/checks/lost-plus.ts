import { matchesOf } from '../../text/matches.ts';
import type { CheckRule } from './types.ts';

/** A quoted formula of a working model, 工作模式: numbers and N run together, where others write 1+6+N. */
const RUN_TOGETHER = /[“"](\d{1,3})[NnXx]([\u4e00-\u9fff]{0,8})[”"]/g;

/** Lost plus signs, 加号脱落: `“16N”` for 1+6+N. A guess about typing: a remark without verdict. */
export const lostPlus: CheckRule = ({ text, passages }) =>
  passages.flatMap(({ start, end }) =>
    matchesOf(RUN_TOGETHER, text.slice(start, end)).map((match) => ({
      severity: 'warning' as const,
      message: `${match[0]}疑有加号脱落，似应写作“${[...(match[1] ?? ''), 'N'].join('+')}${match[2]}”`,
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
