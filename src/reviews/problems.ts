import type { Problem, ProblemMeasure, ProblemReading, ProblemReview, ReviewAgain } from '../model/index.ts';
import type { Anchors } from './anchor.ts';
import type { Indexed } from './figure-types.ts';
import { type Decided, reviewThings } from './things.ts';

/** How a problem is read, as reviews of it keep it. */
export function problemReading({ title, measures }: Pick<Problem, 'title' | 'measures'>): ProblemReading {
  return { title, measures: measures.map(nameOf) };
}

/** What names a measure: its label and title. */
const nameOf = ({ label, title }: ProblemMeasure): string => label + title;

const keyOf = (reading: ProblemReading): string => JSON.stringify([reading.title, ...reading.measures]);

const answerOf = ({ verdict, saw, reading }: ProblemReview): ProblemReading | null =>
  verdict === 'rejected' ? null : { ...saw, ...reading };

/**
 * Problems with what people made of them: renamed, with other measures, or left out. A measure that is given to one problem is taken from the
 * others.
 */
export function reviewProblems(
  problems: readonly Problem[],
  reviews: Indexed<ProblemReview>,
  anchors: Anchors,
): { problems: Problem[]; again: ReviewAgain[] } {
  const { decided, again } = reviewThings<Problem, ProblemReview>(reviews, {
    of: 'problem',
    quote: ({ at }) => at.quote,
    find: ({ at }) => {
      const { span, reason } = anchors.find(at);
      if (reason) return { reason, span };
      const thing = problems.find(({ start }) => anchors.wordFrom(start) === span.start);
      return thing ? { thing, key: thing.id, now: keyOf(problemReading(thing)) } : { reason: 'not-read', span };
    },
    seen: ({ saw }) => keyOf(saw),
    answer: (review) => {
      if (review.verdict === 'disputed') return null;
      const answer = answerOf(review);
      return answer ? keyOf(answer) : 'none';
    },
  });
  return { problems: withDecisions(problems, decided), again };
}

/** Carry decisions out. */
function withDecisions(problems: readonly Problem[], decided: readonly Decided<Problem, ProblemReview>[]): Problem[] {
  const byProblem = new Map(decided.map((one) => [one.thing, one]));
  const measures = new Map(problems.flatMap((problem) => problem.measures.map((measure) => [nameOf(measure), measure] as const)));
  const moved = new Map(
    decided.flatMap(({ thing, agreed }) => (agreed?.reading?.measures ?? []).map((name) => [measures.get(name)?.id, thing.id] as const)),
  );
  return problems.flatMap((problem) => {
    const decision = byProblem.get(problem);
    const answer = decision?.agreed ? answerOf(decision.agreed) : undefined;
    if (answer === null) return [];
    const own = answer ? answer.measures.flatMap((name) => measures.get(name) ?? []) : problem.measures;
    const left = own.filter(({ id }) => (moved.get(id) ?? problem.id) === problem.id);
    return [{ ...problem, title: answer?.title ?? problem.title, measures: left, ...(decision && { review: decision.status }) }];
  });
}
