import type { Indicator, Theme } from '../model/index.ts';
import type { ChartLimit } from './limits.ts';
import type { CorpusBase, PackedPart } from './transfer.ts';

/** An indicator or theme with the words by which readers find it (names, id, pinyin). */
type Findable = { find: string };

/**
 * What `data/compare.js` hands to the browser. Values come by indicator (`data/compare/i/<id>.js`) and shares by theme
 * (`data/compare/t/<id>.js`), as they are chosen.
 */
export type ComparePayload = CorpusBase & {
  indicators: readonly (Pick<Indicator, 'id' | 'zh' | 'en' | 'group' | 'stages' | 'unit' | 'kind'> & Findable)[];
  themes: readonly (Pick<Theme, 'id' | 'zh' | 'en'> & Findable)[];
  /** Indicators of the page without parameters. */
  defaults: readonly string[];
  /** Former codes of districts and the present ones. */
  renamed: readonly (readonly [former: string, now: string])[];
};

/** What the script of one indicator or theme hands over: its part of the corpus, and the limits that belong into its chart. */
export type PartPayload = PackedPart & { limits: readonly ChartLimit[] };

/** A sentence with the figure in it marked by offsets, and the sections it stands in. */
export type Quote = { text: string; from: number; to: number; place: string };

/** What `data/quotes/<report>.js` hands over: by mention id, or `<passage id> <indicator id>` where there is no number. */
export type Quotes = Readonly<Record<string, Quote>>;
