import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type GoldStructure, scoreStructure } from '../../../src/evaluation/structure.ts';
import { reportId } from '../../../src/model/ids.ts';
import type { ReportRecord } from '../../../src/model/index.ts';
import { outline } from '../../../src/reading/outline/index.ts';
import { cleanedText, meta } from './cleaned.ts';

const read = (path: string) => readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');
const gold: Record<string, GoldStructure> = JSON.parse(read('gold/structure.json'));
const metadata: Record<string, { title: string; boilerplate?: number[] }> = JSON.parse(read('gold/metadata.json'));

/** Records that hold the structure of the annotated reports and nothing else, with annotated title and page chrome. */
const records = Object.keys(gold).map((id) => {
  const text = read(`sources/${id}.txt`);
  const known = metadata[id];
  const kind = reportId.parse(id).replace(/^\d+-(?:\d{4}|undated)-/, '') as ReportRecord['report']['kind'];
  const report = { ...meta(known?.title, kind), id };
  return { ...outline(cleanedText(text, known?.boilerplate), report), text, report } as unknown as ReportRecord;
});

const score = scoreStructure(records, gold);

test('finds the outline of the annotated reports', () => {
  expect(score.outline.missing).toEqual([]);
  expect(score.outline.unexpected).toEqual([]);
});

test('finds every problem answered, with its measures', () => {
  expect(score.problems).toMatchObject({ missing: [], unexpected: [] });
  expect(score.measures).toMatchObject({ missing: [], unexpected: [] });
  expect(score.measures.right).toBeGreaterThan(20);
});

test('finds the plans, and the problems that are stated plainly elsewhere', () => {
  expect(score.plans).toMatchObject({ missing: [], unexpected: [] });
  expect(score.stated.missing).toEqual([]);
});
