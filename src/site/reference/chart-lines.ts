import type { ReferenceLine } from '../../charts/rows.ts';
import type { Beside } from '../../compare/reference.ts';
import type { Value } from '../../compare/types.ts';
import type { ReferenceFigure } from '../../model/reference.ts';
import type { Lang } from '../i18n/routes.ts';
import { figureMarks, figureWords } from './line.ts';
import { referenceWords } from './words.ts';

/** Years that are drawn; values of more years are told by the series below. */
const YEARS = 2;

/** Figures of the country of the same year as some value, newest first. */
function besideValues(values: readonly Value[], beside: (value: Value) => Beside): ReferenceFigure[] {
  const found = values.flatMap((value) => {
    const { country } = beside(value);
    return country.kind === 'beside' && country.figure.qualifier === undefined ? [country.figure] : [];
  });
  return [...new Map(found.map((figure) => [figure.id, figure])).values()].toSorted((a, b) => b.year - a.year);
}

/**
 * The country as lines over a chart of values that may stand side by side: one for each of the newest years. Figures of several stages or
 * definitions are not drawn: a line would be taken for that of all values.
 */
export function countryLines(values: readonly Value[], beside: ((value: Value) => Beside) | undefined, lang: Lang): ReferenceLine[] {
  const figures = beside ? besideValues(values, beside) : [];
  if (new Set(figures.map(({ stage, definition }) => `${definition.id} ${stage}`)).size > 1) return [];
  return figures.slice(0, YEARS).map((figure) => {
    const marks = figureMarks({ kind: 'beside', figure, year: 'same' }, lang);
    const words = [`${referenceWords(lang).country} ${figure.year} ${figureWords(figure, lang)}`, ...marks].join(' · ');
    return {
      value: figure.direction === 'down' ? -figure.value : figure.value,
      words,
      confirmed: figure.confirmed !== 'one-page',
      country: true,
    };
  });
}
