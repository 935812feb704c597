import type { CheckRule } from './types.ts';

/** 至少 and 以上 around one number say the same twice; 不超过 with 以上 contradict each other. */
const BEFORE = { least: /(?:至少|不少于|不低于|最少)[^，,。；;、]{0,12}$/, most: /(?:不超过|不高于|至多|最多)[^，,。；;、]{0,12}$/ };
const ABOVE = /^(?:及|或)?以上/;
const WITHIN = /^(?:及|或)?(?:以下|以内)/;

/** Doubled bounds, 界限重复: 至少2次以上. */
export const redundantBound: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    figures.flatMap(({ mention, before }) => {
      const tail = text.slice(mention.end, mention.end + 3);
      const [least, most] = [BEFORE.least.exec(before), BEFORE.most.exec(before)];
      const opening = least ?? most;
      const closing = ABOVE.exec(tail) ?? WITHIN.exec(tail);
      if (!opening || !closing) return [];
      const start = mention.start - opening[0].length;
      const end = mention.end + closing[0].length;
      const contradicts = Boolean(least) !== ABOVE.test(tail);
      const message = `${contradicts ? '界限自相矛盾' : '界限重复'}：“${text.slice(start, end)}”，前后用一个即可`;
      return [{ severity: contradicts ? ('warning' as const) : ('note' as const), message, start, end }];
    }),
  );
