import { MIT } from '../../model/index.ts';
import { CONTRIBUTORS, DESCRIPTION, type Described, KEYWORDS, MEDIA_TYPES, NAME, type TableFile, TITLE } from './data-package.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Node = { readonly [key: string]: Json };

const CONTEXT: Node = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const words = (text: { zh: string; en: string }): Json => [
  { '@value': text.zh, '@language': 'zh' },
  { '@value': text.en, '@language': 'en' },
];
const at = (id: string): Node => ({ '@id': id });
const typed = (value: string, type: string): Node => ({ '@value': value, '@type': `xsd:${type}` });

/** Authority tables of the European Union name languages, formats and access, as catalogues expect. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const LANGUAGES = ['ZHO', 'ENG'].map((code) => at(`${AUTHORITY}/language/${code}`));
const FORMATS: Record<TableFile['format'], string> = { csv: 'CSV', json: 'JSON', parquet: 'PARQUET' };
const mediaType = (type: string) => at(`https://www.iana.org/assignments/media-types/${type}`);

/** Years that the data tell of. */
export type Years = { from: number; to: number } | null;

/**
 * `catalog.jsonld` after DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/): the catalogue of one data set, its files, and each table as a data set of its own
 * that is part of it. Addresses begin with that of the site; where it is not known, with the folder of the file.
 */
export function dcatCatalog({ tables, info, files }: Described, years: Years): Node {
  const base = info.homepage ? `${info.homepage}data/` : '';
  const licence = at((info.licence ?? MIT).path);
  const creator = { '@type': 'foaf:Agent', 'foaf:name': CONTRIBUTORS };
  const all = `${base}#${NAME}`;
  return {
    '@context': CONTEXT,
    '@id': `${base}catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': words(TITLE),
    'dct:description': words(DESCRIPTION),
    'dct:publisher': creator,
    'dct:license': licence,
    'dct:language': LANGUAGES,
    ...(info.homepage ? { 'foaf:homepage': { '@id': info.homepage, '@type': 'foaf:Document' } } : {}),
    'dcat:dataset': [
      {
        '@id': all,
        '@type': 'dcat:Dataset',
        'dct:title': words(TITLE),
        'dct:description': words(DESCRIPTION),
        'dct:identifier': `${NAME}@${info.version}`,
        'dcat:version': info.version,
        ...(info.created ? { 'dct:modified': typed(info.created, 'date') } : {}),
        'dct:creator': creator,
        'dct:publisher': creator,
        'dct:language': LANGUAGES,
        'dct:spatial': { '@id': `${AUTHORITY}/country/CHN`, '@type': 'dct:Location' },
        ...(years ? { 'dct:temporal': temporal(years) } : {}),
        'dcat:keyword': KEYWORDS,
        'dct:hasPart': tables.map(({ name }) => at(`${base}#${name}`)),
      },
      ...tables.map(
        ({ name, title, about }): Node => ({
          '@id': `${base}#${name}`,
          '@type': 'dcat:Dataset',
          'dct:title': words(title),
          'dct:description': words(about),
          'dct:isPartOf': at(all),
          'dct:publisher': creator,
          'dcat:distribution': (files.get(name) ?? []).map((file) => distribution(file, { base, licence })),
        }),
      ),
    ],
  };
}

const temporal = ({ from, to }: NonNullable<Years>): Node => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': typed(String(from), 'gYear'),
  'dcat:endDate': typed(String(to), 'gYear'),
});

function distribution({ path, format, bytes, sha256, inner }: TableFile, { base, licence }: { base: string; licence: Node }): Node {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': path,
    'dcat:accessURL': at(`${base}${path}`),
    'dcat:downloadURL': at(`${base}${path}`),
    'dct:format': at(`${AUTHORITY}/file-type/${FORMATS[format]}`),
    'dcat:mediaType': mediaType(MEDIA_TYPES[format]),
    ...(inner === undefined ? {} : { 'dcat:compressFormat': mediaType('application/zip') }),
    'dcat:byteSize': typed(String(bytes), 'decimal'),
    'dct:license': licence,
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': at('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed(sha256, 'hexBinary'),
    },
  };
}
