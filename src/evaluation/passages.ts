import { z } from 'astro/zod';
import { CONFIDENCES, type Confidence, type Mention, type Observation, type ReportRecord, type Span } from '../model/index.ts';
import { matchesOf } from '../text/matches.ts';
import type { ClassScore } from './confidence.ts';
import { noCounts, type PrecisionRecall, scores } from './counts.ts';

/**
 * A made-up passage with its figures marked in the text, `{5.2万人|student-count|actual|2022|-|district}`: what stands there, indicators, status, period, stage, scope.
 * `-` is none, `?` is not judged, a comma parts readings that are as good; the scope `elsewhere` marks a figure that is not the county's own.
 */
export const goldPassageSchema = z.strictObject({
  id: z.string(),
  /** When it was written and how it came to be known to the rules: figures of one set are printed together. */
  set: z.string(),
  /** Code of the district, given as a sidecar gives it. */
  district: z.string(),
  /** Year of the report where the title does not tell it. */
  year: z.number().int().optional(),
  text: z.string(),
});

const FIELDS = ['status', 'period', 'stage', 'scope'] as const;
type Field = (typeof FIELDS)[number];

/** Readings that are right; null where the field is not judged. */
type Accepted = readonly (string | null)[] | null;

/** A figure marked in a passage: offsets in the plain text. */
type PassageFigure = Span & { raw: string; own: boolean; indicator: Accepted } & Record<Field, Accepted>;

const MARK = /\{([^|{}]+)\|([^|{}]*)\|([^|{}]*)\|([^|{}]*)\|([^|{}]*)\|([^|{}]*)\}/g;
const ELSEWHERE = 'elsewhere';

function accepted(written: string | undefined): Accepted {
  const readings = (written ?? '?').split(',');
  return readings.includes('?') ? null : readings.map((reading) => (reading === '-' ? null : reading));
}

/** The plain text of a passage, and its marked figures. */
export function unmarked(marked: string): { text: string; figures: PassageFigure[] } {
  const figures: PassageFigure[] = [];
  let text = '';
  let from = 0;
  for (const match of matchesOf(MARK, marked)) {
    const [whole, raw = '', indicator, status, period, stage, scope] = match;
    text += marked.slice(from, match.index);
    const own = scope !== ELSEWHERE;
    const fields = { status: accepted(status), period: accepted(period), stage: accepted(stage), scope: own ? accepted(scope) : null };
    figures.push({ start: text.length, end: text.length + raw.length, raw, own, indicator: accepted(indicator), ...fields });
    text += raw;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), figures };
}

/** A passage as the program read it; a null record was not read. */
export type PassageReading = {
  id: string;
  set: string;
  figures: readonly PassageFigure[];
  record: Pick<ReportRecord, 'mentions' | 'observations'> | null;
};

/** What a set of passages showed: agreement of fields over the figures found, indicators, and what each class of confidence meant. */
export type PassageScore = {
  passages: number;
  figures: number;
  fields: Record<Field, { right: number; judged: number }>;
  indicators: PrecisionRecall;
  confidence: Record<Confidence, ClassScore>;
  /** What was read otherwise, a line each: passage, figure, field, what was read and wanted. */
  differences: string[];
};

const right = (wanted: Accepted, found: string | null): boolean => wanted === null || wanted.includes(found);

/** A figure with the mention and the observations of the county's own that were read there. */
type Held = { id: string; figure: PassageFigure; mention: Mention | undefined; observations: readonly Observation[] };

function held({ id, figures, record }: PassageReading): Held[] {
  return figures.map((figure) => {
    const mention = record?.mentions.find(({ start, end }) => start < figure.end && figure.start < end);
    const own = mention !== undefined && mention.place === null;
    const observations = own ? (record?.observations.filter((observation) => observation.mention === mention.id) ?? []) : [];
    return { id, figure, mention, observations };
  });
}

