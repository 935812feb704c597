import type { APIRoute, GetStaticPaths } from 'astro';
import { dataScript } from '../../../search/data-script.ts';
import { searchIndex } from '../_corpus.ts';

export const getStaticPaths = (async () =>
  (await searchIndex()).gaps.map((shard, number) => ({ params: { number: String(number) }, props: { shard } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, props }) => new Response(dataScript(`search/gaps/${params['number']}`, props['shard']));
