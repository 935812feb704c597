import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { tableCsv } from '../../../dataset/index.ts';
import { dataTable, rowsWith } from '../_corpus.ts';

export const getStaticPaths = (async () => {
  const codes = new Set((await getCollection('records')).map(({ data }) => data.report.district.code));
  return [...codes].sort().map((code) => ({ params: { code } }));
}) satisfies GetStaticPaths;

/** Every observation of one district. */
export const GET: APIRoute = async ({ params, site }) =>
  new Response(tableCsv(rowsWith(await dataTable('observations', site), 'district_code', params['code'] as string)));