/** Whether an observation is right: the indicator, and with it all fields. A stage that the indicator implies is no difference. */
function verdict({ figure, mention }: Held, observation: Observation): { indicator: boolean; whole: boolean } {
  const indicator = figure.own && right(figure.indicator, observation.indicator);
  const agrees = (field: Field) =>
    right(figure[field], observation[field]) || (mention !== undefined && right(figure[field], mention[field]));
  return { indicator, whole: indicator && FIELDS.every(agrees) };
}

function fieldsOf(all: readonly Held[]): PassageScore['fields'] {
  const count = (field: Field) => {
    const judged = all.flatMap(({ figure, mention }) => (mention && figure[field] !== null ? [right(figure[field], mention[field])] : []));
    return { right: judged.filter(Boolean).length, judged: judged.length };
  };
  return { status: count('status'), period: count('period'), stage: count('stage'), scope: count('scope') };
}

/** Precision and recall of indicators over the figures of which they are judged. */
function indicatorsOf(all: readonly Held[]): PrecisionRecall {
  const counts = noCounts();
  for (const one of all.filter(({ figure }) => !figure.own || figure.indicator !== null)) {
    const verdicts = one.observations.map((observation) => verdict(one, observation).indicator);
    counts.right += verdicts.filter(Boolean).length;
    counts.wrong += verdicts.filter((is) => !is).length;
    const mayBeNone = !one.figure.own || one.figure.indicator?.includes(null);
    if (!mayBeNone && !verdicts.includes(true)) counts.missed++;
  }
  return scores(counts);
}

function classesOf(all: readonly Held[]): PassageScore['confidence'] {
  const judged = all.filter(({ figure }) => !figure.own || figure.indicator !== null);
  const verdicts = judged.flatMap((one) =>
    one.observations.map((observation) => ({ confidence: observation.confidence, ...verdict(one, observation) })),
  );
  const score = (name: Confidence): ClassScore => {
    const ofClass = verdicts.filter(({ confidence }) => confidence === name);
    const count = (is: (one: { indicator: boolean; whole: boolean }) => boolean) => ofClass.filter(is).length;
    return { found: ofClass.length, indicator: count(({ indicator }) => indicator), whole: count(({ whole }) => whole) };
  };
  return Object.fromEntries(CONFIDENCES.map((name) => [name, score(name)])) as PassageScore['confidence'];
}

const words = (readings: readonly (string | null)[]): string => readings.map((reading) => reading ?? 'none').join(' or ');

/** What was read of a figure otherwise than it is marked. */
function differencesOf({ id, figure, mention, observations }: Held): string[] {
  const line = (what: string, found: readonly (string | null)[], wanted: Accepted) =>
    `${id} ${figure.raw}: ${what} read ${words(found)}, marked ${words(wanted ?? [])}`;
  const ids = observations.map(({ indicator }) => indicator);
  const stated = ids.length === 0 ? [null] : ids;
  const wanted = figure.own ? figure.indicator : [null];
  const indicators = stated.every((one) => right(wanted, one)) ? [] : [line('indicator', stated, wanted)];
  const fields = FIELDS.filter((field) => mention && !right(figure[field], mention[field]));
  return [...indicators, ...fields.map((field) => line(field, [mention?.[field] ?? null], figure[field]))];
}

/** Measure passages against their marks, by set. */
export function scorePassages(readings: readonly PassageReading[]): Record<string, PassageScore> {
  const sets = Map.groupBy(readings, ({ set }) => set);
  return Object.fromEntries(
    [...sets].map(([set, ofSet]): [string, PassageScore] => {
      const all = ofSet.flatMap(held);
      return [
        set,
        {
          passages: ofSet.length,
          figures: all.length,
          fields: fieldsOf(all),
          indicators: indicatorsOf(all),
          confidence: classesOf(all),
          differences: all.flatMap(differencesOf),
        },
      ];
    }),
  );
}
