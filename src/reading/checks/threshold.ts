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

type Item = Framework['items'][number];
/** A single line of an item: `≥ 95`. */
type Line = { framework: Framework; item: Item; sign: Sign; limit: number };
type Sign = '>=' | '<=' | '=' | '<' | '>';

const MET: Record<Sign, (value: number, line: number) => boolean> = {
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
  const figures = new Map(reading.points.flatMap((point) => point.figures.map((figure) => [figure.mention.id, figure])));
  return reading.observations.flatMap((observation) => {
    if (observation.status !== 'actual' || observation.scope !== 'district' || observation.qualifier !== 'exact') return [];
    const items = new Set(indicators.find(({ id }) => id === observation.indicator)?.frameworks ?? []);
    const figure = figures.get(observation.mention);
    if (!figure || figure.mention.place !== null) return [];
    return lines(named, items, observation)
      .filter(({ item }) => sameMeasure(`${figure.before}${figure.after.slice(0, 12)}`, item))
      .map((line) => judge(figure.mention, observation, line));
  });
};

/** What a line measures, in the words of its item and of those who report it: a rate of enrolment is not judged by a line for places. */
const MEASURED: readonly (readonly [item: RegExp, told: RegExp])[] = [
  [/就读的比例/, /就读/],
  [/就近/, /就近|划片/],
  [/名额/, /名额|指标|分配生/],
  [/毛入[园学]率/, /毛入/],
  [/覆盖率/, /覆盖|普惠率|普惠[^，,。；]{0,8}在园(?:幼儿|儿童)/],
  [/在园幼儿占比/, /在园|幼儿占|公办率/],
  [/入学率/, /(?<!毛)入学/],
  [/巩固率/, /巩固/],
  [/持证上岗率|资格证/, /持证|资格证/],
  [/认可度/, /认可/],
  [/交流/, /交流|轮岗/],
  [/学时/, /学时|培训完成/],
];
/** An average says nothing of all classes. */
const MEAN = /平均|班均/;

/** True if the words around the figure speak of what the item's line is for. */
function sameMeasure(words: string, { zh }: Item): boolean {
  const measured = MEASURED.find(([item]) => item.test(zh));
  if (/所有班级/.test(zh) && MEAN.test(words)) return false;
  return !measured || measured[1].test(words);
}

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
          .flatMap(({ op, value }) => (op === 'range' || typeof value !== 'number' ? [] : [{ framework, item, sign: op, limit: value }])),
      ),
  );
}

/** A line for one stage holds for figures of that stage, and for a figure without stage where it is the item's only line. */
function applies({ unit, op, stage }: Threshold, count: number, observation: BareObservation): boolean {
  if (unit !== observation.unit || op === 'range') return false;
  if (stage === null || stage === observation.stage) return true;
  return (
    (observation.stage === null && count === 1 && /^(?:compulsory|preschool)$/.test(stage)) ||
    (stage === 'compulsory' && /^(?:primary|junior)$/.test(observation.stage ?? ''))
  );
}

function judge(mention: Mention, { value, unit }: BareObservation, { framework, item, sign, limit }: Line) {
  const met = MET[sign](value, limit);
  const terms = [{ op: '' as const, value, unit, label: mention.raw, mention: mention.id }];
  const equation = { terms, relation: met ? SIGN[sign] : OPPOSITE[sign], result: constant(limit, unit, item.zh), computed: value };
  const remark = `据${framework.docNo ?? framework.short.zh}，${item.zh}`;
  return relation({ what: '所报数值与标准', span: spanOf([mention]), equation, holds: met ? 'yes' : 'no', remark });
}
