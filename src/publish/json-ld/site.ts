/** The site and how to search it. */
export type SiteInfo = {
  name: string;
  alternateName: string;
  description: string;
  lang: string;
  url: string;
  /** Address of the search, which takes what is sought as `q`. */
  search: string;
};

/** The site as schema.org's WebSite, with the address at which a search engine can hand a query on. */
export function siteJsonLd({ name, alternateName, description, lang, url, search }: SiteInfo): object {
  return {
    '@context': 'https://schema.org/',
    '@type': 'WebSite',
    name,
    alternateName,
    description,
    url,
    inLanguage: lang,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
