import type { ChartContext } from '../charts/series-chart.ts';

/** What the instrument needs to know besides the values. */
export type InstrumentContext = ChartContext & {
  /** Stages for which the indicator makes sense; absent: any. */
  stages?: readonly string[] | undefined;
  /** Names of provinces by code. */
  provinces: ReadonlyMap<string, string>;
  /** Address of a page, given from the root of its language (`/districts/330803/`). */
  page(path: string): string;
};
