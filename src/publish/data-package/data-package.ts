import { MIT, type SiteSettings } from '../../model/index.ts';
import { codeNames } from './code-lists.ts';
import type { Link, PackageInput, TableHead } from './table.ts';

/** What the package says about itself. */
export type PackageInfo = {
  /** Version of the data: of an edition its name, else as in package.json. */
  version: string;
  /** Address of the hosted site with a closing slash; null where it is not known. */
  homepage: string | null;
  /** Licence of the data; absent: MIT. */
  licence?: NonNullable<SiteSettings['dataLicence']> | undefined;
  /** Day of the data, ISO date: of its last change, or of the release; absent where no report names one. */
  created?: string | null | undefined;
};

/** A file of a table: where it lies beside the description, and its bytes. */
export type TableFile = {
  path: string;
  format: 'csv' | 'json' | 'parquet';
  bytes: number;
  sha256: string;
  /** The file inside, where it is a zip that holds one. */
  inner?: string | undefined;
};

/** What a package is described from. */
export type Described = {
  tables: readonly TableHead[];
  info: PackageInfo;
  /** Publications of the figures that values are held against. */
  references: PackageInput['references'];
  /** Files of each table, by its name; CSV first. */
  files: ReadonlyMap<string, readonly TableFile[]>;
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const NAME = 'county-education-reports';
export const TITLE = { zh: '县域教育履职对照', en: 'County Education Reports, Compared' };
export const DESCRIPTION = {
  zh: '各区县教育履职报告中的数字、问题、措施与核对，每一项都带原句。数据由程序从报告中读出；报告原文属于各发布机关。',
  en: 'Quantities, problems, measures and checks in county reports on education duties, each with its sentence. The data were read from the reports by a program; the texts belong to the bodies that issued them.',
};
export const KEYWORDS = ['education', 'county', 'China', 'self-assessment', '教育督导', '县域教育'];
/** Who made the data, as in CITATION.cff. */
export const CONTRIBUTORS = 'County Education Reports, Compared contributors';
export const MEDIA_TYPES = { csv: 'text/csv', json: 'application/json', parquet: 'application/vnd.apache.parquet' } as const;
const PROFILE = 'https://datapackage.org/profiles/2.0';

/** Words in both languages as one text. */
export const both = ({ zh, en }: { zh: string; en: string }) => `${zh} · ${en}`;

/**
 * `datapackage.json` after Data Package v2 (https://datapackage.org): each CSV file with its table schema, and the same tables in other formats.
 * Titles and descriptions are in Chinese and English, separated by ` · `.
 */
export function dataPackage({ tables, info, references, files }: Described): Json {
  const { version, homepage, licence, created } = info;
  return {
    $schema: `${PROFILE}/datapackage.json`,
    name: NAME,
    id: homepage ? `${homepage}data/#${version}` : `${NAME}@${version}`,
    title: both(TITLE),
    description: both(DESCRIPTION),
    version,
    ...(created ? { created: `${created}T00:00:00Z` } : {}),
    ...(homepage ? { homepage: `${homepage}data/` } : {}),
    licenses: [{ ...(licence ?? MIT) }],
    contributors: [{ title: CONTRIBUTORS, roles: ['author'] }],
    sources: sourcesOf(references),
    keywords: KEYWORDS,
    resources: tables.flatMap((table) => (files.get(table.name) ?? []).map((file) => resource(table, file))),
  };
}

/** Where the data come from: the reports, each named in the table `sources`, and the publications of the figures of country and provinces. */
function sourcesOf(references: PackageInput['references']): Json[] {
  const publications = new Map(references.map(({ source }) => [source.id, source]));
  return [
    { title: '各区县公开的教育履职报告，逐份见表 sources · Reports published by counties, each in the table sources' },
    ...[...publications.values()].map(({ title, url }) => ({ title, ...(url ? { path: url } : {}) })),
  ];
}

function resource(table: TableHead, { path, format, bytes, sha256, inner }: TableFile): Json {
  return {
    name: format === 'csv' ? table.name : `${table.name}-${format}`,
    title: both(table.title),
    description: format === 'csv' ? both(table.about) : `Same rows as ${table.name}`,
    path,
    format,
    mediatype: inner === undefined ? MEDIA_TYPES[format] : 'application/zip',
    ...(inner === undefined ? {} : { compression: 'zip', innerpath: inner }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === 'csv' ? tabular(table) : {}),
  };
}

const tabular = (table: TableHead): { readonly [key: string]: Json } => ({
  type: 'table',
  encoding: 'utf-8',
  dialect: { $schema: `${PROFILE}/tabledialect.json`, delimiter: ',', header: true },
  schema: {
    $schema: `${PROFILE}/tableschema.json`,
    fields: table.columns.map(field),
    primaryKey: table.key,
    missingValues: [''],
    ...(table.links.length > 0 ? { foreignKeys: table.links.map(foreignKey) } : {}),
  },
});

function field(column: TableHead['columns'][number]): Json {
  const { list, codes, several } = column;
  const constraints = { ...(column.required ? { required: true } : {}), ...(codes ? { enum: codes } : {}) };
  return {
    name: column.name,
    type: column.type,
    title: both(column.title),
    description: both(column.description),
    ...(list ? { categories: categories(list) } : {}),
    ...(several ? { valuesSeparatedBy: several.separator, valuesFrom: { resource: several.table, field: several.column } } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** Codes of a list with their names. */
function categories(list: Parameters<typeof codeNames>[0]): Json[] {
  return Object.entries(codeNames(list)).map(([value, name]) => ({ value, label: both(name) }));
}

function foreignKey({ columns, table, to }: Link): Json {
  return { fields: [...columns], reference: { resource: table, fields: [...to] } };
}
