import type { APIRoute, GetStaticPaths } from 'astro';
import { viewCsv } from '../../../compare/csv.ts';
import { viewLines } from '../../../compare/lines.ts';
import { reportHref } from '../../../i18n/index.ts';
import { readComparisonData, readIndicatorView, sentenceOf } from '../../../site/comparison.ts';

export const getStaticPaths = (async () => {
  const { indicators } = await readComparisonData();
  return indicators.map((indicator) => ({ params: { id: indicator.id } }));
}) satisfies GetStaticPaths;

/** The values of one indicator with their sentences, and a line for every report that gives none. */
export const GET: APIRoute = async ({ params, site }) => {
  const { corpus, indicators, records } = await readComparisonData();
  const indicator = indicators.find((candidate) => candidate.id === params['id']);
  if (!indicator) return new Response(null, { status: 404 });
  const lines = viewLines(indicator, readIndicatorView(corpus, indicator), {
    corpus,
    source: {
      name: () => indicator.zh,
      quote: (value) => {
        const record = records.get(value.report);
        return record ? sentenceOf(record, value.start).text : '';
      },
      url: (report, anchor) =>
        new URL(reportHref(report, anchor), site ?? 'http://localhost/').href.replace(/^http:\/\/localhost(?=\/)/, ''),
    },
  });
  return new Response(viewCsv(lines));
};
