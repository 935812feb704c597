import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { tableCsv } from '../../../dataset/index.ts';
import { dataTable, rowsWith } from '../../data/_corpus.ts';

export async function getStaticPaths() {
  return (await getCollection('records')).map(({ id }) => ({ params: { id } }));
}

/** Every figure of one report, with the sentence it stands in: its rows of the table of mentions. */
export const GET: APIRoute = async ({ params, site }) =>
  new Response(tableCsv(rowsWith(await dataTable('mentions', site), 'report', params['id'] as string)));
