import { html } from '../../text/html.ts';
import { editionWords } from '../compare/view-words.ts';
import { indicatorCoverage, indicatorEdition } from '../corpus/coverage.ts';
import { lateValue } from '../corpus/late.ts';
import type { Lang } from '../i18n/routes.ts';
import { VERSION } from '../shell/edition.ts';
import { type CoverageWords, coverageWords } from './coverage-words.ts';

type Part = Exclude<keyof CoverageWords, 'known' | 'provinces'>;

/** A part of the words of an indicator's coverage; `code` names the province of those that are of one. */
const lateCoverage = lateValue(
  'indicator-coverage',
  indicatorCoverage,
  (coverage, _, lang: Lang, part: Part, code: string) => html`${coverageWords(coverage, lang)[part](code)}`,
);

/** Which state of the data a chart of an indicator was made from. */
export const lateEdition = lateValue(
  'indicator-edition',
  indicatorEdition,
  (edition, _, lang: Lang) => html`${editionWords({ version: VERSION, homepage: null, ...edition }, lang)}`,
);

/**
 * The words of an indicator's coverage on a page of a site that is built: late values, as every report changes them.
 *
 * @param provinces codes of the provinces with reports, in ascending order
 */
export function lateCoverageWords(indicator: string, known: Pick<CoverageWords, 'known' | 'provinces'>, lang: Lang): CoverageWords {
  const part = (name: Part) => () => lateCoverage(indicator, lang, name, '');
  const ofProvince = (name: Part) => (code: string) => lateCoverage(indicator, lang, name, code);
  return {
    ...known,
    none: part('none'),
    states: part('states'),
    all: part('all'),
    province: ofProvince('province'),
    unnamed: ofProvince('unnamed'),
  };
}
