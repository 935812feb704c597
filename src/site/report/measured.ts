/** Names of codebook entries by their ids. */
export type Names = ReadonlyMap<string, string>;

/** What figures measure. */
export type Measures = {
  /** Ids of indicators by mention, in the order of the record. */
  indicators: ReadonlyMap<string, readonly string[]>;
  names: Names;
};

/** Name of what a mention measures: its indicators, or null. */
export function measuredBy({ indicators, names }: Measures, mention: string): string | null {
  const ids = indicators.get(mention) ?? [];
  return ids.length > 0 ? ids.map((id) => names.get(id) ?? id).join('、') : null;
}
