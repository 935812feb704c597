import { MIT } from '../../model/index.ts';
import { CONTRIBUTORS, DESCRIPTION, KEYWORDS, type PackageInfo, TITLE } from './data-package.ts';
import type { ColumnType, TableHead } from './table.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Datatypes of CSV on the Web. */
const DATATYPES: Record<ColumnType, Json> = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: { base: 'boolean', format: 'true|false' },
  date: { base: 'date', format: 'yyyy-MM-dd' },
};

const LANGUAGES = ['zh', 'en'] as const;
const said = (words: Record<(typeof LANGUAGES)[number], string>) => LANGUAGES.map((lang) => ({ '@value': words[lang], '@language': lang }));

/** One table of CSV on the Web: its columns, key and what other tables its columns lead to. */
function tableOf(table: TableHead, urls: ReadonlyMap<string, string>): { readonly [key: string]: Json } {
  const foreign = table.links.flatMap(({ columns, table: other, to }) => {
    const url = urls.get(other);
    return url ? [{ columnReference: [...columns], reference: { resource: url, columnReference: [...to] } }] : [];
  });
  return {
    url: urls.get(table.name) ?? `${table.name}.csv`,
    'dc:title': said(table.title),
    'dc:description': said(table.about),
    tableSchema: {
      columns: table.columns.map(({ name, type, required, title, description, codes, several }) => ({
        name,
        titles: name,
        datatype: codes ? { base: 'string', format: codes.map(literally).join('|') } : (DATATYPES[type] ?? 'string'),
        ...(required ? { required: true } : {}),
        ...(several ? { separator: several.separator } : {}),
        'dc:title': said(title),
        'dc:description': said(description),
      })),
      primaryKey: [...table.key],
      ...(foreign.length > 0 ? { foreignKeys: foreign } : {}),
    },
  };
}

/** A code as a regular expression that is that code and nothing else. */
const literally = (code: string) => code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'zh' }] as const;

/** `csv-metadata.json` of a folder of CSV files after CSV on the Web (https://www.w3.org/TR/tabular-metadata/), which looks for it there. */
export function csvwOfFolder(tables: readonly TableHead[], { version, homepage, licence }: PackageInfo): Json {
  const urls = new Map(tables.map(({ name }) => [name, `${name}.csv`]));
  return {
    '@context': CONTEXT,
    'dc:title': said(TITLE),
    'dc:description': said(DESCRIPTION),
    'dc:creator': CONTRIBUTORS,
    'dc:license': { '@id': (licence ?? MIT).path },
    'dcat:keyword': KEYWORDS,
    'schema:version': version,
    ...(homepage ? { 'dc:source': { '@id': `${homepage}data/` } } : {}),
    dialect: DIALECT,
    tables: tables.map((table) => tableOf(table, urls)),
  };
}

/** UTF-8 with a byte order mark, commas, one line of names. */
const DIALECT = { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\n'] } as const;
