import { type FigureReading, type FigureReview, figureReadingSchema, type Mention, type ReviewAgain, type Span } from '../model/index.ts';
import { changeFigures } from './change-figures.ts';
import { decide, statusOf, type Weighed } from './decide.ts';
import { correctedReading, differingFields, figureReading, readingKey } from './figure-reading.ts';
import type { Change, FigureReviewInput, Figures } from './figure-types.ts';

/** A review measured against what the program reads there now. */
type Judged = Weighed<FigureReview> & {
  /** The whole answer; null where the person says that there is no figure. */
  figure: FigureReading | null;
  /** Why somebody must look again; null where the review holds. */
  again: ReviewAgain | null;
};

/** The reviews of one place, with what the program reads there now; null for no figure. */
type Place = { span: Span; mention: Mention | null; read: FigureReading | null; judged: Judged[] };

type DecisionInput = Pick<FigureReviewInput, 'figures' | 'anchors' | 'reviews' | 'indicators'>;

/**
 * Figures with what people made of them. An answer on which those who speak agree is taken; where they differ the program's reading stays and is
 * disputed. A review that saw another reading than the program's present one is to be looked at again: what it corrected stays corrected, what it
 * confirmed is confirmed no longer, and neither gives a status.
 */
export function reviewFigures(input: FigureReviewInput): Figures & { again: ReviewAgain[] } {
  const { places, lost } = placesOf(input);
  const decided = places.map(changeOf);
  const changed = changeFigures(
    input,
    decided.flatMap(({ change }) => change ?? []),
  );
  return { ...changed, again: [...lost, ...decided.flatMap(({ flagged }) => flagged), ...changed.again] };
}

/**
 * What people hold to be right at each place on which they agree, beside what the program reads there now. That the reading has changed since does not
 * matter here: the words are the same.
 */
export function figureAnswers(input: DecisionInput): Pick<Change, 'mention' | 'read' | 'answer'>[] {
  return placesOf(input).places.flatMap(({ mention, read, judged }) => {
    const agreed = decide(judged)?.agreed;
    return agreed ? [{ mention, read, answer: agreed.figure }] : [];
  });
}

/** Reviews by the place of their words, and those whose words are lost. */
function placesOf({ figures, anchors, reviews, indicators }: DecisionInput): { places: Place[]; lost: ReviewAgain[] } {
  const known = new Set(indicators.map(({ id }) => id));
  const places = new Map<string, Place>();
  const lost: ReviewAgain[] = [];
  for (const { index, review } of reviews) {
    const { span, reason } = anchors.find(review.at);
    if (reason !== null) {
      lost.push({ review: index, of: 'figure', quote: review.at.quote, reason, ...span });
      continue;
    }
    const key = `${span.start}-${span.end}`;
    const place = places.get(key) ?? { span, ...readAt(span, figures), judged: [] };
    place.judged.push(judge({ index, review, span }, place.read, known));
    places.set(key, place);
  }
  return { places: [...places.values()], lost };
}

/** What the program reads at a place. */
function readAt({ start, end }: Span, { mentions, observations }: Figures): Pick<Place, 'mention' | 'read'> {
  const mention = mentions.find((one) => one.start === start && one.end === end) ?? null;
  const own = observations.filter((one) => one.mention === mention?.id);
  return { mention, read: mention && figureReading(mention, own) };
}

/** What the reviews of one place change there, and those of them that are to be looked at again. */
function changeOf({ span, mention, read, judged: all }: Place): { change: Change | null; flagged: ReviewAgain[] } {
  const judged = decide(all)?.speaking ?? [];
  const flagged = judged.flatMap(({ again }) => again ?? []);
  const holding = judged.filter(({ again }) => again === null);
  const holds = holding.length > 0;
  const decision = decide(holds ? holding : judged.filter(({ review, again }) => review.verdict !== 'confirmed' && canStand(again)));
  if (!decision) return { change: null, flagged };
  const { agreed } = decision;
  const answer = agreed ? answerOf(agreed, read, holds) : read;
  const review = holds ? statusOf(decision, agreed !== null && same(agreed.figure, read)) : null;
  const asked = decision.speaking.map(({ index, review: { at } }) => ({ index, quote: at.quote }));
  return { change: { span, mention, read, answer, review, asked }, flagged };
}

/** Whether what a review corrected stays corrected until somebody has looked again. */
const canStand = (again: ReviewAgain | null): boolean => again?.reason === 'reading-changed';

/** The answer that is taken: the whole one where it holds; where it is to be looked at again, what was corrected in the present reading. */
function answerOf({ figure, review }: Judged, read: FigureReading | null, holds: boolean): FigureReading | null {
  if (holds || figure === null || read === null) return figure;
  return correctedReading(read, review.reading);
}

function same(a: FigureReading | null, b: FigureReading | null): boolean {
  return a === null || b === null ? a === b : readingKey(a) === readingKey(b);
}

/** Measure one review against what is read now. */
function judge(
  { index, review, span }: { index: number; review: FigureReview; span: Span },
  read: FigureReading | null,
  known: ReadonlySet<string>,
): Judged {
  const figure = review.verdict === 'rejected' ? null : wholeAnswer(review, read);
  const answer = review.verdict === 'disputed' ? null : figure === null ? 'none' : readingKey(figure);
  const open = openQuestion(review, figure, read, known);
  return { index, review, answer, figure, again: open && { review: index, of: 'figure', quote: review.at.quote, ...open, ...span } };
}

/** Why a review does not hold as it stands; null where it does. */
function openQuestion(
  { saw, verdict }: FigureReview,
  figure: FigureReading | null,
  read: FigureReading | null,
  known: ReadonlySet<string>,
): Pick<ReviewAgain, 'reason' | 'fields'> | null {
  if (figure?.indicators.some(({ id }) => !known.has(id))) return { reason: 'contradicts', fields: ['indicators'] };
  if (saw === undefined) return figure === null && verdict !== 'rejected' ? { reason: 'not-read' } : null;
  if (verdict !== 'disputed' && same(figure, read)) return null;
  if (read === null) return saw === null ? null : { reason: 'not-read' };
  const fields = saw === null ? (figure ? differingFields(figure, read) : []) : differingFields(saw, read);
  return saw !== null && fields.length === 0 ? null : { reason: 'reading-changed', fields };
}

/** What is taken of a figure that nobody read, where a review that says little gives value and unit. */
const PLAIN = { qualifier: 'exact', status: 'actual', scope: 'district' } as const;

/** The whole reading that a review answers: what it saw, or what is read now where nobody noted it; null where neither program nor person read one. */
function wholeAnswer({ saw, reading }: FigureReview, read: FigureReading | null): FigureReading | null {
  if (saw) return correctedReading(saw, reading);
  if (saw === undefined && read) return correctedReading(read, reading);
  return figureReadingSchema.safeParse(saw === undefined ? { ...PLAIN, ...reading } : reading).data ?? null;
}
