import type { FigureField, FigureReading, Mention } from '../model/index.ts';
import { passageAt } from '../text/passage.ts';
import { differingFields } from './figure-reading.ts';
import type { Change, FigureObservation, FigureReviewInput } from './figure-types.ts';

/** A mention with the observations that rest on it. */
export type Figure = { mention: Mention; observations: FigureObservation[] };

/** Fields of a mention that say where they were found. */
const BASED: ReadonlySet<string> = new Set(['stage', 'period', 'status', 'scope', 'place', 'direction', 'unit']);

/** A figure as people decided: corrected fields rest on the review, the others on what they rested on. */
export function changedFigure(figure: Figure, change: Change, input: FigureReviewInput): Figure {
  const { answer, read, review } = change;
  if (!answer || !read) return figure;
  const fields = differingFields(read, answer);
  const mention = { ...withFields(figure.mention, answer, fields), ...basisOf(figure.mention, change, fields), ...(review && { review }) };
  return { mention, observations: observationsOf({ mention, observations: figure.observations }, { ...change, answer }, fields, input) };
}

/** A figure that the program did not read. */
export function newFigure(change: Change, input: FigureReviewInput): Figure {
  const { answer, span, review } = change;
  if (!answer) throw new RangeError('A new figure needs a reading.');
  const { value, valueHigh, unit, qualifier, direction, stage, period, status, scope, place } = answer;
  const mention: Mention = {
    id: input.idOf(span),
    ...span,
    raw: input.rawOf(span),
    value,
    ...(valueHigh === null ? {} : { valueHigh }),
    unit,
    qualifier,
    ...(direction === null ? {} : { direction }),
    stage,
    period,
    status,
    scope,
    place,
    passage: passageAt(input.passages, span.start)?.id ?? '',
    basis: Object.fromEntries([...BASED].map((field) => [field, { from: 'review', ...span }])),
    ...(review && { review }),
  };
  return { mention, observations: observationsOf({ mention, observations: [] }, { ...change, answer }, [], input) };
}

/** A mention or observation with the fields that a person corrected. */
function withFields<T extends Pick<Mention, 'valueHigh' | 'direction'>>(of: T, answer: FigureReading, fields: readonly FigureField[]): T {
  const changed = { ...of };
  for (const field of fields) {
    if (field === 'indicators') continue;
    if (answer[field] === null && (field === 'valueHigh' || field === 'direction')) delete changed[field];
    else Object.assign(changed, { [field]: answer[field] });
  }
  return changed;
}

/** Evidence of a corrected mention; a field that a person corrected is doubtful no longer. */
function basisOf({ basis, doubtful }: Mention, { span }: Change, fields: readonly FigureField[]): Pick<Mention, 'basis' | 'doubtful'> {
  const corrected = fields.filter((field) => BASED.has(field)).map((field) => [field, { from: 'review', ...span }]);
  const left = doubtful?.filter((field) => !fields.some((one) => one === field));
  return {
    ...((basis || corrected.length > 0) && { basis: { ...basis, ...Object.fromEntries(corrected) } }),
    ...(doubtful && { doubtful: left }),
  };
}

/** Observations of a corrected mention; a figure of another place states no indicator of the district's. */
function observationsOf(
  { mention, observations }: Figure,
  { answer, review }: Change & { answer: FigureReading },
  fields: readonly FigureField[],
  { indicators }: FigureReviewInput,
): FigureObservation[] {
  if (answer.place !== null) return [];
  const ownFields = fields.filter((field) => field !== 'place');
  return answer.indicators.map(({ id, variant }): FigureObservation => {
    const known = observations.find(({ indicator }) => indicator === id);
    const { variant: _, ...observation } = known ? withFields(known, answer, ownFields) : newObservation(mention, id, indicators);
    return { ...observation, ...(variant === undefined ? {} : { variant }), ...(review && { review }) };
  });
}

/** An observation that a person made of a mention; a stage that the indicator alone implies is filled in. */
function newObservation(mention: Mention, id: string, indicators: FigureReviewInput['indicators']): FigureObservation {
  const { value, valueHigh, unit, qualifier, direction, stage, period, status, scope } = mention;
  const [only, ...others] = indicators.find((one) => one.id === id)?.stages ?? [];
  return {
    id: `${mention.id}.${id}`,
    indicator: id,
    mention: mention.id,
    value,
    ...(valueHigh === undefined ? {} : { valueHigh }),
    unit,
    qualifier,
    ...(direction && { direction }),
    stage: stage ?? (others.length === 0 ? (only ?? null) : null),
    period,
    status,
    scope,
    rule: 'review',
    confidence: 'sure',
  };
}
