import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartLimit, limitsOf } from '../../../compare/limits.ts';
import type { PartPayload } from '../../../compare/payload.ts';
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
  const { corpus, indicators } = await readComparisonData();
  const part = kind === 'i' ? indicatorPart(corpus, id) : themePart(corpus, id);
  const frameworks = (await getCollection('frameworks')).map(({ data }) => data);
  const items = kind === 'i' ? (indicators.find((indicator) => indicator.id === id)?.frameworks ?? []) : [];
  const payload: PartPayload = { ...pack(part, corpus), limits: limitsOf(frameworks, items).map(chartLimit) };
  return new Response(dataScript(`data/compare/${kind}/${id}`, payload));
};
