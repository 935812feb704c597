import type { OutlineNode } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { titleTimes } from '../../words/chapter-years.ts';
import { type Before, chapterView } from './chapters.ts';
import { yearOfWriting } from './now.ts';
import { periodOf } from './periods.ts';
import { turnsOf } from './turns.ts';
import { OUTSIDE, type SectionTime, type Timeline, type TimelineInput } from './types.ts';

export { timeAt } from './turns.ts';
export { OUTSIDE, type SectionTime, type Timeline } from './types.ts';

/** A section that opens a plan inside another: 下一步打算：, （三）今后工作方向. */
const PLAN_INSIDE = /^(?:下一?步|下一?阶段|今后|明年|未来|整改打算|后续)/;
const LONGEST_INSIDE = 14;
/** Labels of list points, which head no chapter. */
const POINT = /是$|^[①-⑳—―-]/;

/**
 * The sequence of headings read once: which chapter looks back and over which years, which ahead, which names problems. Sections below a
 * chapter share its view and time unless their own heading tells another.
 */
export function timeline(input: TimelineInput): Timeline {
  const { outline, report } = input;
  const now = yearOfWriting(input);
  const asOf = asOfOpening(input);
  const told = new Map<string, SectionTime>([[OUTSIDE, { view: null, period: null, now, rule: '', ...(asOf !== null && { asOf }) }]]);
  const years = { facts: report.year, now };
  const before: Before = { review: false, plan: false, problems: false };
  const isGovernment = report.kind === 'government-work-report';
  for (const [index, node] of outline.entries()) {
    const times = titleTimes(node.title);
    const { view, rule } = chapterView(node, { times, years, before, last: index === outline.length - 1, report });
    const ahead = isGovernment && view === 'plan' && now !== null ? String(now) : null;
    const turning = times.length > 1 || (isGovernment && view !== 'plan') ? turnsOf(node, view, { text: input.text, years }) : [];
    const time: SectionTime = {
      view,
      period: periodOf(times, years) ?? ahead,
      now,
      rule,
      ...(asOf !== null && view !== 'plan' && { asOf }),
      ...(turning.length > 0 && { turns: turning }),
    };
    told.set(node.id, time);
    inside(node, time);
    before.review ||= view === 'review';
    before.plan ||= view === 'plan';
    before.problems ||= view === 'problems' || (view !== 'plan' && endsInProblems(node, input));
  }
  return told;

  function inside(node: OutlineNode, above: SectionTime): void {
    for (const child of node.children) {
      const own = titleTimes(child.title);
      const dated = child.title.length <= LONGEST_INSIDE * 2 ? periodOf(own, years) : null;
      const plans = !POINT.test(child.label) && child.title.length <= LONGEST_INSIDE && PLAN_INSIDE.test(child.title);
      const time: SectionTime = plans
        ? { ...dropTurns(above), asOf: undefined, view: 'plan', period: periodOf(own, years), rule: 'next' }
        : { ...(dated ? dropTurns(above) : above), period: dated ?? above.period, rule: above.view ? 'above' : '' };
      told.set(child.id, time);
      inside(child, time);
    }
  }
}

/** The day by which an opening counts. */
const AS_OF = /(?:截至|截止到?|到)(20\d\d)年(?:\d{1,2}月(?:\d{1,2}日|[底末份])?|底|末)/g;

/** Characters that may be the opening of a report without headings. */
const LONGEST_OPENING = 300;

/** The year by which the words before the first heading count, where it is the report's own or the one before and no other is told; null where there is none. */
function asOfOpening({ text, outline, report }: TimelineInput): string | null {
  const opening = text.slice(0, outline[0]?.start ?? LONGEST_OPENING);
  const years = new Set([...fold(opening).matchAll(AS_OF)].map(([, year]) => year));
  const [year] = years;
  const behind = year === undefined || report.year === null ? null : report.year - Number(year);
  return year !== undefined && years.size === 1 && (behind === 0 || behind === 1) ? year : null;
}

/** A section that tells its own time does not turn with its chapter. */
function dropTurns({ turns: _, ...time }: SectionTime): SectionTime {
  return time;
}

/** A paragraph that admits what is wrong before the next chapter turns to what will be done. */
const ADMITS = /(?:认识到|看到|意识到|存在|面临)[^。]{0,40}(?:问题|不足|困难|短板|差距|挑战)/;
const LOOKED_AT = 600;

function endsInProblems(node: OutlineNode, { text }: TimelineInput): boolean {
  return ADMITS.test(text.slice(Math.max(node.start, node.end - LOOKED_AT), node.end));
}
