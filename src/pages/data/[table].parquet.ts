import type { APIRoute, GetStaticPaths } from 'astro';
import { TABLE_NAMES, type TableName } from '../../dataset/index.ts';
import { dataTable, parquetOf } from './_corpus.ts';

export const getStaticPaths = (() => TABLE_NAMES.map((table) => ({ params: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) =>
  new Response(parquetOf(await dataTable(params['table'] as TableName, site)), {
    headers: { 'content-type': 'application/vnd.apache.parquet' },
  });
