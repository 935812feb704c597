import { spreadBands } from '../../charts/spread.ts';
import { html } from '../../text/html.ts';
import { themesBeside } from '../corpus/district-themes.ts';
import { lateValue } from '../corpus/late.ts';
import type { Lang } from '../i18n/routes.ts';
import { percentOf } from '../i18n/text.ts';
import { districtWords } from './words.ts';

/** A share in per cent as it is shown. */
export const shownShare = (value: number): string => percentOf(value / 100);

/** Beside how many other districts the themes of a district stand. */
export const lateThemesSay = lateValue(
  'themes-say',
  themesBeside,
  ({ others, where }, _, lang: Lang) => html`${districtWords(lang).district.themesSay(others, where)}`,
);

/** The bands in the chart of the themes of a district, whose scale reaches so far. */
export const lateThemeBands = lateValue('theme-bands', themesBeside, ({ bands }, _, lang: Lang, reach: number) =>
  spreadBands(bands, reach, (...band) => districtWords(lang).district.band(...mapped(band))),
);

const mapped = ([low, middle, high]: readonly [number, number, number]) => [shownShare(low), shownShare(middle), shownShare(high)] as const;
