import type { ReportRecord } from '../model/index.ts';
import type { GoldMetadata } from './gold.ts';
import type { Counts } from './themes.ts';

/** How well page chrome was told from the report, in lines of the source; the lines that differ, as `<report id> <line number>`. */
export type ChromeScore = Counts & { missing: string[]; unexpected: string[] };

/**
 * Compare the lines that were set aside with the annotated ones. A line counts as set aside where any part of it is. Title lines that say the
 * title once more are no matter: annotators counted some of them as chrome and others not, and nothing of the report is lost with them.
 */
export function scoreChrome(records: readonly ReportRecord[], gold: Readonly<Record<string, GoldMetadata>>): ChromeScore | null {
  const score: ChromeScore = { right: 0, wrong: 0, missed: 0, missing: [], unexpected: [] };
  let asked = false;
  for (const { report, text, dropped } of records) {
    const wanted = gold[report.id]?.boilerplate;
    if (!wanted) continue;
    asked = true;
    const lineOf = (offset: number) => text.slice(0, offset).split(/\r\n|[\n\r]/).length;
    const found = new Map(dropped.map(({ start, reason }) => [lineOf(start), reason]));
    const missing = wanted.filter((line) => !found.has(line));
    const unexpected = [...found].filter(([line, reason]) => !wanted.includes(line) && reason !== 'repeated-title').map(([line]) => line);
    score.right += wanted.length - missing.length;
    score.missed += missing.length;
    score.wrong += unexpected.length;
    score.missing.push(...missing.map((line) => `${report.id} ${line}`));
    score.unexpected.push(...unexpected.map((line) => `${report.id} ${line}`));
  }
  return asked ? score : null;
}
