import { type CitedPlace, type CslItem, reportItem } from '../item.ts';

/** Content of a tag in the head of the page; empty where there is none. */
const told = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** Name of the site, in the language of the page. */
export function siteName(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
}

/** Name and version of the site, as they stand at the foot of sheets. */
export function siteEdition(): string {
  return document.querySelector<HTMLElement>('[data-edition]')?.dataset['edition'] ?? siteName();
}

/** The day on which the reader reads, where the reader is. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Issuing body and day of the report whose page this is, as its head tells programs that keep references. */
export function citedReport(): Pick<CitedPlace, 'author' | 'issued'> {
  return { author: told('citation_author'), issued: told('citation_publication_date').replaceAll('/', '-') || null };
}

/** The report whose page this is, of which the day it was taken from its address is told. */
export function reportHere({ id, retrieved }: { id: string; retrieved: string | null }): CslItem {
  const { author, issued } = citedReport();
  const url = told('citation_public_url') || null;
  const district = { code: '', name: author, path: [] };
  return reportItem({ id, title: told('citation_title'), issuer: author, district, signed: null, published: issued, url, retrieved });
}
