import type { CslItem } from './item.ts';

/** Tags by which Zotero and the like know what a page is (https://www.zotero.org/support/dev/exposing_metadata), as names and contents. */
export function citationTags({ title, author, issued, URL, language }: CslItem): [name: string, content: string][] {
  const date = issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/');
  return [
    ['citation_title', title],
    ...author.map(({ literal }): [string, string] => ['citation_author', literal]),
    ['citation_technical_report_institution', author[0]?.literal ?? ''],
    ...(date ? ([['citation_publication_date', date]] satisfies [string, string][]) : []),
    ...(URL ? ([['citation_public_url', URL]] satisfies [string, string][]) : []),
    ['citation_language', language],
  ];
}
