import { unescapeHTML } from 'astro/runtime/server/index.js';
import type { Markup } from '../../text/html.ts';
import { sourceMarkup } from './typeset.ts';

/*
  Markup in templates of Astro. What stands on a page a dozen times is written by a function: a component takes longer to be made than what it writes.
*/

/** Markup as a template takes it: as it is. */
export const asIs = ({ text }: Markup): ReturnType<typeof unescapeHTML> => unescapeHTML(text);

/** Words of a report in a template, as published, with room beside half-width points. */
export const sourceWords = (text: string): ReturnType<typeof unescapeHTML> => asIs(sourceMarkup(text));
