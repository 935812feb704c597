import { byCodeUnit } from '../../text/order.ts';
import { differences } from './fields.ts';
import { DOUBTS, isSerious } from './items.ts';
import { type DeskItem, type DeskReport, isFigureReading, QUEUE_NAMES, type QueueEntry, type QueueName, type Said } from './wire.ts';

/** What a queue is made for. */
export type QueueChoice = {
  /** Only this report; null for all. */
  report: string | null;
  /** Only figures that state this indicator; for the queue of one. */
  indicator: string | null;
  /** Seed and size of a random sample. */
  seed: number;
  size: number;
};

type Placed = { report: DeskReport; item: DeskItem; at: number };

/** Which items belong to a queue. */
const BELONGS: Readonly<Record<QueueName, (placed: Placed, choice: QueueChoice) => boolean>> = {
  doubtful: ({ item }) => isSerious(item.doubt),
  whole: () => true,
  indicator: ({ item }, { indicator }) => states(item, indicator),
  alarms: ({ item }) => item.doubt === 'failing' || item.doubt === 'warning',
  sample: ({ item }) => item.kind === 'figure',
  split: ({ item }) => isSplit(item),
  again: ({ item }) => item.again.length > 0,
  messages: ({ item }) => item.messages.length > 0,
};

/** The items of a queue in its order. */
export function queueOf(name: QueueName, reports: readonly DeskReport[], choice: QueueChoice): QueueEntry[] {
  const chosen = placedItems(reports, choice).filter((placed) => BELONGS[name](placed, choice));
  const ordered = name === 'sample' ? sampleOf(chosen, choice) : name === 'doubtful' ? chosen.sort(byDoubt) : chosen;
  return ordered.map(({ report, item }) => ({ report: report.id, key: item.key }));
}

/** How many items each queue has. */
export function queueCounts(reports: readonly DeskReport[], choice: QueueChoice): Record<QueueName, number> {
  const placed = placedItems(reports, choice);
  const count = (name: QueueName) => placed.filter((one) => BELONGS[name](one, choice)).length;
  const counts = Object.fromEntries(QUEUE_NAMES.map((name) => [name, count(name)])) as Record<QueueName, number>;
  return { ...counts, sample: Math.min(counts.sample, choice.size) };
}

function placedItems(reports: readonly DeskReport[], { report }: QueueChoice): Placed[] {
  const chosen = report === null ? reports : reports.filter(({ id }) => id === report);
  return chosen.flatMap((one) => one.items.map((item, at) => ({ report: one, item, at })));
}

function states(item: DeskItem, indicator: string | null): boolean {
  return item.kind === 'figure' && item.reading.indicators.some(({ id }) => id === indicator);
}

function byDoubt(a: Placed, b: Placed): number {
  return DOUBTS.indexOf(a.item.doubt) - DOUBTS.indexOf(b.item.doubt) || byCodeUnit(a.report.id, b.report.id) || a.at - b.at;
}

/** A sample that is the same for the same seed, in the order of its drawing. */
function sampleOf(all: readonly Placed[], { seed, size }: QueueChoice): Placed[] {
  const drawn = all.map((placed) => ({ placed, lot: lotOf(`${seed} ${placed.report.id} ${placed.item.key}`) }));
  return drawn
    .sort((a, b) => a.lot - b.lot || byCodeUnit(a.placed.item.key, b.placed.item.key))
    .slice(0, size)
    .map(({ placed }) => placed);
}

/** A number that a word draws: FNV-1a, mixed, so that neighbouring words draw far from each other. */
function lotOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const char of word) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Whether two people read an item differently and nobody has settled it. */
export function isSplit({ said }: Pick<DeskItem, 'said'>): boolean {
  const people = said.filter(({ by }) => by !== 'authors');
  if (people.some(({ settles }) => settles)) return false;
  return people.some((one, at) => people.slice(at + 1).some((other) => !agree(one, other)));
}

/** Whether two people say the same of an item. */
function agree(a: Said, b: Said): boolean {
  if (a.verdict === 'disputed' || b.verdict === 'disputed') return a.verdict === b.verdict;
  if (a.reading === null || b.reading === null) return a.reading === b.reading;
  if (isFigureReading(a.reading) && isFigureReading(b.reading)) return differences(a.reading, b.reading).length === 0;
  return JSON.stringify(a.reading) === JSON.stringify(b.reading);
}

/** Whether an item is done for a person: the person has said something that still holds. */
export function isDone({ said }: Pick<DeskItem, 'said'>, by: string): boolean {
  return said.some((one) => one.by === by);
}
