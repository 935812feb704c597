import type { APIRoute, GetStaticPaths } from 'astro';
import { placeOf } from '../../../compare/ledger.ts';
import type { Quote } from '../../../compare/payload.ts';
import { dataScript } from '../../../search/data-script.ts';
import { readComparisonData, sentenceOf } from '../../../site/comparison.ts';

export const getStaticPaths = (async () => {
  const { corpus } = await readComparisonData();
  return corpus.reports.map((report) => ({ params: { id: report.id } }));
}) satisfies GetStaticPaths;

/** Sentences of one report: by the id of the mention, or by passage and indicator where it speaks without a number. */
export const GET: APIRoute = async ({ params }) => {
  const id = params['id'] as string;
  const { corpus, records } = await readComparisonData();
  const record = records.get(id);
  if (!record) return new Response(null, { status: 404 });
  const quote = (start: number, end: number): Quote => {
    const sentence = sentenceOf(record, start);
    return { text: sentence.text, from: start - sentence.start, to: end - sentence.start, place: placeOf(record, start).join(' › ') };
  };
  const observed = new Set(record.observations.map((observation) => observation.mention));
  const mentions = record.mentions
    .filter((mention) => observed.has(mention.id))
    .map((mention) => [mention.id, quote(mention.start, mention.end)]);
  const said = corpus.said
    .filter((place) => place.report === id)
    .map((place) => [`${place.passage} ${place.indicator}`, quote(place.start, place.end)]);
  return new Response(dataScript(`data/quotes/${id}`, Object.fromEntries([...mentions, ...said])));
};
