import type { Framework, Mention, Threshold } from '../../model/index.ts';
import type { BareObservation } from '../facets/types.ts';
import { constant, relation, spanOf } from './finding.ts';
import type { CheckRule, Reading } from './types.ts';

/** Words by which a report says which framework it answers. */
const NAMED: readonly (readonly [framework: RegExp, words: RegExp])[] = [
  [/优质均衡/, /优质均衡/],
  [/普及普惠/, /普及普惠/],
  [/基本均衡|均衡发展督导评估暂行/, /基本均衡/],
];

type Line = { framework: Framework; item: Framework['items'][number]; threshold: Threshold };

const MET: Record<'>=' | '<=' | '=' | '<' | '>', (value: number, line: number) => boolean> = {
  '>=': (value, line) => value >= line,
  '<=': (value, line) => value <= line,
  '=': (value, line) => value === line,
  '<': (value, line) => value < line,
  '>': (value, line) => value > line,
};
const SIGN = { '>=': '≥', '<=': '≤', '=': '=', '<': '<', '>': '>' } as const;
const OPPOSITE = { '>=': '<', '<=': '>', '=': '≠', '<': '≥', '>': '≤' } as const;

/**
 * Framework thresholds, 评估标准线: a stated district figure beside the line of the framework that the report's title or opening names.
 */
export const threshold: CheckRule = (reading, { frameworks, indicators }) => {
  const named = frameworks.filter((framework) => answers(reading, framework));
  if (named.length === 0) return [];
  return reading.observations.flatMap((observation) => {
    if (observation.status !== 'actual' || observation.scope !== 'district' || observation.qualifier !== 'exact') return [];
    const items = new Set(indicators.find(({ id }) => id === observation.indicator)?.frameworks ?? []);
    const mention = reading.mentions.find(({ id }) => id === observation.mention);
    return mention ? lines(named, items, observation).map((line) => judge(mention, observation, line)) : [];
  });
};

function answers({ report }: Reading, framework: Framework): boolean {
  const opening = `${report.title} ${report.basis?.title ?? ''}`;
  return NAMED.some(([of, words]) => of.test(`${framework.zh} ${framework.short.zh}`) && words.test(opening));
}

function lines(frameworks: readonly Framework[], items: ReadonlySet<string>, observation: BareObservation): Line[] {
  return frameworks.flatMap((framework) =>
    framework.items
      .filter(({ id, confirmation }) => items.has(id) && confirmation !== 'unconfirmed')
      .flatMap((item) =>
        item.thresholds
          .filter((one) => applies(one, item.thresholds.length, observation))
          .map((threshold) => ({ framework, item, threshold })),
      ),
  );
}

/** A line for one stage holds for figures of that stage, and for a figure without stage where it is the item's only line. */
function applies({ unit, op, stage }: Threshold, count: number, observation: BareObservation): boolean {
  if (unit !== observation.unit || op === 'range') return false;
  if (stage === null || stage === observation.stage) return true;
  return (observation.stage === null && count === 1) || (stage === 'compulsory' && /^(?:primary|junior)$/.test(observation.stage ?? ''));
}

function judge(mention: Mention, { value, unit }: BareObservation, { framework, item, threshold: { op, value: line } }: Line) {
  const sign = op as keyof typeof MET;
  const limit = line as number;
  const met = MET[sign](value, limit);
  const terms = [{ op: '' as const, value, unit, label: mention.raw, mention: mention.id }];
  const equation = { terms, relation: met ? SIGN[sign] : OPPOSITE[sign], result: constant(limit, unit, item.zh), computed: value };
  const remark = `据${framework.docNo ?? framework.short.zh}，${item.zh}`;
  return relation({ rule: 'threshold', what: '所报数值与标准', span: spanOf([mention]), equation, holds: met ? 'yes' : 'no', remark });
}
