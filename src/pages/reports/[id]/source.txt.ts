import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

export async function getStaticPaths() {
  return (await getCollection('records')).map(({ id, data }) => ({ params: { id }, props: { text: data.text } }));
}

/** Decoded text of the source, to which all spans refer. */
export const GET: APIRoute = ({ props: { text } }) => new Response(text);
