import { defineMiddleware } from 'astro:middleware';
import { currentPage, offerText, traced } from './site/corpus/ask.ts';
import { withLateValues } from './site/corpus/late.ts';
import { asText } from './site/corpus/page-text.ts';
import { latinNamesIn } from './site/corpus.ts';
import { markChinese } from './site/i18n/mark-chinese.ts';
import { isEnglish, isOfReport } from './site/i18n/routes.ts';
import { withPlaceAnchors } from './site/report/place-anchors.ts';
import { leanBytes } from './text/lean.ts';

offerText(asText);

/** Of a page that another process takes, nothing is left to answer with. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  let response = new Response();
  const page = await traced(url.pathname, async () => {
    response = await next();
    const text = currentPage()?.text;
    if (text !== undefined) return finished(text, url);
    const body = await response.text();
    return response.headers.get('content-type')?.includes('text/html') ? finished(body, url) : { page: Buffer.from(body), places: [] };
  });
  return new Response(page && new Uint8Array(page), response);
});

/**
 * What is done with every page when it is whole: Chinese is marked on a page in English, places of a report get their anchors, quotes that no value needs,
 * and end tags that others imply, are left out of what is built, and late values are put in their places.
 */
async function finished(body: string, { pathname }: URL): ReturnType<typeof withLateValues> {
  const marked = isEnglish(pathname) ? markChinese(body, await latinNamesIn(body)) : isOfReport(pathname) ? withPlaceAnchors(body) : body;
  return withLateValues(import.meta.env.PROD ? leanBytes(marked) : Buffer.from(marked));
}
