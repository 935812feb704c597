import type { APIRoute } from 'astro';
import { dataPackage } from '../../dataset/index.ts';
import { dataTables, packageInfo } from './_corpus.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(`${JSON.stringify(dataPackage(await dataTables(site), packageInfo(site)), null, 2)}\n`);
