import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readWithdrawals } from '../../../src/collections/withdrawals.ts';
import {
  checkSchema,
  comparabilitySchema,
  frameworkSchema,
  gazetteerSchema,
  indicatorSchema,
  maskingRuleSchema,
  referenceFileSchema,
  referenceSourcesSchema,
  remarkSchema,
  themeSchema,
  tileSchema,
} from '../../../src/model/index.ts';
import { parseJson, parseYaml } from '../../../src/model/parse.ts';
import type { SiteKnowledge } from '../../../src/site/corpus/store.ts';
import { byCodeUnit } from '../../../src/text/order.ts';
import { fileNames, ROOT, shown } from './files.ts';

const byId = (a: { id: string }, b: { id: string }) => byCodeUnit(a.id, b.id);
const byCode = (a: { code: string }, b: { code: string }) => byCodeUnit(a.code, b.code);

/**
 * What pages are told of codebook, gazetteer and figures of reference, from a content folder.
 *
 * @param reports folder of the reports, which may have withdrawals of its own
 * @throws InputError naming the file and the field that is wrong
 */
export async function readSiteKnowledge(content = join(ROOT, 'content'), reports = content): Promise<SiteKnowledge> {
  const yaml = <S extends z.ZodType>(schema: S, ...path: string[]) => read(parseYaml, schema, join(content, ...path));
  const entries = async <S extends z.ZodType<{ id: string }>>(schema: S, ...folder: string[]): Promise<z.infer<S>[]> => {
    const names = (await fileNames(join(content, ...folder))).filter((name) => name.endsWith('.yaml'));
    return names.map((name) => yaml(schema, ...folder, name)).sort(byId);
  };
  const gazetteer = read(parseJson, gazetteerSchema, join(content, 'gazetteer', 'divisions.json'));
  return {
    indicators: await entries(indicatorSchema, 'codebook', 'indicators'),
    themes: await entries(themeSchema, 'codebook', 'themes'),
    frameworks: await entries(frameworkSchema, 'codebook', 'frameworks'),
    checks: await entries(checkSchema, 'codebook', 'checks'),
    remarks: yaml(z.array(remarkSchema), 'codebook', 'remarks.yaml').sort(byId),
    comparability: yaml(comparabilitySchema, 'codebook', 'comparability.yaml').sort(byId),
    referenceFiles: await entries(referenceFileSchema, 'reference', 'indicators'),
    referenceSources: yaml(referenceSourcesSchema, 'reference', 'sources.yaml').sort(byId),
    districts: gazetteer.districts.sort(byCode),
    prefectures: gazetteer.prefectures.sort(byCode),
    provinces: gazetteer.provinces.sort(byCode),
    tiles: read(parseJson, z.array(tileSchema), join(content, 'gazetteer', 'provinces.json')).sort(byCode),
    masking: yaml(z.array(maskingRuleSchema), 'codebook', 'masking.yaml'),
    withdrawals: readWithdrawals(reports),
  };
}

function read<S extends z.ZodType>(parse: typeof parseYaml, schema: S, path: string): z.infer<S> {
  return parse(schema, readFileSync(path, 'utf8'), shown(path));
}
