import { type AnswerState, countStates, districtStates, mapItems, type StateCounts } from '../../compare/silence.ts';
import { byCodeUnit } from '../../text/order.ts';
import { bestOf, type CountedItem, inMapOrder, mapParts, type SilenceRow, silenceRowOf } from '../map/silence-map.ts';
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

/** What a county says of every item of the map, in the order of the items. */
type CountyStates = { code: string; states: readonly AnswerState[] };

const countyStates = derive('county-states', (facts): CountyStates[] => {
  if (!mapFramework(facts.knowledge)) return [];
  const byCode = Map.groupBy(facts.column('states'), ({ district }) => district);
  return [...byCode].map(([code, reports]) => ({ code, states: districtStates(reports) })).sort((a, b) => byCodeUnit(a.code, b.code));
});

/** What all counties say, counted; the counties themselves where they are at most so many. */
export const silenceOverview = question('silence-overview', (facts, few: number): SilenceOverview => {
  const counties = facts.of(countyStates);
  const framework = mapFramework(facts.knowledge);
  const places = new Map(framework ? mapItems(framework).map(({ id }, at) => [id, at]) : []);
  const items = framework ? mapParts(framework).flatMap((part) => part.items) : [];
  const byProvince = Map.groupBy(counties, ({ code }) => code.slice(0, 2));
  return {
    counties: counties.length,
    items: items.map(({ id: item }) => {
      const at = places.get(item) ?? 0;
      const counts = counted(counties, at, at + 1);
      return { item, counts, best: bestOf(counts) };
    }),
    counts: counted(counties),
    provinces: [...byProvince].map(([prefix, own]) => [prefix, { counties: own.length, counts: counted(own) }]),
    rows: counties.length <= few ? facts.of(silenceRows, '') : [],
  };
});

/** Counts of what counties say of items, of those at some places. */
function counted(counties: readonly CountyStates[], from = 0, to?: number): StateCounts {
  const sum: Record<AnswerState, number> = { ...countStates([]) };
  for (const { states } of counties) {
    const end = to ?? states.length;
    for (let at = from; at < end; at++) {
      const state = states[at];
      if (state) sum[state]++;
    }
  }
  return sum;
}
