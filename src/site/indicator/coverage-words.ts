import { percent } from '../../charts/svg.ts';
import { countPresences, type PresenceCounts } from '../../compare/coverage.ts';
import type { IndicatorView } from '../../compare/matrix.ts';
import { type Content, html, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { uiWords } from '../ui/words.ts';
import { indicatorWords } from './words.ts';

/** How many reports state an indicator, speak of it, or are silent, as its pages say it. */
export type CoverageWords = {
  /** Number of reports, exact as far as lists of them depend on it. */
  known: number;
  /** Codes of the provinces with reports, in ascending order. */
  provinces: readonly string[];
  /** That no report gives a number. */
  none: () => Content;
  /** One bar of all reports with its key. */
  states: () => Markup;
  /** Every presence in words. */
  all: () => Content;
  /** How many reports of a province give a number. */
  province: (code: string) => Content;
  /** How many of its reports are not named, and why. */
  unnamed: (code: string) => Content;
};

const STATES = ['value', 'said', 'absent', 'not-applicable'] as const;

/** One bar of all reports: with a number, mentioned without one, silent, not applicable. */
function statesMarkup({ counts, of }: PresenceCounts, lang: Lang): Markup {
  const w = indicatorWords(lang);
  let start = 0;
  const bars = STATES.flatMap((state) => {
    const width = of === 0 ? 0 : counts[state] / of;
    const x = start;
    start += width;
    return width === 0 ? [] : [html`<rect class="${state}" x="${percent(x)}" width="${percent(width)}" height="100%"/>`];
  });
  const keys = STATES.flatMap((state) =>
    counts[state] === 0 ? [] : [html`<li class="${state}"><b>${counts[state]}</b> ${w.states[state]}</li>`],
  );
  return html`<svg class="states" aria-hidden="true" width="100%" height="14">${bars}</svg><ul class="states-key">${keys}</ul>`;
}

const NONE = { value: 0, said: 0, absent: 0, 'not-applicable': 0 } as const;

/** The words of coverage that is known. */
export function coverageWords(coverage: PresenceCounts, lang: Lang): CoverageWords {
  const w = indicatorWords(lang);
  const { counts, of, provinces } = coverage;
  const inProvince = (code: string) => provinces.find(([own]) => own === code)?.[1] ?? NONE;
  return {
    known: of,
    provinces: provinces.map(([code]) => code),
    none: () => w.noValues(of),
    states: () => statesMarkup(coverage, lang),
    all: () => uiWords(lang).denominatorLong(counts, of),
    province: (code) => {
      const own = inProvince(code);
      return w.provinceCount(own.value, own.value + own.said + own.absent + own['not-applicable']);
    },
    unnamed: (code) => w.unnamed(inProvince(code).said, inProvince(code).absent),
  };
}

/** The words of a view that holds all reports. */
export function coverageIn({ coverage }: IndicatorView, lang: Lang): CoverageWords {
  const presences = coverage.reports.map(({ report: { district }, presence }) => ({ district, presence }));
  return coverageWords(countPresences(presences), lang);
}
