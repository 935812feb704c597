import type { Indicator, Theme } from '../model/index.ts';
import type { ChartLimit } from './limits.ts';
import type { ReferenceParts } from './reference-figures.ts';
import type { CorpusBase, PackedPart } from './transfer.ts';

/** Which state of which site a view was made from. */
export type Edition = {
  /** Version of the program. */
  version: string;
  /** Name of the state of the data. */
  data: string;
  districts: number;
  reports: number;
  /** Address of the hosted site with base path and closing slash; null where it is not known. */
  homepage: string | null;
};

/**
 * What `data/compare.js` hands to the browser: as much as the page without parameters needs. All other districts and reports come when one of
 * them is asked for (`data/compare/corpus.js`), values by indicator (`data/compare/i/<id>.bin`), shares by theme (`data/compare/t/<id>.bin`),
 * problems and promises by report (`data/compare/r/<number>.bin`), as they are chosen.
 */
export type ComparePayload = CorpusBase & {
  edition: Edition;
  indicators: readonly Pick<Indicator, 'id' | 'zh' | 'en' | 'group' | 'stages' | 'unit' | 'kind'>[];
  themes: readonly Pick<Theme, 'id' | 'zh' | 'en'>[];
  /** Indicators of the page without parameters. */
  defaults: readonly string[];
  /** All indicators of which any report gives a number. */
  stated: readonly string[];
  /** Whether a person reviewed any value at all. */
  reviewed: boolean;
  /** Indicators that no report speaks of: there is no file of them. */
  silent: readonly string[];
  /** Number of files over which problems and promises are spread by report. */
  claimFiles: number;
};

/**
 * What the script of one indicator or theme hands over: its part of the corpus, the limits that belong into its chart, and the figures of the country
 * and the provinces, absent where there are none.
 */
export type PartPayload = PackedPart & { limits: readonly ChartLimit[]; figures?: ReferenceParts };

/** A sentence with the figure in it marked by offsets, and the sections it stands in. */
export type Quote = { text: string; from: number; to: number; place: string };

/** The sentences of a report: by mention id, or `<passage id> <indicator id>` where there is no number. */
export type Quotes = Readonly<Record<string, Quote>>;
