import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { archive, type JsonColumn, jsonOfCsv } from '../../../src/publish/data-package/index.ts';
import { readIfPresent } from '../content/files.ts';
import { packSmall } from './pack.ts';

/** A table as `datapackage.json` of a site describes it. */
type Resource = { name: string; path: string; schema?: { fields: (JsonColumn & { constraints?: { required?: boolean } })[] } };

/** The tables of a built site that lie there as CSV. */
export function csvTables(site: string): Resource[] {
  const described = readIfPresent(join(site, 'data/datapackage.json'))?.toString('utf8');
  const { resources = [] }: { resources?: Resource[] } = JSON.parse(described ?? '{}');
  return resources.filter(({ schema, path }) => schema && path.endsWith('.csv.zip'));
}

/** The table as a zip of JSON, which pages make of the CSV where they are served; from a disk they cannot read it. */
export async function zippedJson(site: string, { name, path, schema }: Resource): Promise<{ path: string; content: Uint8Array }> {
  const csv = unzipSync(await readFile(join(site, 'data', path)))[`${name}.csv`] ?? new Uint8Array();
  const columns = (schema?.fields ?? []).map(
    ({ constraints, ...field }): JsonColumn => ({ ...field, required: constraints?.required ?? false }),
  );
  const content = archive({ [`${name}.json`]: await packSmall(Buffer.from(jsonOfCsv(strFromU8(csv), columns))) });
  return { path: `data/${name}.json.zip`, content };
}
