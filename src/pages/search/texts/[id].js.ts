import type { APIRoute, GetStaticPaths } from 'astro';
import { dataScript } from '../../../search/data-script.ts';
import { searchDocuments } from '../_corpus.ts';

export const getStaticPaths = (async () =>
  (await searchDocuments()).map((document) => ({ params: { id: document.id }, props: { document } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, props }) => new Response(dataScript(`search/texts/${params['id']}`, props['document']));
