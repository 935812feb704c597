import { MIT, type SiteSettings } from '../../model/index.ts';

/** One file that can be downloaded. */
type Distribution = {
  url: string;
  name: string;
  /** Media type. */
  format: string;
  /** Size in bytes and SHA-256, where they are known. */
  bytes?: number;
  sha256?: string;
};

/** What a description of the data says; its words are those of the page it stands on. */
export type DatasetInfo = {
  name: string;
  alternateName: string;
  description: string;
  version: string;
  /** Name of the site, and of those who make it. */
  site: string;
  creator: string;
  /** Address of the site with a closing slash; only the path where it is not known. */
  address: string;
  /** Path of the page from there, without a leading slash. */
  path: string;
  licence: SiteSettings['dataLicence'];
  /** First and last year of the facts; null where none is known. */
  years: { from: number; to: number } | null;
  /** Day the data were released, and day they last changed; absent where there is none. */
  published?: string | undefined;
  modified?: string | undefined;
  /** What is measured, by name. */
  measured: readonly string[];
  technique: string;
  keywords: readonly string[];
  /** How to cite it. */
  citation: string;
  files: readonly Distribution[];
};

/** Identifier that the data keep wherever they stand. */
const IDENTIFIER = 'county-education-reports';

/** The data, or an edition of them, as schema.org's Dataset (https://developers.google.com/search/docs/appearance/structured-data/dataset). */
export function datasetJsonLd(info: DatasetInfo): object {
  const { name, alternateName, description, version, address, path, published, modified, years } = info;
  const organization = { '@type': 'Organization', name: info.creator, url: address };
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name,
    alternateName,
    description,
    url: address + path,
    identifier: `${IDENTIFIER} ${version}`,
    version,
    inLanguage: 'zh-Hans',
    license: (info.licence ?? MIT).path,
    isAccessibleForFree: true,
    creator: organization,
    publisher: organization,
    ...(published ? { datePublished: published } : {}),
    ...(modified ? { dateModified: modified } : {}),
    keywords: info.keywords,
    ...(info.measured.length > 0 ? { variableMeasured: info.measured } : {}),
    measurementTechnique: info.technique,
    spatialCoverage: {
      '@type': 'Place',
      name: "中国 · People's Republic of China",
      address: { '@type': 'PostalAddress', addressCountry: 'CN' },
    },
    ...(years ? { temporalCoverage: `${years.from}/${years.to}` } : {}),
    citation: info.citation,
    includedInDataCatalog: { '@type': 'DataCatalog', name: info.site, url: `${address}data/` },
    distribution: info.files.map(download),
  };
}

function download({ url, name, format, bytes, sha256 }: Distribution): object {
  return {
    '@type': 'DataDownload',
    name,
    encodingFormat: format,
    contentUrl: url,
    ...(bytes ? { contentSize: `${bytes} B` } : {}),
    ...(sha256 ? { sha256 } : {}),
  };
}
