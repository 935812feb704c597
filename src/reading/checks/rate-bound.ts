import { compare } from './bound.ts';
import { constant, spanOf } from './finding.ts';
import type { CheckRule, Figure } from './types.ts';

/**
 * Rates that count some of a whole, by their names: they cannot pass one hundred. What is measured against a plan, a norm, an earlier year
 * or another group may (完成率, 配备率, 占上年的), and so may gross rates, 毛入园率.
 */
const BOUNDED = [
  '(?<!毛)净入[园学]率',
  '(?<!毛)入学率',
  '巩固率',
  '保留率',
  '达标率',
  '合格率',
  '及格率',
  '优良率',
  '优秀率',
  '普及率',
  '覆盖率',
  '知晓率',
  '满意率',
  '满意度',
  '持证(?:上岗)?率',
  '参训率',
  '参与率',
  '出勤率',
  '就业率',
  '升学率',
  '录取率',
  '上线率',
  '辍学率',
  '近视率',
  '建档率',
  '占[^，,。；;]{0,12}(?:总数|总人数|总量)的',
];
const RATE = new RegExp(`(?:${BOUNDED.join('|')})[^，,。；;率比占]{0,6}$`);
/** Rates without 净 that are gross rates as a rule, whether they say so or not. */
const OFTEN_GROSS = /高中阶段|学前|幼儿|入园|高等教育/;
const CHANGED = /增长|增幅|增速|提高|提升|上升|增加|下降|降低|减少|计划|任务|目标|标准/;
/** Rates that pass one hundred where children who moved in are counted with those who began there. */
const INFLOW = /巩固率|保留率|入学率/;

const whole = constant(100, '%', '上限');

/** Rates above one hundred, 超过100%的比率. */
export const rateBound: CheckRule = ({ points }) =>
  points.flatMap(({ figures }) =>
    figures.filter(exceeds).flatMap((figure) =>
      compare({
        what: '比率与100%上限',
        left: figure,
        sign: '≤',
        right: whole,
        span: spanOf([figure.mention]),
        ...(INFLOW.test(figure.before) && { remark: '可能是未剔除净流入学生的口径，原文未说明，不宜与不超过100%的口径比较' }),
      }),
    ),
  );

function exceeds({ mention, before }: Figure): boolean {
  if (mention.unit !== '%' || mention.value <= 100 || mention.status === 'change' || !RATE.test(before)) return false;
  return !CHANGED.test(before) && (!OFTEN_GROSS.test(before) || before.includes('净'));
}
