import type { Plain, SchemaHistory } from './schema-number.ts';

/** Confidence was a number from 0 to 1 before 2: the class that claims no more than the number did. */
const LIKELY = 0.8;

/** 1 → 2: the confidence of an observation is a class. `sure` is never given: it was measured for classes, and no number is one. */
function confidenceClasses(record: Plain): Plain {
  const classed = (confidence: unknown) => (typeof confidence === 'number' ? (confidence >= LIKELY ? 'likely' : 'doubtful') : confidence);
  return withEach(record, ['observations', 'others'], (one) => ({ ...one, confidence: classed(one['confidence']) }));
}

/** 2 → 3: corrections are reviews. */
function correctionsAsReviews(record: Plain): Plain {
  const rested = withEach(record, ['mentions'], (mention) =>
    isPlain(mention['basis'])
      ? { ...mention, basis: withEach(mention['basis'], Object.keys(mention['basis']), (one) => renamed(one, 'from')) }
      : mention,
  );
  return withEach(rested, ['observations', 'others'], (one) => renamed(one, 'rule'));
}

const renamed = (data: Plain, key: string): Plain => (data[key] === 'correction' ? { ...data, [key]: 'review' } : data);

const isPlain = (data: unknown): data is Plain => typeof data === 'object' && data !== null && !Array.isArray(data);

/** Data with each object of some keys changed: the object itself, or those of a list. */
function withEach(data: Plain, keys: readonly string[], change: (one: Plain) => Plain): Plain {
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => (isPlain(one) ? change(one) : one));
    return isPlain(value) ? change(value) : value;
  };
  return { ...data, ...Object.fromEntries(keys.flatMap((key) => (key in data ? [[key, changed(data[key])]] : []))) };
}

/**
 * Forms of a record.
 *
 * - 2: the confidence of an observation is a class (`sure`, `likely`, `doubtful`) where it was a number from 0 to 1
 * - 3: what a person corrected rests on a `review`; there are no `correction`s beside them
 */
export const RECORD_HISTORY: SchemaHistory = { of: 'record', number: 3, steps: [confidenceClasses, correctionsAsReviews] };
