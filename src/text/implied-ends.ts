/** Elements whose start ends a paragraph before them. */
const BLOCKS =
  'address|article|aside|blockquote|details|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul';
/** Elements in which a paragraph may be the last; a link is none, as in links its end is not implied. */
const AROUND = 'article|aside|blockquote|dd|details|div|figure|footer|form|header|li|main|nav|section|td';

/** End tags, each with the tags right behind it that imply it (HTML, 13.1.2.4). */
const IMPLIED = [
  `p>(?=<(?:${BLOCKS})[ >]|</(?:${AROUND})>)`,
  'li>(?=<li[ >]|</[ou]l>)',
  'dt>(?=<d[dt][ >])',
  'dd>(?=<d[dt][ >]|</dl>)',
  't[dh]>(?=<t[dh][ >]|</tr>)',
  'tr>(?=<tr[ >]|</t(?:body|head|foot)>)',
  'option>(?=<opt(?:ion|group)[ >]|</(?:select|optgroup|datalist)>)',
];
const IMPLIED_END = new RegExp(`</(?:${IMPLIED.join('|')})`, 'g');

/** A value of an attribute in which an end tag stands; there it is words. */
const END_IN_VALUE = /="[^"]*<\//;

/**
 * A page without the end tags that the tag behind them implies: the same document, some of a hundred bytes less. A page that has end tags in values of
 * attributes, which its own templates never write, stays as it is.
 */
export function withoutImpliedEnds(html: string): string {
  return END_IN_VALUE.test(html) ? html : html.replace(IMPLIED_END, '');
}
