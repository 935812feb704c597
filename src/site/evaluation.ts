/** Measured accuracy of one indicator, from `content/gold/evaluation.json`. */
export type Accuracy = {
  /** Share of what was read that is right, 0–1. */
  precision: number;
  /** Share of what is there that was read, 0–1. */
  recall: number;
  /** Number of annotated places. */
  annotated: number;
};

/** The evaluation as `npm run evaluate` writes it; the site is also built without it. */
const files = import.meta.glob<{ default: unknown }>('../../content/gold/evaluation.json', { eager: true });

type Scores = { precision?: number; recall?: number; gold?: number };

/** Accuracy per indicator; empty where no evaluation has been made. */
export function measuredAccuracy(): Map<string, Accuracy> {
  const evaluation = Object.values(files)[0]?.default as { indicators?: Record<string, Scores> } | undefined;
  return new Map(
    Object.entries(evaluation?.indicators ?? {}).flatMap(([id, { precision, recall, gold }]) =>
      precision === undefined || recall === undefined || gold === undefined ? [] : [[id, { precision, recall, annotated: gold }]],
    ),
  );
}
