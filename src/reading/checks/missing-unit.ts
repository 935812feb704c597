import type { CheckRule } from './types.ts';

/** A number that ends without saying of what. */
const BARE = /[\d０-９.万亿余多几]$/;
/** A sign or number that goes on: the unit stands at the end of the expression. */
const GOES_ON = /^\s*[+＋\-－—~～至×/]/;

/** Missing unit or classifier, 缺少单位: `3—30万补贴`, `300多教师`; in a table the heads tell it. The unit read is said, since it was supplied. */
export const missingUnit: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    figures.flatMap(({ mention: { raw, unit, start, end, cell } }) => {
      if (cell || unit === '' || !BARE.test(raw) || GOES_ON.test(text.slice(end, end + 2))) return [];
      return [{ severity: 'note' as const, message: `“${raw}”后缺少单位，按“${unit}”读`, start, end }];
    }),
  );
