import type { Mention, Observation } from '../../model/index.ts';
import { equality, relation, spanOf } from './finding.ts';
import type { CheckRule, Reading } from './types.ts';

/** Kinds of indicator of which a report states one value for a time and stage. */
const SINGLE = new Set(['stock', 'rate', 'growth', 'score', 'coefficient']);

/** The same figure stated twice, 前后两处: equal where indicator, stage, time, scope and unit are. */
export const repeat: CheckRule = (reading, { indicators }) => {
  const single = new Set(indicators.filter(({ kind }) => SINGLE.has(kind)).map(({ id }) => id));
  const first = new Map<string, Observation>();
  return reading.observations.flatMap((observation) => {
    if (!single.has(observation.indicator) || observation.status !== 'actual' || observation.qualifier !== 'exact') return [];
    const key = [
      observation.indicator,
      observation.stage,
      observation.scope,
      observation.unit,
      observation.scope === 'district' ? '' : observation.mention,
    ].join(' ');
    const known = first.get(key);
    if (!known) {
      first.set(key, observation);
      return [];
    }
    return known.mention === observation.mention ? [] : judge(reading, known, observation);
  });
};

function judge({ mentions }: Reading, earlier: Observation, later: Observation) {
  const [a, b] = [earlier, later].map(({ mention }) => mentions.find(({ id }) => id === mention)) as [
    Mention | undefined,
    Mention | undefined,
  ];
  if (!a || !b || a.passage === b.passage) return [];
  const same = earlier.value === later.value;
  const sameTime = earlier.period !== null && earlier.period === later.period;
  if (!same && !sameTime) return [];
  if (same && !sameTime && earlier.period !== null && later.period !== null) return [];
  const holds = same ? 'yes' : 'unknown';
  const of = (mention: Mention) => ({ op: '' as const, value: mention.value, unit: mention.unit, label: mention.raw, mention: mention.id });
  const remark = same ? undefined : '两处口径可能不同';
  return [
    relation({
      rule: 'repeat',
      what: '同一指标前后两处',
      span: spanOf([b]),
      cause: spanOf([a]),
      equation: equality([of(b)], of(a), b.value, holds),
      holds,
      ...(remark && { remark }),
    }),
  ];
}
