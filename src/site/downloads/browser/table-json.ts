import { strFromU8, unzipSync } from 'fflate';
import { type JsonColumn, jsonOfCsv } from '../../../publish/data-package/json.ts';
import { root } from '../../ui/browser/site.ts';

/** A table as `data/datapackage.json` describes it, as far as it is read here. */
type Resource = { name: string; schema?: { fields: (JsonColumn & { constraints?: { required?: boolean } })[] } };

async function fetched(path: string): Promise<Response> {
  const response = await fetch(`${root}data/${path}`);
  if (!response.ok) throw new Error(path);
  return response;
}

/** A table of the data package as JSON, made from its CSV. @throws Error where a file does not load, or there is no such table */
export async function tableJson(name: string): Promise<string> {
  const [zip, described] = await Promise.all([fetched(`${name}.csv.zip`), fetched('datapackage.json')]);
  const { resources }: { resources: Resource[] } = await described.json();
  const fields = resources.find((resource) => resource.name === name)?.schema?.fields;
  const csv = unzipSync(new Uint8Array(await zip.arrayBuffer()))[`${name}.csv`];
  if (!fields || !csv) throw new Error(name);
  const columns = fields.map(({ constraints, ...field }): JsonColumn => ({ ...field, required: constraints?.required ?? false }));
  return jsonOfCsv(strFromU8(csv), columns);
}
