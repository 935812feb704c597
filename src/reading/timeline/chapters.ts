import type { OutlineNode, ReportKind, ReportMeta } from '../../model/index.ts';
import { type ChapterView, chapterWord } from '../../words/chapter-words.ts';
import type { ChapterTime } from '../../words/chapter-years.ts';
import { periodOf } from './periods.ts';

/** What the chapters before have done. */
export type Before = { review: boolean; problems: boolean };

/** What stands around a chapter. */
type Around = {
  times: readonly ChapterTime[];
  years: { facts: number | null; now: number | null };
  before: Before;
  last: boolean;
  report: Pick<ReportMeta, 'kind'>;
};

type View = { view: ChapterView | null; rule: string };

/** Kinds of report whose last chapter tells what comes next. */
const LOOK_AHEAD: readonly ReportKind[] = ['self-assessment', 'work-report', 'government-work-report', 'duty-report'];
/** Titles after the problems that are no plan all the same. */
const CLOSING = /结论|得分|评分|等次|等级|附件|附表|满意度|意见和建议|意见建议|请求/;
/** Words of tasks that need no year to be a plan at the end of an account: 三、主要任务. */
const TASKS = /(?:任务|工作重点)$/;

/** What a chapter does: its own words, the years it names, the chapters before it. */
export function chapterView(node: OutlineNode, around: Around): View {
  const word = chapterWord(node.title);
  const { times, years, before, last, report } = around;
  const period = periodOf(times, years);
  const [from, to] = period === null ? [null, null] : [Number(period.slice(0, 4)), Number(period.slice(-4))];
  const { facts } = years;
  if (word?.firm && word.view === 'review' && facts !== null && to !== null && to > facts && from !== to) return { view: null, rule: '' };
  if (word?.firm) return { view: word.view, rule: word.id };
  if (from !== null && to !== null && facts !== null) {
    if (from > facts) return { view: 'plan', rule: 'later-year' };
    if (!(word && before.problems)) return to <= facts ? { view: 'review', rule: 'year-of-facts' } : { view: null, rule: '' };
  }
  if (!LOOK_AHEAD.includes(report.kind) || CLOSING.test(node.title)) return { view: null, rule: '' };
  if (before.problems && before.review) return { view: 'plan', rule: 'after-problems' };
  if (word && last && before.review && TASKS.test(node.title)) return { view: 'plan', rule: word.id };
  return { view: null, rule: '' };
}
