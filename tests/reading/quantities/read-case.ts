import { readdirSync, readFileSync } from 'node:fs';
import type { Mention, Passage, ReportMeta } from '../../../src/model/index.ts';
import { quantities } from '../../../src/reading/quantities/index.ts';
import { reportMeta } from '../../support/report.ts';

/** A report of 2023 that says nothing more about itself. */
export const REPORT: ReportMeta = reportMeta({
  id: '510722-2023-rectification',
  title: '某县关于履行教育职责评价反馈问题整改情况的报告',
  kind: 'rectification',
  district: { code: '510722', name: '三台县', path: [] },
});

/** A whole text as one paragraph. */
export function paragraph(text: string, path: string[] = []): Passage {
  return { id: 'p-1', kind: 'paragraph', path, section: null, start: 0, end: text.length, label: null, lead: null, themes: [] };
}

/** The mentions of one paragraph. */
export function mentionsOf(text: string, path: string[] = [], report: ReportMeta = REPORT): Mention[] {
  return quantities(text, [paragraph(text, path)], report);
}

/** A sentence of a case file, the heading it stands under if the file gives one, and what must be read, one line per mention. */
export type Case = { heading: string[]; text: string; expected: string[] };

/**
 * Cases of a file: a sentence per line, `heading ## sentence` where a heading matters, and under it, indented, what must be read of it.
 * Lines with `#` are remarks.
 */
function casesOf(file: string): Case[] {
  const cases: Case[] = [];
  for (const line of readFileSync(new URL(`cases/${file}`, import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('# ')) continue;
    if (line.startsWith('  ')) {
      cases.at(-1)?.expected.push(line.trim());
      continue;
    }
    const [first, rest] = line.split(' ## ') as [string, string | undefined];
    cases.push({ heading: rest === undefined ? [] : [first], text: rest ?? first, expected: [] });
  }
  return cases;
}

/** All case files, in order of their names. */
export const caseFiles: [file: string, cases: Case[]][] = readdirSync(new URL('cases', import.meta.url))
  .sort()
  .map((file) => [file, casesOf(file)]);

/** A mention as case files write it: how it was read, or in what context. */
export function line(mention: Mention, file: string): string {
  const { raw, value, valueHigh, unit, qualifier, stage, period, status, scope } = mention;
  const read = [raw, valueHigh === undefined ? value : `${value}~${valueHigh}`, unit || '-', qualifier];
  const context = [raw, stage ?? '-', period ?? '-', status, scope];
  return (file.startsWith('context') ? context : read).join(' | ');
}
