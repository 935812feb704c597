import type { SearchDocument } from './documents.ts';
import type { SearchEngine } from './engine.ts';
import { matchDocument } from './match.ts';
import { parseQuery } from './query.ts';
import { type Slip, slips } from './slips.ts';

/** Reports read to learn which words there are. */
export const SAMPLE = 12;

/** Reports that hold what a slip at one place leaves intact, by their numbers, and those of them that were read. */
export type Place = { numbers: number[]; read: SearchDocument[] };

/** Where one wrong character may stand, place by place, with some of the reports read. */
export async function placesOfOneWrong(engine: SearchEngine, typed: string): Promise<Place[]> {
  const wrong = slips(typed).filter(({ kind }) => kind === 'wrong');
  const lists = await Promise.all(wrong.map(({ pairs }) => holding(engine, pairs)));
  const documents = await sample(engine, lists);
  return lists.map((numbers) => {
    const ids = new Set(numbers.map((number) => engine.ids[number]));
    return { numbers, read: documents.filter(({ id }) => ids.has(id)) };
  });
}

/** True for a place of which every report was read. */
export const allRead = ({ numbers, read }: Place): boolean => read.length === numbers.length;

/** Of the reports of a place that were read, those that hold some words. */
export function readHolding({ read }: Place, words: string): SearchDocument[] {
  const query = parseQuery(words);
  return read.filter((document) => matchDocument(document, query));
}

/** Documents that hold some pairs; all, where there are none to go by. */
const holding = (engine: SearchEngine, pairs: Slip['pairs']): Promise<number[]> =>
  pairs.length > 0 ? engine.holding(pairs) : Promise.resolve([...engine.ids.keys()]);

/** Some reports: by turns from each list, the shortest first; of each those that were already read, then the newest. */
export async function sample(engine: SearchEngine, lists: number[][]): Promise<SearchDocument[]> {
  const sorted = lists.map((list) => readFirst(engine, list)).sort((a, b) => a.length - b.length);
  const order = new Set<number>();
  for (let turn = 0; turn < SAMPLE; turn++) for (const list of sorted) if (turn < list.length) order.add(list[turn] as number);
  return (await engine.documents([...order].slice(0, SAMPLE))).documents;
}

function readFirst(engine: SearchEngine, numbers: readonly number[]): number[] {
  const newest = engine.newest(numbers);
  return [...newest.filter((number) => engine.hasRead(number)), ...newest.filter((number) => !engine.hasRead(number))];
}
