import { isSiteLink, rewriteAttributes } from './attributes.ts';

/** Where a page stands whose copy leaves the site. */
export type Home = {
  /** Path of the page that the copy stands for, with base (`/reports/<id>/`): links to its places stay within the copy. */
  page: string;
  /** Address of the hosted site; null where it is not known. */
  site: string | null;
};

/**
 * The links of a page that is passed on as one file: places of the same page become `#…`, other pages of the site get their full address,
 * or become plain words where that is not known.
 */
export function singleFile(html: string, { page, site }: Home): string {
  return rewriteAttributes(html, (name, value) => {
    if (!isSiteLink(name, value)) return value;
    if (value.startsWith(`${page}#`)) return value.slice(page.length);
    return site === null ? null : new URL(value, site).href;
  });
}
