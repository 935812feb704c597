import { readFileSync } from 'node:fs';
import { gazetteerSchema, type Sidecar } from '../../../src/model/index.ts';
import { clean } from '../../../src/reading/clean/index.ts';
import { type Metadata, metadata } from '../../../src/reading/metadata/index.ts';
import { read } from '../../../src/reading/read/index.ts';

const gazetteer = gazetteerSchema.parse(
  JSON.parse(readFileSync(new URL('../../../content/gazetteer/divisions.json', import.meta.url), 'utf8')),
);
export const knowledge = { gazetteer, indicators: [], themes: [], frameworks: [], checks: [] };

/** Metadata of a report given as its lines. */
export async function reportOf(lines: string[] | string, file = 'report.txt', sidecar: Sidecar = {}): Promise<Metadata & { text: string }> {
  const text = typeof lines === 'string' ? lines : lines.join('\n');
  const bytes = new TextEncoder().encode(text);
  return { ...metadata(clean(await read({ file, bytes })), { file, bytes, sidecar }, knowledge), text };
}

/** Metadata of a file. */
export async function reportFrom(bytes: Uint8Array, file: string): Promise<Metadata> {
  return metadata(clean(await read({ file, bytes })), { file, bytes, sidecar: {} }, knowledge);
}

/** A body long enough to be one. */
export const BODY = ['一、基本情况', '全县现有各级各类学校56所，在校学生15234人，教职工1320人，教育教学秩序良好，群众满意度不断提高。'];
