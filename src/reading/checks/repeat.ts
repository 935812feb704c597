import type { Mention } from '../../model/index.ts';
import type { BareObservation } from '../facets/types.ts';
import { equality, relation, spanOf } from './finding.ts';
import { agreement, bounds } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

/** Kinds of indicator of which a report states one value for a time and stage. */
const SINGLE = new Set(['stock', 'rate', 'growth', 'score', 'coefficient']);

/** The same figure stated twice, 前后两处: equal where indicator, stage, time, scope and unit are. */
export const repeat: CheckRule = (reading, { indicators }) => {
  const single = new Set(indicators.filter(({ kind }) => SINGLE.has(kind)).map(({ id }) => id));
  const earlier = new Map<string, BareObservation[]>();
  const byId = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const figureOf = new Map(reading.points.flatMap(({ figures }) => figures.map((figure) => [figure.mention.id, figure])));
  const kinds = (mention: string) => {
    const figure = figureOf.get(mention);
    return figure ? kindsIn(figure) : '';
  };
  const named = ({ mention, variant }: BareObservation) => `${variant ?? ''} ${kinds(mention)}`;
  return reading.observations.flatMap((observation) => {
    const { indicator, status, qualifier, scope, unit } = observation;
    if (!single.has(indicator) || status !== 'actual' || qualifier !== 'exact' || scope !== 'district') return [];
    const key = `${indicator} ${unit}`;
    const known = earlier.get(key) ?? [];
    earlier.set(key, [...known.slice(-MOST), observation]);
    const twin = known.find(
      (one) =>
        one.mention !== observation.mention &&
        (alike(one, observation) || ofAll(figureOf, one, observation)) &&
        named(one) === named(observation),
    );
    return twin ? judge(byId, twin, observation) : [];
  });
};

/** Words that narrow what is counted: figures of which only one has them are not the same. */
const KINDS =
  /普惠|公办|民办|非普惠|成人|职业|普通|特殊|民族|城区|农村|乡村|乡镇|镇区|城镇|寄宿|留守|随迁|残疾|脱贫|困难|贫困|女|男|在编|编外|聘用|特岗|专任|教职工|骨干|新增|新建|改扩建|完全|一贯制|省级|市级|县级|国家级|示范|净|毛|三年|一年|九年/g;

const kindsIn = ({ before, label }: Figure): string => [...new Set(`${before} ${label}`.match(KINDS))].sort().join(' ');

/** Values of one indicator that are kept to compare with: more are a table. */
const MOST = 12;

/** True if both may be the same figure: equal values of stages that do not differ, or different ones of one named stage and year. */
function alike(a: BareObservation, b: BareObservation): boolean {
  const sameTime = a.period === b.period;
  if (a.value === b.value)
    return (a.stage === b.stage || a.stage === null || b.stage === null) && (sameTime || a.period === null || b.period === null);
  return a.stage !== null && a.stage === b.stage && sameTime && a.period !== null;
}

/** Words that say of which whole a number of a thing is, and nothing else: 全县共有. */
const OF_ALL = /^(?:目前|现在|截至目前)?[，,]?(?:全|我)[县市区旗州](?:现|共|现共|目前)*有?/;

/** True if both are told of the whole district in one year by one name, whatever its stage. */
function ofAll(figures: ReadonlyMap<string, Figure>, a: BareObservation, b: BareObservation): boolean {
  const [one, other] = [figures.get(a.mention)?.before.trim(), figures.get(b.mention)?.before.trim()];
  if (!one || !other || a.stage !== null || b.stage !== null || a.period === null || a.period !== b.period) return false;
  return OF_ALL.test(one) && OF_ALL.test(other) && one.replace(OF_ALL, '') === other.replace(OF_ALL, '');
}

function judge(mentions: ReadonlyMap<string, Mention>, earlier: BareObservation, later: BareObservation) {
  const [a, b] = [mentions.get(earlier.mention), mentions.get(later.mention)];
  if (!a || !b || a.passage === b.passage) return [];
  const agrees = agreement(b.value, bounds(b), a);
  const holds = agrees === 'no' ? 'unknown' : agrees;
  const of = (mention: Mention) => ({ op: '' as const, value: mention.value, unit: mention.unit, label: mention.raw, mention: mention.id });
  const remark = agrees !== 'no' ? undefined : '两处口径可能不同，原文没有说明以哪一处为准';
  return [
    relation({
      what: '同一指标前后两处',
      span: spanOf([b]),
      cause: spanOf([a]),
      equation: equality([of(b)], of(a), b.value, holds),
      holds,
      remark,
    }),
  ];
}
