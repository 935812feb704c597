import type { APIRoute, GetStaticPaths } from 'astro';
import { indicatorPart, pack, themePart } from '../../../compare/transfer.ts';
import { dataScript } from '../../../search/data-script.ts';
import { readComparisonData } from '../../../site/comparison.ts';

export const getStaticPaths = (async () => {
  const { indicators, themes } = await readComparisonData();
  return [...indicators.map(({ id }) => ({ params: { part: `i/${id}` } })), ...themes.map(({ id }) => ({ params: { part: `t/${id}` } }))];
}) satisfies GetStaticPaths;

/** Values of one indicator, or shares of one theme, for the comparison in the browser. */
export const GET: APIRoute = async ({ params }) => {
  const [kind, id = ''] = (params['part'] ?? '').split('/');
  const { corpus } = await readComparisonData();
  const part = kind === 'i' ? indicatorPart(corpus, id) : themePart(corpus, id);
  return new Response(dataScript(`data/compare/${kind}/${id}`, pack(part, corpus)));
};
