import { ANSWER_STATES, type AnswerState, countStates, type StateCounts } from '../../compare/silence.ts';
import { type CountedItem, inMapOrder, itemCounts, mapParts, type SilenceRow, silenceRowOf } from '../map/silence-map.ts';
import { byYear } from '../report/reports.ts';
import { question } from './ask.ts';
import { derive } from './facts.ts';
import { mapFramework } from './record-facts.ts';

/** What counties say of every item, by province and kind of report: all, or those of the province whose code begins so. */
const silenceRows = derive('silence-rows', (facts, prefix: string): SilenceRow[] => {
  const framework = mapFramework(facts.knowledge);
  if (!framework) return [];
  const byCode = Map.groupBy(facts.column('answers', prefix).toSorted(byYear), ({ district }) => district.code);
  const rows = [...byCode].flatMap(([code, reports]) => {
    const { name, path } = reports[0]?.district ?? { name: code, path: [] };
    return silenceRowOf({ code, name, path }, reports, framework) ?? [];
  });
  return inMapOrder(rows);
});

/** What every county of a province says of every item; the province by the first two digits of its code. */
export const silenceIn = question('silence-in', (facts, prefix: string): SilenceRow[] => facts.of(silenceRows, prefix));

/** What all counties say, counted; and the counties one by one, as long as there are few. */
export type SilenceOverview = {
  counties: number;
  /** Counts of every item, in the order of the items, with the most that anybody says of it. */
  items: CountedItem[];
  /** Counts of all answers, and by the first two digits of a province's code with the number of its counties. */
  counts: StateCounts;
  provinces: [prefix: string, { counties: number; counts: StateCounts }][];
  /** Empty where there are more than were asked for. */
  rows: SilenceRow[];
};

/** What all counties say, counted; the counties themselves where they are at most so many. */
export const silenceOverview = question('silence-overview', (facts, few: number): SilenceOverview => {
  const rows = facts.of(silenceRows, '');
  const framework = mapFramework(facts.knowledge);
  const items = framework ? mapParts(framework).flatMap((part) => part.items) : [];
  const byProvince = Map.groupBy(rows, ({ code }) => code.slice(0, 2));
  return {
    counties: rows.length,
    items: itemCounts(rows, items).map(({ item, counts, best }) => ({ item: item.id, counts, best })),
    counts: summed(rows),
    provinces: [...byProvince].map(([prefix, own]) => [prefix, { counties: own.length, counts: summed(own) }]),
    rows: rows.length <= few ? rows : [],
  };
});

function summed(rows: readonly SilenceRow[]): StateCounts {
  const sum: Record<AnswerState, number> = { ...countStates([]) };
  for (const { counts } of rows) for (const state of ANSWER_STATES) sum[state] += counts[state];
  return sum;
}
