import { AUTHORS, type FigureField, type FigureReading, type FigureReview } from '../model/index.ts';
import { correctedReading, FIGURE_FIELDS, fieldKey } from './figure-reading.ts';

/** Agreement of reviewers on one thing. */
export type Agreement = {
  /** Things that two or more judged. */
  n: number;
  /** Share of their pairs that agree, 0–1; null where there is none. */
  share: number | null;
  /** Krippendorff's alpha for nominal data: 1 is full agreement, 0 what chance would give; null where all gave one answer, or there is none. */
  alpha: number | null;
};

/** Agreement on whether there is a figure, and on each field where all say that there is. */
export type FigureAgreement = Record<'figure' | FigureField, Agreement>;

/**
 * How far persons agree who reviewed the same figures. The authors do not count, nor does one that settles, who knew what the others said.
 *
 * @param places reviews of one place each, in order of the sidecar
 */
export function agreement(places: readonly (readonly FigureReview[])[]): FigureAgreement {
  const answers = places.map((reviews) => latestOfPersons(reviews).map(answerOf));
  const readings = answers.map((own) => own.filter((answer) => answer !== null)).filter((own, at) => own.length === answers[at]?.length);
  const figure = agreementOn(answers.map((own) => own.map((answer) => (answer ? 'figure' : 'none'))));
  const fields = FIGURE_FIELDS.map(
    (field) => [field, agreementOn(readings.map((own) => own.map((answer) => fieldKey(answer[field]))))] as const,
  );
  return { figure, ...(Object.fromEntries(fields) as Record<FigureField, Agreement>) };
}

function latestOfPersons(reviews: readonly FigureReview[]): FigureReview[] {
  const persons = reviews.filter(({ by, settles, verdict }) => by !== AUTHORS && !settles && verdict !== 'disputed');
  return persons.filter(({ by }, at) => !persons.slice(at + 1).some((later) => later.by === by));
}

/** The whole reading a review answers; null for no figure. */
function answerOf({ verdict, saw, reading }: FigureReview): FigureReading | null {
  if (verdict === 'rejected') return null;
  return saw ? correctedReading(saw, reading) : ((reading as FigureReading | undefined) ?? null);
}

/** Agreement of units, each with the answers it got; units with one answer count nowhere (K. Krippendorff, Content Analysis, ch. 12). */
function agreementOn(units: readonly (readonly string[])[]): Agreement {
  const judged = units.filter(({ length }) => length > 1);
  const totals = new Map<string, number>();
  let [differing, pairs, agreeing] = [0, 0, 0];
  for (const answers of judged) {
    for (const answer of answers) totals.set(answer, (totals.get(answer) ?? 0) + 1);
    const all = answers.length * (answers.length - 1);
    const same = answers.reduce((sum, answer) => sum + answers.filter((other) => other === answer).length - 1, 0);
    pairs += all;
    agreeing += same;
    differing += (all - same) / (answers.length - 1);
  }
  const n = [...totals.values()].reduce((sum, count) => sum + count, 0);
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (n - count), 0);
  return {
    n: judged.length,
    share: pairs === 0 ? null : agreeing / pairs,
    alpha: expected === 0 ? null : 1 - ((n - 1) * differing) / expected,
  };
}
