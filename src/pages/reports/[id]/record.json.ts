import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

export async function getStaticPaths() {
  return (await getCollection('records')).map(({ id, data }) => ({ params: { id }, props: { record: data } }));
}

/** Everything read from one report. */
export const GET: APIRoute = ({ props: { record } }) => new Response(JSON.stringify(record));
