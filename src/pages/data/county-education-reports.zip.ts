import type { APIRoute } from 'astro';
import { type ArchiveFiles, archive, dataPackage, dataReadme, tableCsv, tableJson } from '../../dataset/index.ts';
import { dataTables, packageInfo, parquetOf } from './_corpus.ts';

/** The whole data package in one file. */
export const GET: APIRoute = async ({ site }) => {
  const tables = await dataTables(site);
  const info = packageInfo(site);
  const files: ArchiveFiles = {
    'README.md': () => dataReadme(tables, info),
    'datapackage.json': () => `${JSON.stringify(dataPackage(tables, info), null, 2)}\n`,
  };
  for (const table of tables) {
    files[`${table.name}.csv`] = () => tableCsv(table);
    files[`json/${table.name}.json`] = () => tableJson(table);
    files[`parquet/${table.name}.parquet`] = () => parquetOf(table);
  }
  return new Response(archive(files));
};
