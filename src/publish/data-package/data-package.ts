import { MIT, type SiteSettings } from '../../model/index.ts';
import type { Link, TableHead } from './table.ts';

/** What the package says about itself. */
export type PackageInfo = {
  /** Version of the data, as in package.json. */
  version: string;
  /** Address of the hosted site with a closing slash; null where it is not known. */
  homepage: string | null;
  /** Licence of the data; absent: MIT. */
  licence?: NonNullable<SiteSettings['dataLicence']> | undefined;
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * `datapackage.json` after Data Package v2 (https://datapackage.org): each CSV file with its table schema. Titles and descriptions are in
 * Chinese and English, separated by ` · `.
 */
export function dataPackage(tables: readonly TableHead[], info: PackageInfo): Json {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'county-education-reports',
    title: '县域教育履职对照 · County Education Reports, Compared',
    description:
      '各区县教育履职报告中的数字、问题、措施与核对，每一项都带原句。 · Quantities, problems, measures and checks in county reports on education duties, each with its sentence.',
    version: info.version,
    ...(info.homepage ? { homepage: info.homepage } : {}),
    licenses: [{ ...(info.licence ?? MIT) }],
    keywords: ['education', 'county', 'China', 'self-assessment'],
    resources: tables.map(resource),
  };
}

function resource(table: TableHead): Json {
  return {
    name: table.name,
    title: `${table.title.zh} · ${table.title.en}`,
    path: `${table.name}.csv`,
    type: 'table',
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json', delimiter: ',', header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map(field),
      primaryKey: table.key,
      missingValues: [''],
      ...(table.links.length > 0 ? { foreignKeys: table.links.map(foreignKey) } : {}),
    },
  };
}

function field(column: TableHead['columns'][number]): Json {
  const constraints: { [key: string]: Json } = {};
  if (column.required) constraints['required'] = true;
  if (column.codes) constraints['enum'] = [...column.codes];
  return {
    name: column.name,
    type: column.type,
    title: `${column.title.zh} · ${column.title.en}`,
    description: `${column.description.zh} · ${column.description.en}`,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function foreignKey({ columns, table, to }: Link): Json {
  return { fields: [...columns], reference: { resource: table, fields: [...to] } };
}
