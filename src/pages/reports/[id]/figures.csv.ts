import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { csv } from '../../../dataset/csv.ts';
import { indicatorNames, measuredBy, quoteOf, readingOf } from '../../../site/reading.ts';

export async function getStaticPaths() {
  return (await getCollection('records')).map(({ id, data }) => ({ params: { id }, props: { record: data } }));
}

const COLUMNS = [
  'id',
  'raw',
  'value',
  'value_high',
  'unit',
  'qualifier',
  'indicator',
  'stage',
  'period',
  'status',
  'scope',
  'start',
  'end',
  'quote',
];

/** Every figure of one report, one a line, with the sentence it stands in. */
export const GET: APIRoute = async ({ props: { record } }) => {
  const reading = readingOf(record, await indicatorNames());
  const rows = reading.record.mentions.map((m) => [
    m.id,
    m.raw,
    m.value,
    m.valueHigh ?? null,
    m.unit,
    m.qualifier,
    measuredBy(reading, m.id),
    m.stage,
    m.period,
    m.status,
    m.scope,
    m.start,
    m.end,
    quoteOf(reading, m, m.passage),
  ]);
  return new Response(csv(COLUMNS, rows));
};
