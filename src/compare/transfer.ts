import type { Qualifier, Scope, Status } from '../model/index.ts';
import type { Corpus, Facets, Value } from './types.ts';

/**
 * A corpus in the form in which it travels to the browser: repeated words stand once in a table, values are rows of numbers. 6,000 values
 * take about a quarter of their plain JSON.
 */
export type Packed = Omit<Corpus, 'values'> & {
  words: readonly string[];
  facets: readonly Facets[];
  values: readonly PackedValue[];
};

/** Indicator, report, mention, value, high end or null, unit, qualifier, stage or -1, period or -1, status, scope, raw, start, facets, variant or -1. */
export type PackedValue = readonly [
  indicator: number,
  report: number,
  mention: string,
  value: number,
  valueHigh: number | null,
  unit: number,
  qualifier: number,
  stage: number,
  period: number,
  status: number,
  scope: number,
  raw: string,
  start: number,
  facets: number,
  variant: number,
];

/** Numbers words in the order in which they come. */
function table<T>(key: (item: T) => string): { items: T[]; index(item: T): number } {
  const items: T[] = [];
  const known = new Map<string, number>();
  return {
    items,
    index(item) {
      const found = known.get(key(item));
      if (found !== undefined) return found;
      known.set(key(item), items.length);
      return items.push(item) - 1;
    },
  };
}

/** Scopes of named schools and parts carry the id of their value, which the browser knows already. */
const OWN_SCOPE = /#.*$/;

/** Packs a corpus. Rule and confidence of a value stay behind: its page in the report tells them. */
export function pack(corpus: Corpus): Packed {
  const words = table<string>((word) => word);
  const facets = table<Facets>((item) => JSON.stringify(item));
  const optional = (word: string | null | undefined) => (word === null || word === undefined ? -1 : words.index(word));
  const reports = new Map(corpus.reports.map((report, at) => [report.id, at]));
  const values = corpus.values.map(
    (value): PackedValue => [
      words.index(value.indicator),
      reports.get(value.report) as number,
      value.mention,
      value.value,
      value.valueHigh ?? null,
      words.index(value.unit),
      words.index(value.qualifier),
      optional(value.stage),
      optional(value.period),
      words.index(value.status),
      words.index(value.scope),
      value.raw,
      value.start,
      facets.index(value.facets.scope ? { ...value.facets, scope: value.facets.scope.replace(OWN_SCOPE, '#') } : value.facets),
      optional(value.variant),
    ],
  );
  return { ...corpus, words: words.items, facets: facets.items, values };
}

/** The corpus that was packed. */
export function unpack(packed: Packed): Corpus {
  const { words, facets, values, ...rest } = packed;
  const word = (at: number) => words[at] as string;
  const optional = (at: number) => (at < 0 ? null : word(at));
  return {
    ...rest,
    values: values.map(
      ([indicator, report, mention, value, valueHigh, unit, qualifier, stage, period, status, scope, raw, start, own, variant]): Value => {
        const head = rest.reports[report] as Corpus['reports'][number];
        const id = `${mention}.${word(indicator)}`;
        const found = facets[own] as Facets;
        return {
          id,
          indicator: word(indicator),
          mention,
          district: head.district,
          report: head.id,
          value,
          valueHigh: valueHigh ?? undefined,
          unit: word(unit),
          qualifier: word(qualifier) as Qualifier,
          stage: optional(stage),
          period: optional(period),
          status: word(status) as Status,
          scope: word(scope) as Scope,
          raw,
          start,
          facets: found.scope?.endsWith('#') ? { ...found, scope: `${found.scope}${id}` } : found,
          variant: optional(variant) ?? undefined,
          rule: '',
          confidence: 0,
        };
      },
    ),
  };
}
