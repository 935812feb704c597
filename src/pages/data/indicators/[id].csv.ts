import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { tableCsv } from '../../../dataset/index.ts';
import { dataTable, rowsWith } from '../_corpus.ts';

export const getStaticPaths = (async () =>
  (await getCollection('indicators')).map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** Every observation of one indicator. */
export const GET: APIRoute = async ({ params, site }) =>
  new Response(tableCsv(rowsWith(await dataTable('observations', site), 'indicator', params['id'] as string)));
