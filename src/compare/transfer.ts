import type { Qualifier, Scope, Status } from '../model/index.ts';
import type { Dimensions } from './rules.ts';
import type { Corpus, ReportHead, Value } from './types.ts';

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
  dimensions: readonly Dimensions[];
  values: readonly PackedValue[];
  /** First place of each report: indicator, report, passage. */
  said: readonly (readonly [indicator: number, report: number, passage: string])[];
  shares: readonly (readonly [theme: number, report: number, share: number, passages: readonly string[]])[];
};

/** The cells of a value by name: numbers are places in `words` (-1: none), in the reports of the base, or in `dimensions`. */
type Cells = {
  indicator: number;
  report: number;
  mention: string;
  value: number;
  valueHigh: number | null;
  unit: number;
  qualifier: number;
  stage: number;
  period: number;
  status: number;
  scope: number;
  direction: number;
  raw: string;
  start: number;
  dimensions: number;
  variant: number;
  variantZh: number;
  variantEn: number;
  /** 1 where a person reviewed it. */
  reviewed: 0 | 1;
};

/** Order of the cells. */
const COLUMNS = [
  'indicator',
  'report',
  'mention',
  'value',
  'valueHigh',
  'unit',
  'qualifier',
  'stage',
  'period',
  'status',
  'scope',
  'direction',
  'raw',
  'start',
  'dimensions',
  'variant',
  'variantZh',
  'variantEn',
  'reviewed',
] as const satisfies readonly (keyof Cells)[];
type CellsOf<Columns extends readonly (keyof Cells)[]> = { readonly [At in keyof Columns]: Cells[Columns[At]] };

/** A value as a row of cells. */
type PackedValue = CellsOf<typeof COLUMNS>;

/** Numbers words in the order in which they come. */
function table<T>(key: (item: T) => string): { items: T[]; index(item: T): number } {
  const items: T[] = [];
  const known = new Map<string, number>();
  return {
    items,
    index(item) {
      const name = key(item);
      const number = known.get(name) ?? items.push(item) - 1;
      known.set(name, number);
      return number;
    },
  };
}

/** Names of dimensions. What was unpacked shares them: the name of the very same is made once. */
function dimensionsName(): (item: Dimensions) => string {
  const names = new Map<Dimensions, string>();
  return (item) => {
    const name = names.get(item) ?? JSON.stringify(item);
    names.set(item, name);
    return name;
  };
}

/** Scopes of named schools and parts carry the id of their value, which the browser knows already. */
const OWN_SCOPE = /#.*$/;

/** Decimals of a share that travel. */
const SHARE_DECIMALS = 4;

/** Words and dimensions that are named by their place. */
function tables() {
  const words = table<string>((word) => word);
  return {
    words,
    dimensions: table<Dimensions>(dimensionsName()),
    optional: (word: string | null | undefined) => (word === null || word === undefined ? -1 : words.index(word)),
  };
}

function cellsOf(value: Value, report: number, { words, dimensions, optional }: ReturnType<typeof tables>): Cells {
  const { scope } = value.dimensions;
  return {
    indicator: words.index(value.indicator),
    report,
    mention: value.mention,
    value: value.value,
    valueHigh: value.valueHigh ?? null,
    unit: words.index(value.unit),
    qualifier: words.index(value.qualifier),
    stage: optional(value.stage),
    period: optional(value.period),
    status: words.index(value.status),
    scope: words.index(value.scope),
    direction: optional(value.direction),
    raw: value.raw,
    start: value.start,
    dimensions: dimensions.index(scope?.includes('#') ? { ...value.dimensions, scope: scope.replace(OWN_SCOPE, '#') } : value.dimensions),
    variant: optional(value.variant),
    variantZh: optional(value.variantName?.zh),
    variantEn: optional(value.variantName?.en),
    reviewed: value.reviewed ? 1 : 0,
  };
}

/** Packs a part. Of several passages without a number all but the first of each report stay behind. */
export function pack(part: CorpusPart, { reports }: CorpusBase): PackedPart {
  const known = tables();
  const { words, dimensions } = known;
  const places = new Map(reports.map((report, at) => [report.id, at]));
  const place = (report: string) => places.get(report) as number;
  const values = part.values.map((value) => {
    const cells = cellsOf(value, place(value.report), known);
    return COLUMNS.map((name) => cells[name]) as unknown as PackedValue;
  });
  const first = new Map(part.said.toReversed().map((said) => [`${said.indicator} ${said.report}`, said]));
  const said = [...first.values()]
    .reverse()
    .map(({ indicator, report, passage }) => [words.index(indicator), place(report), passage] as const);
  const shares = part.shares.map(
    ({ theme, report, share, passages }) => [words.index(theme), place(report), Number(share.toFixed(SHARE_DECIMALS)), passages] as const,
  );
  return { words: words.items, dimensions: dimensions.items, values, said, shares };
}

/** What the places in a packed part stand for. */
type PackedNames = {
  word: (at: number) => string;
  optional: (at: number) => string | null;
  head: (at: number) => ReportHead;
  dimensions: readonly Dimensions[];
};

function unpacked(row: PackedValue, { word, optional, head, dimensions }: PackedNames): Value {
  const [indicatorAt, reportAt, mention, value, high, unit, qualifier, stage, period, status, scope, direction, raw, start] = row;
  const [dimensionsAt, variant, variantZh, variantEn, reviewed] = [row[14], row[15], row[16], row[17], row[18]];
  const { id: report, district } = head(reportAt);
  const indicator = word(indicatorAt);
  const id = `${mention}.${indicator}`;
  const own = dimensions[dimensionsAt] ?? {};
  const [zh, en] = [optional(variantZh), optional(variantEn)];
  return {
    id,
    indicator,
    mention,
    district,
    report,
    value,
    valueHigh: high ?? undefined,
    unit: word(unit),
    qualifier: word(qualifier) as Qualifier,
    stage: optional(stage),
    period: optional(period),
    status: word(status) as Status,
    scope: word(scope) as Scope,
    direction: (optional(direction) ?? undefined) as Value['direction'],
    raw,
    start,
    dimensions: own.scope?.endsWith('#') ? { ...own, scope: `${own.scope}${report}.${id}` } : own,
    variant: optional(variant) ?? undefined,
    ...(zh !== null && en !== null && { variantName: { zh, en } }),
    ...(reviewed === 1 && { reviewed: true }),
  };
}

/** The part that was packed. */
export function unpack({ words, dimensions, values, said, shares }: PackedPart, { reports }: CorpusBase): CorpusPart {
  const word = (at: number) => words[at] as string;
  const head = (at: number) => reports[at] as ReportHead;
  const names: PackedNames = { word, optional: (at) => (at < 0 ? null : word(at)), head, dimensions };
  return {
    values: values.map((row) => unpacked(row, names)),
    said: said.map(([indicator, report, passage]) => ({
      indicator: word(indicator),
      report: head(report).id,
      district: head(report).district,
      passage,
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
