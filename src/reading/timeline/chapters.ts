import type { OutlineNode, ReportKind, ReportMeta } from '../../model/index.ts';
import { type ChapterView, type ChapterWord, chapterWord } from '../../words/chapter-words.ts';
import type { ChapterTime } from '../../words/chapter-years.ts';
import { periodOf } from './periods.ts';

/** What the chapters before have done. */
export type Before = { review: boolean; plan: boolean; problems: boolean };

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

/** What the rules ask of a chapter: its word, the years it names where those of the facts are known, what stands around it. */
type Chapter = {
  title: string;
  word: ChapterWord | null;
  dated: { from: number; to: number; facts: number } | null;
  before: Before;
  last: boolean;
  kind: ReportKind;
};

/** A rule for chapters; a null view tells none, and by the id `BY_WORD` the view of the chapter's word. */
type ViewRule = { id: string; holds: (chapter: Chapter) => boolean; view: ChapterView | null };

const BY_WORD = 'word';

/** A title that its own word or the chapters before it leave open is told by its years. */
const toldByYears = ({ word, dated, before }: Chapter): boolean => dated !== null && !(word && before.problems);

/** In this order: the first that holds tells the view. */
const RULES: readonly ViewRule[] = [
  {
    id: 'review-beyond-facts',
    holds: ({ word, dated }) =>
      word?.firm === true && word.view === 'review' && dated !== null && dated.to > dated.facts && dated.from !== dated.to,
    view: null,
  },
  { id: BY_WORD, holds: ({ word }) => word?.firm === true, view: null },
  { id: 'later-year', holds: ({ dated }) => dated !== null && dated.from > dated.facts, view: 'plan' },
  {
    id: 'year-of-facts',
    holds: (chapter) => toldByYears(chapter) && chapter.dated !== null && chapter.dated.to <= chapter.dated.facts,
    view: 'review',
  },
  { id: 'years-on-both-sides', holds: toldByYears, view: null },
  { id: 'no-look-ahead', holds: ({ kind, title }) => !LOOK_AHEAD.includes(kind) || CLOSING.test(title), view: null },
  { id: 'after-problems', holds: ({ before }) => before.problems && before.review, view: 'plan' },
  { id: 'after-plan', holds: ({ kind, before }) => kind === 'government-work-report' && before.review && before.plan, view: 'plan' },
  { id: BY_WORD, holds: ({ word, last, before, title }) => word !== null && last && before.review && TASKS.test(title), view: 'plan' },
];

/** What a chapter does: its own words, the years it names, the chapters before it. */
export function chapterView(node: OutlineNode, { times, years, before, last, report }: Around): View {
  const word = chapterWord(node.title);
  const dated = datedBy(periodOf(times, years), years.facts);
  const rule = RULES.find(({ holds }) => holds({ title: node.title, word, dated, before, last, kind: report.kind }));
  if (rule?.id === BY_WORD && word) return { view: rule.view ?? word.view, rule: word.id };
  return rule?.view ? { view: rule.view, rule: rule.id } : { view: null, rule: '' };
}

function datedBy(period: string | null, facts: number | null): Chapter['dated'] {
  return period === null || facts === null ? null : { from: Number(period.slice(0, 4)), to: Number(period.slice(-4)), facts };
}
