import { compare } from './bound.ts';
import { constant, spanOf } from './finding.ts';
import type { CheckRule, Figure } from './types.ts';

/** Rates of a part in a whole: they cannot pass one hundred. */
const BOUNDED = /率|占比|比例|比重|覆盖|占/;
/** Gross rates and growth may: 毛入园率 counts children of any age. */
const UNBOUNDED = /毛入|增长|增幅|增速|涨|提高|提升|上升|增加|完成率|完成|超额|执行率|负荷|使用率|利用率|差异|回报|保值/;
/** Where more than one hundred has a likely reason. */
const INFLOW = /巩固率/;

const whole = constant(100, '%', '上限');

/** Rates above one hundred, 超过100%的比率. */
export const rateBound: CheckRule = ({ points }) =>
  points.flatMap(({ figures }) =>
    figures.filter(exceeds).map((figure) =>
      compare({
        rule: 'rate-bound',
        what: '比率与100%上限',
        left: figure,
        sign: '≤',
        right: whole,
        span: spanOf([figure.mention]),
        ...(INFLOW.test(figure.before) && { remark: '可能是未剔除净流入学生的口径，原文未说明，不宜与不超过100%的口径比较' }),
      }),
    ),
  );

function exceeds({ mention, before, after }: Figure): boolean {
  const words = `${before} ${after.slice(0, 6)}`;
  return mention.unit === '%' && mention.value > 100 && mention.status !== 'change' && BOUNDED.test(words) && !UNBOUNDED.test(words);
}
