import { byCodeUnit } from '../../../text/order.ts';

/** What rows of a chart are sorted by. */
export const SORT_KEYS = ['value', 'name', 'year'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export function isSortKey(key: string): key is SortKey {
  return SORT_KEYS.some((known) => known === key);
}

/** Rows of a chart in the order of the document. */
export function rowsOf(figure: HTMLElement): SVGGElement[] {
  return [...figure.querySelectorAll<SVGGElement>('svg.chart > g[data-name]')];
}

const ORDERS: Readonly<Record<SortKey, (a: DOMStringMap, b: DOMStringMap) => number>> = {
  value: (a, b) => Number(b.value) - Number(a.value),
  name: (a, b) => byCodeUnit(a.name ?? '', b.name ?? ''),
  /** Newest first; what names no year comes last. */
  year: (a, b) => byCodeUnit(b.year ?? '', a.year ?? ''),
};

/** Puts the rows of a chart, and of the table of its numbers, into another order; rows that are equal keep theirs. */
export function sortChart(figure: HTMLElement, key: SortKey): void {
  const rows = rowsOf(figure);
  const places = rows.map((row) => row.getAttribute('transform') ?? '');
  const body = figure.querySelector('.numbers tbody');
  const lines = [...(body?.children ?? [])];
  const order = rows
    .map((_, at) => at)
    .sort((a, b) => ORDERS[key]((rows[a] as SVGGElement).dataset, (rows[b] as SVGGElement).dataset) || a - b);
  order.forEach((from, to) => {
    const row = rows[from] as SVGGElement;
    row.setAttribute('transform', places[to] as string);
    row.parentNode?.append(row);
    const line = lines[from];
    if (line) body?.append(line);
  });
}
