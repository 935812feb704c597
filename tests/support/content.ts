import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadReferences } from '../../scripts/lib/content/reference.ts';
import { frameworkSchema, gazetteerSchema, type ReportRecord, recordSchema, themeSchema } from '../../src/model/index.ts';
import { loadIndicators } from '../codebook/load.ts';

const CONTENT = new URL('../../content/', import.meta.url).pathname;

const files = (folder: string): string[] =>
  readdirSync(join(CONTENT, folder))
    .sort()
    .map((file) => readFileSync(join(CONTENT, folder, file), 'utf8'));

/** The records we ship, by report id. */
export const records: ReportRecord[] = files('records').map((text) => recordSchema.parse(JSON.parse(text)));
export const indicators = loadIndicators();
export const references = await loadReferences(indicators);
export const frameworks = files('codebook/frameworks').map((text) => frameworkSchema.parse(parse(text)));
export const themes = files('codebook/themes').map((text) => themeSchema.parse(parse(text)));
export const gazetteer = gazetteerSchema.parse(JSON.parse(readFileSync(join(CONTENT, 'gazetteer/divisions.json'), 'utf8')));
