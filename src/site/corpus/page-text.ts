import { type AstroComponentFactory, renderToString } from 'astro/runtime/server/index.js';
import { currentPage } from './ask.ts';

/**
 * The component of a page, such that the page is left as text with what is known of it (`currentPage`), and the response to it is empty: one that holds the page
 * holds it as bytes, and to write and read these takes a tenth of the time of the page.
 */
export function asText(page: AstroComponentFactory): AstroComponentFactory {
  const component = async (...[result, props, slots]: Parameters<AstroComponentFactory>) => {
    const text = await renderToString(result, page, props, slots, true);
    const current = currentPage();
    if (typeof text !== 'string' || !current) throw new Error(`${page.moduleId ?? 'A page'} answers with something else than text.`);
    current.text = text;
    return new Response();
  };
  const { moduleId, propagation } = page;
  return Object.assign(component, { isAstroComponentFactory: true, moduleId, propagation });
}
