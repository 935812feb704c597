import type { OutlineNode, ReportKind } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { TimelineInput } from './types.ts';

/** Kinds of report whose 今年 is the year they are given in, whatever year they account for. */
const GIVEN_IN: readonly ReportKind[] = ['rectification', 'government-work-report'];
/** A chapter that calls the year to come 今年: the report was written in that year. */
const THIS_YEAR_AHEAD = /今年.{0,8}(?:工作|任务|重点|打算|安排|计划|思路|目标|举措)/;
/** 去年 and 今年 that tell a time, and compare with none: 去年，全县新增…. */
const LAST_YEAR = /(?:^|[。；;：:，,\n])\s?去年(?:全年)?(?=[，,]?(?:[全我该][县市区州旗省]|[共新投招建完实累已]|为))/g;
const THIS_YEAR = /(?<![较比与同])今年/g;

/**
 * The year in which a report was written: the one that 今年 means. A report on what was found wrong, or one given to a congress, counts from
 * its date; an account of a year (2022年工作总结, signed in January 2023) counts from that year unless its words tell otherwise. Null where
 * neither a date nor a year is known.
 */
export function yearOfWriting({ text, outline, report }: TimelineInput): number | null {
  const dated = yearIn(report.signed ?? report.published);
  const facts = report.year;
  if (dated === null && facts !== null && report.kind === 'rectification')
    return Math.max(facts, yearIn(/\d{4}/.exec(report.basis?.number ?? '')?.[0]) ?? facts);
  if (dated === null) return facts === null || report.kind !== 'government-work-report' ? facts : facts + 1;
  if (facts === null || dated <= facts) return dated;
  if (GIVEN_IN.includes(report.kind) || !report.title.includes(String(facts))) return dated;
  if (outline.some(({ title }) => THIS_YEAR_AHEAD.test(title))) return dated;
  return saysLastYear(text, outline) ? dated : facts;
}

function yearIn(date: string | null | undefined): number | null {
  return date ? Number(date.slice(0, 4)) : null;
}

/** True where the account calls its own year 去年, and speaks of no 今年 outside its plans. */
function saysLastYear(text: string, outline: readonly OutlineNode[]): boolean {
  const plans = outline.find(({ title }) => /下一?步|打算|计划|安排|重点|任务|今年|明年/.test(title));
  const account = text.slice(0, plans?.start ?? text.length);
  return matchesOf(LAST_YEAR, account).length > 0 && matchesOf(THIS_YEAR, account).length === 0;
}
