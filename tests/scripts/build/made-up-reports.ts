import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportRecord } from '../../../src/model/index.ts';
import { mdx } from '../../../src/reading/mdx/index.ts';
import { records } from '../../support/content.ts';

/** What a made-up report differs by from the shipped one that it is made of. */
export type MadeUp = {
  id: string;
  from: number;
  district: { code: string; name: string; path: string[] };
  year: number;
  words: string;
  /** How many of the last things read from it are left out, of every kind. */
  without?: number;
  formerly?: string[];
};

/** Titles of the kinds that ids name. */
const KIND = 'self-assessment';

/** The id of a made-up report. */
export const madeUpId = (code: string, year: number): string => `${code}-${year}-${KIND}`;

/** The record of a made-up report: a shipped one under another head, with some words more at the end of its last passage. */
function recordOfMadeUp({ id, from, district, year, words, without = 0, formerly }: MadeUp): ReportRecord {
  const shipped = records[from % records.length];
  if (!shipped) throw new Error('There are no shipped records.');
  const last = shipped.passages.at(-1);
  const end = last?.end ?? 0;
  const most = <T>(list: readonly T[]): T[] => list.slice(0, Math.max(0, list.length - without));
  const behind = (at: number) => (at >= end ? at + words.length : at);
  return {
    ...shipped,
    text: shipped.text.slice(0, end) + words + shipped.text.slice(end),
    passages: shipped.passages.map((passage) => (passage === last ? { ...passage, end: end + words.length } : passage)),
    observations: most(shipped.observations),
    findings: most(shipped.findings),
    problems: most(shipped.problems),
    plans: most(shipped.plans),
    mentioned: most(shipped.mentioned),
    dropped: shipped.dropped.map((dropped) => ({ ...dropped, start: behind(dropped.start), end: behind(dropped.end) })),
    report: {
      ...shipped.report,
      id,
      kind: KIND,
      year,
      district,
      title: `${district.name}${year}年度自评报告`,
      ...(formerly ? { formerly } : {}),
    },
  };
}

/** Write the two files of a report into a content folder. */
export function writeReport(content: string, made: MadeUp): void {
  const record = recordOfMadeUp(made);
  for (const folder of ['records', 'reports']) mkdirSync(join(content, folder), { recursive: true });
  writeFileSync(join(content, 'records', `${made.id}.json`), `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(join(content, 'reports', `${made.id}.mdx`), mdx(record));
}

/** Remove a report from a content folder. */
export function removeReport(content: string, id: string): void {
  rmSync(join(content, 'records', `${id}.json`));
  rmSync(join(content, 'reports', `${id}.mdx`));
}
