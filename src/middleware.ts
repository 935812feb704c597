import { defineMiddleware } from 'astro:middleware';
import { traced } from './site/corpus/ask.ts';
import { withLateValues } from './site/corpus/late.ts';
import { latinNamesIn } from './site/corpus.ts';
import { markChinese } from './site/i18n/mark-chinese.ts';
import { isEnglish } from './site/i18n/routes.ts';
import { withoutImpliedEnds } from './text/implied-ends.ts';
import { unquoted } from './text/unquoted.ts';

/**
 * What is done with every page: what it asks of the corpus is noted; when it is whole, Chinese is marked on a page in English, quotes that no value
 * needs, and end tags that others imply, are left out of what is built, and late values are put in their places.
 */
export const onRequest = defineMiddleware(({ url }, next) =>
  traced(url.pathname, async () => {
    const response = await next();
    const body = await response.text();
    if (!response.headers.get('content-type')?.includes('text/html')) return { page: new Response(body, response), places: [] };
    const marked = isEnglish(url.pathname) ? markChinese(body, await latinNamesIn(body)) : body;
    const { html, places } = await withLateValues(import.meta.env.PROD ? unquoted(withoutImpliedEnds(marked)) : marked);
    return { page: new Response(html, response), places };
  }),
);
