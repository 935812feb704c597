import type { ReportRecord } from '../model/index.ts';
import { passageAt } from '../text/passage.ts';
import { noCounts, type PrecisionRecall, scores } from './counts.ts';
import type { Counts } from './themes.ts';

/** A passage that was said to speak of an indicator without a number, and whether a reader agrees: a line of `mentioned.jsonl`. */
export type GoldMentioned = {
  report: string;
  indicator: string;
  /** Words of the passage. */
  quote: string;
  /** False where the passage only touches the topic. */
  says: boolean;
};

/** An excerpt annotated before it was read, and what was read of it: ids of indicators and of framework items. */
export type ExcerptReading = {
  says: readonly string[];
  items: readonly string[];
  found: { says: readonly string[]; items: readonly string[] };
};

/** What each report says of each item, by report and item. */
export type ItemStates = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What silence was measured by. */
export type SilenceReadings = { excerpts: readonly ExcerptReading[]; unseen: readonly ExcerptReading[]; states: ItemStates };

/** Scores of what is said without a number, 提及无数字, of indicators and of framework items. */
export type MentionedScore = {
  /** Passages of the reports. A passage that no one annotated counts as wrong. */
  reports: PrecisionRecall;
  /** Excerpts annotated first: indicators, then items. */
  excerpts: { texts: number; indicators: PrecisionRecall; items: PrecisionRecall };
  /** The same of excerpts that were written when the cues were there. */
  unseen: { texts: number; indicators: PrecisionRecall; items: PrecisionRecall };
  /** Items of the reports whose state agrees with a reader's, and all. */
  states: { right: number; n: number; misses: string[] };
};

const add = (counts: Counts, found: readonly string[], gold: readonly string[]): void => {
  counts.right += found.filter((one) => gold.includes(one)).length;
  counts.wrong += found.filter((one) => !gold.includes(one)).length;
  counts.missed += gold.filter((one) => !found.includes(one)).length;
};

function scoreExcerpts(excerpts: readonly ExcerptReading[]): MentionedScore['excerpts'] {
  const indicators = noCounts();
  const items = noCounts();
  for (const { says, items: expected, found } of excerpts) {
    add(indicators, found.says, says);
    add(items, found.items, expected);
  }
  return { texts: excerpts.length, indicators: scores(indicators), items: scores(items) };
}

/** A passage and an indicator as one name. */
const named = (passage: string | undefined, indicator: string) => `${passage} ${indicator}`;

function scoreReports(records: readonly ReportRecord[], gold: readonly GoldMentioned[]): PrecisionRecall {
  const counts = noCounts();
  for (const { report, text, passages, mentioned } of records) {
    const own = gold.filter((line) => line.report === report.id && line.says);
    const at = (position: number) => passageAt(passages, position)?.id;
    add(
      counts,
      mentioned.map(({ indicator, start }) => named(at(start), indicator)),
      own.map(({ indicator, quote }) => named(at(text.indexOf(quote)), indicator)),
    );
  }
  return scores(counts);
}

function scoreStates(states: ItemStates, gold: ItemStates): MentionedScore['states'] {
  const lines = Object.entries(gold).flatMap(([report, items]) =>
    Object.entries(items).map(([item, expected]) => ({ report, item, expected, found: states[report]?.[item] })),
  );
  const wrong = lines.filter(({ expected, found }) => expected !== found);
  return {
    right: lines.length - wrong.length,
    n: lines.length,
    misses: wrong.map(({ report, item, expected, found }) => `${report} ${item}: read ${found}, expected ${expected}`),
  };
}

/** Measures what is said without a number. */
export function scoreMentioned(
  records: readonly ReportRecord[],
  gold: { mentioned: readonly GoldMentioned[]; answers: ItemStates },
  { excerpts, unseen, states }: SilenceReadings,
): MentionedScore {
  return {
    reports: scoreReports(records, gold.mentioned),
    excerpts: scoreExcerpts(excerpts),
    unseen: scoreExcerpts(unseen),
    states: scoreStates(states, gold.answers),
  };
}
