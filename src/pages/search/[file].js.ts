import type { APIRoute, GetStaticPaths } from 'astro';
import { dataScript } from '../../search/data-script.ts';
import { searchDirectory, searchIndex, searchReadings, searchSimplify } from './_corpus.ts';

/** Small files that search needs besides shards and texts, each loaded when it is first of use. */
const FILES = {
  meta: async () => (await searchIndex()).meta,
  directory: searchDirectory,
  readings: searchReadings,
  simplify: searchSimplify,
};

export const getStaticPaths = (() => Object.keys(FILES).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = params['file'] as keyof typeof FILES;
  return new Response(dataScript(`search/${file}`, await FILES[file]()));
};
