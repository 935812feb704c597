import type { Qualifier, Scope, Status } from '../model/index.ts';
import type { Corpus, Facets, ReportHead, Value } from './types.ts';

/** Districts and reports: what the comparison needs before any row is chosen. */
export type CorpusBase = Pick<Corpus, 'districts' | 'reports'>;

/** Everything but districts and reports, as far as it is about one indicator or theme. */
export type CorpusPart = Pick<Corpus, 'values' | 'said' | 'shares'>;

/**
 * A part of a corpus in the form in which it travels to the browser: repeated words stand once in a table, values are rows of numbers,
 * reports are named by their place in the base.
 */
export type PackedPart = {
  words: readonly string[];
  facets: readonly Facets[];
  values: readonly PackedValue[];
  /** First place of each report: indicator, report, passage. */
  said: readonly (readonly [indicator: number, report: number, passage: string])[];
  shares: readonly (readonly [theme: number, report: number, share: number, passages: readonly string[]])[];
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

/** The part of a corpus that is about one indicator. */
export function indicatorPart(corpus: Corpus, indicator: string): CorpusPart {
  return {
    values: corpus.values.filter((value) => value.indicator === indicator),
    said: corpus.said.filter((place) => place.indicator === indicator),
    shares: [],
  };
}

/** The part of a corpus that is about one theme. */
export function themePart(corpus: Corpus, theme: string): CorpusPart {
  return { values: [], said: [], shares: corpus.shares.filter((share) => share.theme === theme) };
}

/** Decimals of a share that travel. */
const SHARE_DECIMALS = 4;

/** Packs a part. Rule and confidence of a value stay behind, and of several places without a number all but the first of each report. */
export function pack(part: CorpusPart, { reports }: CorpusBase): PackedPart {
  const words = table<string>((word) => word);
  const facets = table<Facets>((item) => JSON.stringify(item));
  const optional = (word: string | null | undefined) => (word === null || word === undefined ? -1 : words.index(word));
  const places = new Map(reports.map((report, at) => [report.id, at]));
  const place = (report: string) => places.get(report) as number;
  const values = part.values.map(
    (value): PackedValue => [
      words.index(value.indicator),
      place(value.report),
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
  const first = new Map(part.said.toReversed().map((said) => [`${said.indicator} ${said.report}`, said]));
  const said = [...first.values()]
    .reverse()
    .map(({ indicator, report, passage }) => [words.index(indicator), place(report), passage] as const);
  const shares = part.shares.map(
    ({ theme, report, share, passages }) => [words.index(theme), place(report), Number(share.toFixed(SHARE_DECIMALS)), passages] as const,
  );
  return { words: words.items, facets: facets.items, values, said, shares };
}

/** The part that was packed. */
export function unpack({ words, facets, values, said, shares }: PackedPart, { reports }: CorpusBase): CorpusPart {
  const word = (at: number) => words[at] as string;
  const optional = (at: number) => (at < 0 ? null : word(at));
  const head = (at: number) => reports[at] as ReportHead;
  return {
    values: values.map(
      ([indicator, report, mention, value, valueHigh, unit, qualifier, stage, period, status, scope, raw, start, own, variant]): Value => {
        const id = `${mention}.${word(indicator)}`;
        const found = facets[own] as Facets;
        return {
          id,
          indicator: word(indicator),
          mention,
          district: head(report).district,
          report: head(report).id,
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
    said: said.map(([indicator, report, passage]) => ({
      indicator: word(indicator),
      report: head(report).id,
      district: head(report).district,
      passage,
      start: 0,
      end: 0,
    })),
    shares: shares.map(([theme, report, share, passages]) => ({
      theme: word(theme),
      report: head(report).id,
      district: head(report).district,
      share,
      passages,
    })),
  };
}
