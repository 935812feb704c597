import type { Finding, ReportKind, Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { planTerm } from '../../words/plan-titles.ts';
import { type ChapterYears, chapterYears } from './chapter-years.ts';
import type { Line } from './front.ts';
import type { ReportDates } from './report-dates.ts';
import { yearsOfTitle } from './title-years.ts';
import { yearsIn } from './years-in.ts';

/** The year of the facts, the place that tells it (null where it follows from a date), and what told it. */
export type FactsYear = { year: number; span: Span | null; by: YearSource };

/**
 * - `title` named in the title; `title-plan` the year before that of the plan in the title of an account; `review-chapter` named by the chapter that looks back, against the title or in its place
 * - `session` the year before the session a government's report was given in; `text` the latest year that the text tells of
 * - `date` follows from the date; `basis` the year of the document that is answered
 */
type YearSource = 'title' | 'title-plan' | 'review-chapter' | 'session' | 'text' | 'date' | 'basis';

/** What tells the year. */
export type YearInput = {
  text: string;
  title: (Span & { text: string }) | null;
  kind: ReportKind;
  /** Lines of the whole report, in order. */
  lines: Line[];
  /** Ranges of the text that tell what was done, opening first. */
  body: Span[];
  dates: ReportDates;
  /** Year of the document number that the report answers. */
  basisYear: number | null;
};

/** Last month in which a report is taken to be about the year before. */
const EARLY = 3;
/** A report given to a session in these months accounts for the year before. */
const SESSION_UNTIL = 6;
/** A year of the text counts if it is at most so many years before the date. */
const RECENT = 3;

/**
 * The year the facts are about: of the chapter that looks back where the title's year is that of the session or of the plan; else of the
 * title (of two, the one looked back on); else the latest year of the text that is neither plan nor history and not after the date; else
 * what the date suggests.
 */
export function factsYear(input: YearInput): FactsYear | null {
  const chapters = chapterYears(input.lines);
  return (
    (input.kind === 'government-work-report' ? ofSession(input, chapters) : null) ??
    ofTitle(input, chapters) ??
    ofChapter(input, chapters) ??
    ofText(input) ??
    ofDate(input)
  );
}

const dateOf = ({ dates }: YearInput): string | null => (dates.signed ?? dates.published ?? dates.posted)?.value ?? null;
const yearOf = (date: string | null): number | null => (date ? Number(date.slice(0, 4)) : null);
const monthOf = (date: string): number => Number(date.slice(5, 7) || '12');

/** A government's report to the congress is about the year before, whatever year its title bears. */
function ofSession(input: YearInput, { review }: ChapterYears): FactsYear | null {
  const date = dateOf(input);
  const named = input.title ? yearsOfTitle(input.text, input.title).at(-1) : undefined;
  const given = yearOf(date) ?? named?.year ?? null;
  const last = review.filter(({ year }) => given === null || year <= given).at(-1);
  if (last) return { ...last, by: 'review-chapter' };
  if (given === null) return null;
  return date && monthOf(date) > SESSION_UNTIL ? null : { year: given - 1, span: null, by: 'session' };
}

/** A speech or meeting, whose year is that in which it looks back on the one before. */
const MEETING = /讲话|会议|开学/;

/** An account that a title joins to the plan of the year after it: 工作总结及2022年工作安排. */
const ACCOUNT_AND = /(?:总结|回顾|小结|情况|报告|汇报|成效)(?:和|及|与|暨|以及|、)\s?$/;

function ofTitle({ text, title }: YearInput, { review, plan }: ChapterYears): FactsYear | null {
  const named = title ? yearsOfTitle(text, title) : [];
  const told = named.findLast(({ announced }) => !announced) ?? named.at(-1);
  if (!told) return null;
  const before = review.find(({ year }) => year === told.year - 1);
  const isPlan = plan.some(({ year }) => year === told.year) && !review.some(({ year }) => year === told.year);
  if (before && (isPlan || (title !== null && MEETING.test(title.text) && !review.some(({ year }) => year === told.year))))
    return { ...before, by: 'review-chapter' };
  if (title && told.announced && ACCOUNT_AND.test(text.slice(title.start, told.span.start)))
    return { year: told.year - 1, span: told.span, by: 'title-plan' };
  return { year: told.year, span: told.span, by: 'title' };
}

function ofChapter(input: YearInput, { review, aheadThisYear }: ChapterYears): FactsYear | null {
  const date = dateOf(input);
  const limit = yearOf(date);
  const last = review.filter(({ year }) => limit === null || year <= limit).at(-1);
  if (last) return { ...last, by: 'review-chapter' };
  return date && limit !== null && aheadThisYear && monthOf(date) <= SESSION_UNTIL ? { year: limit - 1, span: null, by: 'date' } : null;
}

/** The latest year that the text tells of; the one before where a report of the first months speaks more of that. */
function ofText(input: YearInput): FactsYear | null {
  const { text, title, body, basisYear, dates } = input;
  const date = dateOf(input);
  const limit = yearOf(date) ?? (basisYear === null ? null : basisYear + 1) ?? (title ? (planTerm(fold(title.text))?.from ?? null) : null);
  const told = [dates.signed, dates.published, dates.posted];
  const isDate = ({ start }: Span) => told.some((one) => one !== null && one.start <= start && start < one.end);
  const stated = body
    .flatMap((span) => yearsIn(text, span).filter(({ milestone, compared, span: year }) => !milestone && !compared && !isDate(year)))
    .filter(({ year }) => limit === null || year <= limit);
  const counts = new Map<number, number>();
  for (const { year } of stated) counts.set(year, (counts.get(year) ?? 0) + 1);
  const latest = Math.max(...counts.keys());
  if (!Number.isFinite(latest)) return null;
  const early = date !== null && monthOf(date) <= EARLY && latest === limit && (counts.get(latest - 1) ?? 0) > (counts.get(latest) ?? 0);
  const year = early ? latest - 1 : latest;
  if (limit !== null && year < limit - RECENT) return null;
  return { year, span: stated.find((s) => s.year === year)?.span ?? null, by: 'text' };
}

function ofDate(input: YearInput): FactsYear | null {
  const date = dateOf(input);
  const year = yearOf(date);
  if (date && year !== null) return { year: monthOf(date) <= EARLY ? year - 1 : year, span: null, by: 'date' };
  return input.basisYear === null ? null : { year: input.basisYear, span: null, by: 'basis' };
}

/** Why a year that the title does not tell was chosen, for readers. */
const REASONS: Record<Exclude<YearSource, 'title'>, string> = {
  'review-chapter': '据回顾部分的标题',
  'title-plan': '标题所写为下一年计划的年份',
  session: '在人民代表大会上所作，回顾上一年',
  text: '标题未写，据正文所写年份',
  date: '标题与正文均未写明，据成文或发布日期',
  basis: '标题与正文均未写明，据所依据文件的年份',
};

/** A note on a year that had to be chosen; none where the title tells it. */
export function yearFindings(told: FactsYear | null, title: Span | null): Finding[] {
  if (!told || told.by === 'title') return [];
  const { start, end } = told.span ?? title ?? { start: 0, end: 0 };
  return [{ rule: 'year-chosen', severity: 'note', message: `所述年度取${told.year}年：${REASONS[told.by]}。`, start, end }];
}
