import type { ReportMeta } from '../../model/index.ts';

/** A step from the front page down; one that is no page of its own has no address. */
type Step = { name: string; url?: string | undefined };

/** What a description of a report's page needs. */
export type ReportInfo = {
  report: Pick<ReportMeta, 'title' | 'district' | 'year' | 'published' | 'signed' | 'url'>;
  author: string;
  /** Address of the page. */
  url: string;
  /** Steps to it, the page itself last; none where the site stands at no address. */
  trail: readonly Step[];
};

/**
 * A report and where it stands on the site, as schema.org's Report and BreadcrumbList. Its day is that of its publication or signature, never of the facts.
 * The address holds its id, which begins with the code of the place: neither is said again.
 */
export function reportJsonLd({ report, author, url, trail }: ReportInfo): object {
  const { title, district, year } = report;
  const date = report.published ?? report.signed;
  const described = {
    '@type': 'Report',
    name: title,
    url,
    author: { '@type': 'Organization', name: author },
    ...(date ? { datePublished: date } : {}),
    ...(year === null ? {} : { temporalCoverage: String(year) }),
    spatialCoverage: { '@type': 'Place', name: district.path.join(' ') },
    ...(report.url ? { isBasedOn: report.url } : {}),
  };
  return {
    '@context': 'https://schema.org/',
    ...(trail.length > 0 ? { '@graph': [described, breadcrumbs(trail)] } : described),
  };
}

function breadcrumbs(trail: readonly Step[]): object {
  return {
    '@type': 'BreadcrumbList',
    // Of a step without address only the last may be one.
    itemListElement: trail
      .filter(({ url }, at) => url || at === trail.length - 1)
      .map(({ name, url }, at) => ({ '@type': 'ListItem', position: at + 1, name, ...(url ? { item: url } : {}) })),
  };
}
