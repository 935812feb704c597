import type { APIRoute } from 'astro';
import { pack } from '../../compare/transfer.ts';
import { dataScript } from '../../search/data-script.ts';
import { readComparisonData } from '../../site/comparison.ts';

/** Everything that the comparison in the browser works on, sentences aside: they load with `data/quotes/<report>.js`. */
export const GET: APIRoute = async () => {
  const { corpus, indicators, themes } = await readComparisonData();
  return new Response(
    dataScript('data/compare', {
      corpus: pack(corpus),
      indicators: indicators.map(({ id, zh, en, group, stages, unit, kind }) => ({ id, zh, en, group, stages, unit, kind })),
      themes: themes.map(({ id, zh, en }) => ({ id, zh, en })),
    }),
  );
};
