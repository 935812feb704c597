import type { APIRoute, GetStaticPaths } from 'astro';
import { TABLE_NAMES, type TableName, tableCsv } from '../../dataset/index.ts';
import { dataTable } from './_corpus.ts';

export const getStaticPaths = (() => TABLE_NAMES.map((table) => ({ params: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) =>
  new Response(tableCsv(await dataTable(params['table'] as TableName, site)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
