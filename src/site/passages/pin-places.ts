/** Key under which a reader's pins are kept in the browser. */
export const PIN_STORE = 'pins';

/** What may be pinned: passages of a report, and links to places in one; in the comparison, the sentence that was opened. */
export const PIN_PLACES = '.text [id^="p-"], .hit a.quote, main a[data-source]:not([data-matrix] a, svg a), .pop .acts a';
