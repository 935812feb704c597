import { defineMiddleware } from 'astro:middleware';
import { traced } from './site/corpus/ask.ts';
import { latinNamesIn } from './site/corpus.ts';
import { markChinese } from './site/i18n/mark-chinese.ts';
import { isEnglish } from './site/i18n/routes.ts';

/** What is done with every page: what it asks of the corpus is noted, and a page in English is gone through when it is whole. */
export const onRequest = defineMiddleware(({ url }, next) =>
  traced(url.pathname, async () => {
    const response = await next();
    const body = await response.text();
    if (!isEnglish(url.pathname) || !response.headers.get('content-type')?.includes('text/html')) return new Response(body, response);
    return new Response(markChinese(body, await latinNamesIn(body)), response);
  }),
);
