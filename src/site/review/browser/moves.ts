import { isDone } from '../queues.ts';
import type { DeskItem, DeskReport, QueueName } from '../wire.ts';
import { draw, sayCurrent } from './draw.ts';
import { server } from './server.ts';
import { currentOf, itemAt, type State } from './state.ts';

/** Reports that are fetched ahead of the person. */
const AHEAD = 12;

/** Whether a place still waits for this person in this round; what is being written counts as done. */
function isOpen(state: State, at: number): boolean {
  const entry = state.entries[at];
  if (!entry) return false;
  const id = `${entry.report} ${entry.key}`;
  if (state.pending.has(id) || state.later.has(id)) return false;
  const found = itemAt(state, at);
  return found === null || !isDoneIn(state.queue, found.item, state.by);
}

/** In queues of what was said before, only a new word makes an item done. */
function isDoneIn(queue: QueueName, item: DeskItem, by: string): boolean {
  if (queue === 'split') return item.said.some(({ settles }) => settles);
  if (queue === 'again') return item.again.length === 0;
  return isDone(item, by);
}

/** Goes to a place of the queue; its report is fetched where it is not there. */
export async function goTo(state: State, at: number): Promise<void> {
  state.at = Math.max(0, Math.min(at, state.entries.length - 1));
  state.field = null;
  const { at: asked } = state;
  await haveReports(state, [asked]);
  if (state.at !== asked) return;
  draw(state);
  sayCurrent(state);
  document.querySelector('.mid .now')?.scrollIntoView({ block: 'center' });
  void haveReports(
    state,
    Array.from({ length: AHEAD }, (_, i) => asked + i),
  );
}

/** Goes to an item by its name; stays where the queue does not have it. */
export async function goToItem(state: State, report: string, key: string | undefined): Promise<void> {
  const at = state.entries.findIndex((entry) => entry.report === report && entry.key === key);
  if (at >= 0) await goTo(state, at);
}

/** Fetches the reports of some places. */
async function haveReports(state: State, places: readonly number[]): Promise<void> {
  const wanted = new Set(places.flatMap((at) => state.entries[at]?.report ?? []).filter((id) => !state.reports.has(id)));
  for (const id of wanted) state.reports.set(id, await server.report(id));
}

/** Goes to the next place that waits for this person; where none does, stays and tells. */
export async function goOn(state: State): Promise<boolean> {
  const { length } = state.entries;
  for (let step = 1; step <= length; step++) {
    const at = (state.at + step) % length;
    if (!isOpen(state, at)) continue;
    await goTo(state, at);
    return true;
  }
  draw(state);
  return false;
}

/** Begins a queue, at its first open place. */
export async function begin(state: State, queue: QueueName): Promise<void> {
  state.queue = queue;
  state.later.clear();
  const { report, indicator, seed } = state;
  const { entries, counts } = await server.queue({ name: queue, report, indicator, seed });
  state.entries = entries;
  state.counts = counts;
  state.round = { keys: 0, items: 0, since: Date.now() };
  await haveReports(
    state,
    entries.slice(0, 40).map((_, at) => at),
  );
  const first = entries.findIndex((_, at) => isOpen(state, at));
  await goTo(state, Math.max(0, first));
}

/** Puts a report as it is now into the page; the queue stays where it is. */
export function renew(state: State, report: DeskReport): void {
  state.reports.set(report.id, report);
  draw(state);
}

/** Fetches reports that changed elsewhere. While this window writes, its own answer brings the report. */
export async function refresh(state: State, ids: readonly string[]): Promise<void> {
  if (state.pending.size > 0) return;
  for (const id of ids) if (state.reports.has(id)) state.reports.set(id, await server.report(id));
  const current = currentOf(state);
  const { queue, report, indicator, seed } = state;
  const { counts } = await server.queue({ name: queue, report, indicator, seed });
  state.counts = counts;
  if (current || state.entries.length === 0) draw(state);
}

/** A report has another id since its county, year or kind was corrected: the queue goes on under the new one. */
export async function rename(state: State, from: string, to: string): Promise<void> {
  state.entries = state.entries.map((entry) => (entry.report === from ? { ...entry, report: to } : entry));
  if (state.report === from) state.report = to;
  if (!state.reports.delete(from)) return;
  state.reports.set(to, await server.report(to));
  draw(state);
}
