import { defineMiddleware } from 'astro:middleware';
import { readLatinNames } from './site/corpus.ts';
import { markChinese } from './site/i18n/mark-chinese.ts';
import { isEnglish } from './site/i18n/routes.ts';

/** What is done with every page when it is whole. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!isEnglish(url.pathname) || !response.headers.get('content-type')?.includes('text/html')) return response;
  return new Response(markChinese(await response.text(), await readLatinNames()), response);
});
